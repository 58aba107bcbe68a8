using Syndication.Articles.Blocks;
using Syndication.Articles.Languages;

namespace Syndication.Articles.Sites;

/// <summary>Measures a body.</summary>
internal static class PageShapes
{
    /// <summary>Shorter words are found in any text.</summary>
    private const int ShortestWord = 4;

    /// <summary>Letters by which a word is found in another case or number.</summary>
    private const int Stem = 5;

    /// <summary>A headline of fewer words may well share none with its text.</summary>
    private const int FewestWords = 3;

    /// <summary>Boxes that tell where a text stands; more would differ between pages of one template.</summary>
    private const int Boxes = 2;

    /// <param name="body">The blocks of the body.</param>
    /// <param name="title">The folded headline, or null.</param>
    /// <param name="isLabel">Whether a block is a label.</param>
    /// <param name="isRepeated">Whether another page holds a block too.</param>
    public static PageShape Of(IReadOnlyList<Block> body, string? title, Func<Block, bool> isLabel, Func<Block, bool> isRepeated)
    {
        var text = body.Sum(block => block.Text.Length);
        var prose = body.Sum(block => block.Prose);
        return new PageShape
        {
            Text = text,
            Labels = body.Count(isLabel),
            Linked = text == 0 ? 0 : (double)body.Sum(block => block.Linked) / text,
            TitleWords = TitleWords(body, title),
            Repeated = prose == 0 ? 0 : body.Where(block => block.Prose > 0 && isRepeated(block)).Sum(block => block.Prose) / prose,
            IsConsent = ConsentWords.AreMostOf([.. body.Select(block => block.Folded)]),
            Places = [.. body.GroupBy(PlaceOf).Select(group => new PlacedText(group.Key, group.Sum(block => block.Text.Length)))],
        };
    }

    private static double? TitleWords(IReadOnlyList<Block> body, string? title)
    {
        var words = (title ?? "").Split([' ', ',', ':', ';', '\'', '’', '"', '“', '”', '-', '?', '!', '.'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length >= ShortestWord).Select(word => word[..Math.Min(word.Length, Stem)]).ToHashSet(StringComparer.Ordinal);
        if (words.Count < FewestWords) return null;

        var all = words.Count;
        foreach (var block in body) words.RemoveWhere(word => Begins(block.Folded, word));
        return (double)(all - words.Count) / all;
    }

    private static bool Begins(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
            if (at == 0 || !char.IsLetterOrDigit(text[at - 1])) return true;
        return false;
    }

    // Paragraphs, lists, quotes and tables are what texts are made of; the boxes around them are the template's.
    private static ulong PlaceOf(Block block)
    {
        var place = 0UL;
        var boxes = 0;
        for (var region = block.Region; region is not null && boxes < Boxes; region = region.Parent)
        {
            if (!IsBox(region.Tag)) continue;
            var name = region.Element.ClassName is { Length: > 0 } names ? names : region.Element.Id ?? "";
            place = BlockFingerprints.Join(place, BlockFingerprints.OfText($"{region.Tag} {string.Concat(name.Where(c => !char.IsAsciiDigit(c)))}"));
            boxes++;
        }

        return place;
    }

    private static bool IsBox(Tag tag) => tag is Tag.Division or Tag.Section or Tag.Article or Tag.Main or Tag.Aside or Tag.Custom
        or Tag.Form or Tag.Header or Tag.Footer or Tag.Navigation or Tag.Details;
}
