using Syndication.Articles.Languages;

namespace Syndication.Articles.Extraction.Facts;

/// <summary>The authors that a page names to machines: JSON-LD, microdata, metas.</summary>
internal sealed class ToldAuthors(PageWitnesses page, LinkedArticle? linked, Language language, IReadOnlySet<string> siteNames)
{
    /// <summary>Properties this many lines apart belong to one byline.</summary>
    private const int OneByline = 3;

    private static readonly string[] Metas =
    [
        "author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "byl", "citation_author", "citation_authors", "article:author_name", "og:author", "twitter:data1",
        "book:author", "cxenseparse:author", "autor", "authors", "dcsext.author",
    ];

    private readonly IReadOnlyCollection<string> _siteNames = (IReadOnlyCollection<string>)siteNames;

    /// <summary>The persons of the first witness that names any.</summary>
    public IReadOnlyList<string> Persons() =>
        FromLinked() is { Count: > 0 } linkedNames ? linkedNames : FromProperties() is { Count: > 0 } properties ? properties : FromMetas();

    /// <summary>Every name given for the author, persons or not.</summary>
    public IEnumerable<string> Organisations() =>
        (linked?.Authors ?? []).Select(author => author.Name)
            .Concat(page.AllMetas("author")).Concat(page.AllMetas("article:author")).Concat(page.AllMetas("articleauthor"))
            .Concat(Properties().Select(property => property.Text)).Select(name => name.Trim());

    private List<string> FromLinked() =>
        Distinct((linked?.Authors ?? []).Where(author => !author.IsOrganization)
            .SelectMany(author => Bylines.Persons(author.Name, language, author.IsPerson && PersonNames.IsLikely(author.Name, language) ? [] : _siteNames)));

    /// <summary>The byline nearest to the headline: lists of other articles carry the same property.</summary>
    private List<string> FromProperties()
    {
        var persons = new List<string>();
        int? start = null;
        foreach (var (text, line) in Properties().OrderBy(property => Math.Abs(property.Line - page.Headline)))
        {
            if (start is { } first && Math.Abs(line - first) > OneByline) continue;
            var found = Bylines.Persons(text, language, _siteNames);
            if (found.Count > 0) start ??= line;
            persons.AddRange(found);
        }

        return Distinct(persons);
    }

    private IEnumerable<(string Text, int Line)> Properties() =>
        from property in page.Properties
        where property.Name == "author" && (property.Zone & page.Foreign & ~Zone.Aside) == 0
        let inner = property.Element.QuerySelector("[itemprop=name]")
        select (property.Element.GetAttribute("content") ?? inner?.GetAttribute("content") ?? PageWitnesses.TextOf(inner ?? property.Element, 200), property.Line);

    private List<string> FromMetas()
    {
        foreach (var name in Metas)
        {
            if (name == "twitter:data1" && !(page.Meta("twitter:label1") is { } label && (language.AuthorLabels.Contains(Folding.Fold(label)) || English.Language.AuthorLabels.Contains(Folding.Fold(label))))) continue;
            var persons = Distinct(page.AllMetas(name).Where(value => !value.Contains("://", StringComparison.Ordinal)).SelectMany(value => Bylines.Persons(value, language, _siteNames)));
            if (persons.Count > 0) return persons;
        }

        return [];
    }

    /// <summary>Who can be read in the address of a person's page: "https://example.org/author/ann-lee/".</summary>
    public IReadOnlyList<string> FromAddresses() =>
        Distinct(page.AllMetas("article:author").Concat(page.Links.Where(link => link.Rel == "author").Select(link => link.Href)).Select(NameIn).OfType<string>());

    private string? NameIn(string address)
    {
        if (!HintReader.IsOfPeople(address)) return null;
        var words = address.Split('?')[0].TrimEnd('/').Split('/')[^1].Split('-');
        if (words.Length is < 2 or > 4 || !words.All(word => word.Length > 1 && word.All(char.IsAsciiLetterLower))) return null;
        var name = string.Join(' ', words.Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
        return Bylines.IsPerson(name, language, _siteNames) && PersonNames.IsLikely(name, language) ? name : null;
    }

    private static List<string> Distinct(IEnumerable<string> persons) => [.. persons.DistinctBy(person => Folding.Fold(person))];
}
