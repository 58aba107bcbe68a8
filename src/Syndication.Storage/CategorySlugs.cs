namespace Syndication.Storage;

/// <summary>Gives each category its slug, once and for ever.</summary>
/// <remarks>Spellings that differ by case, or by having no diacritics at all, are one category; other names that come to the same slug get <c>-2</c>, <c>-3</c> …</remarks>
internal sealed class CategorySlugs(Session session)
{
    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);

    /// <summary>The slug of a category, minted where the name is new.</summary>
    public async Task<string> ForAsync(string name)
    {
        const string Known = "select slug from category_names where key = @Key";
        const string Keep = "insert into category_names (key, plain, slug) values (@Key, @Plain, @slug)";

        var category = CategoryName.Of(name);
        if (_known.TryGetValue(category.Key, out var known)) return known;

        var slug = await session.FirstAsync<string>(Known, category);
        if (slug is null)
        {
            slug = await SameAsync(category) ?? await MintAsync(name);
            await session.ExecuteAsync(Keep, new { category.Key, category.Plain, slug });
        }

        return _known[category.Key] = slug;
    }

    /// <summary>The category this is another spelling of, or null.</summary>
    private async Task<string?> SameAsync(CategoryName category)
    {
        const string Sql = """
            select slug, key from category_names where plain = @Plain order by length(slug), slug, key
            """;

        var candidates = (await session.QueryAsync<Spelling>(Sql, category)).GroupBy(row => row.Slug);
        var same = candidates.FirstOrDefault(spellings =>
            category.IsPlain || spellings.All(row => row.Key.StartsWith(CategoryName.PlainMark)));
        return same?.Key;
    }

    private async Task<string> MintAsync(string name)
    {
        const string Taken = """
            select slug from categories where slug = @slug
            union all
            select old_slug from slug_aliases where old_slug = @slug
            """;
        const string Keep = "insert into categories (slug, name) values (@slug, @name)";

        var first = CategoryName.FirstSlug(name);
        var slug = first;
        for (var n = 2; await session.FirstAsync<string>(Taken, new { slug }) is not null; n++) slug = $"{first}-{n}";
        await session.ExecuteAsync(Keep, new { slug, name });
        return slug;
    }

    private sealed class Spelling
    {
        public string Slug { get; init; } = "";
        public string Key { get; init; } = "";
    }
}
