using System.Text.RegularExpressions;
using Syndication.Articles.Languages;

namespace Syndication.Articles.Extraction.Facts;

/// <summary>Cuts the names of site and section off a title.</summary>
internal sealed partial class SiteSuffix(IReadOnlySet<string> siteNames)
{
    /// <summary>What stands before a bar is a title only if it has so many characters.</summary>
    private const int ShortestTitle = 15;

    private readonly HashSet<string> _packed = [.. siteNames.Where(name => name.Length > 3).Select(Pack)];

    /// <summary>The title without what is joined to it.</summary>
    /// <param name="printed">The headline as printed, where it is known.</param>
    public string Cut(string title, string? printed)
    {
        for (var again = true; again;)
        {
            again = false;
            foreach (var (kept, cut, isBefore) in Cuts(title))
            {
                if (kept.Length < 3 || !IsSite(cut, kept, printed, isBefore)) continue;
                (title, again) = (kept, true);
                break;
            }
        }

        return title;
    }

    /// <summary>No headline holds a bar; what stands behind one is a section or a site.</summary>
    public static string CutBar(string title)
    {
        var bar = title.IndexOf(" | ", StringComparison.Ordinal);
        return bar >= ShortestTitle ? title[..bar].Trim() : title;
    }

    /// <summary>The same of a printed headline, where a sentence behind the bar goes on with it.</summary>
    public static string CutShortBar(string title)
    {
        const int Sentence = 6;
        var bar = title.LastIndexOf(" | ", StringComparison.Ordinal);
        return bar > 0 && title.AsSpan(bar + 3).Count(' ') >= Sentence ? title : CutBar(title);
    }

    private bool IsSite(string cut, string kept, string? printed, bool isBefore)
    {
        var folded = Folding.Fold(cut);
        if (folded.Length == 0) return true;
        if (siteNames.Contains(folded) || _packed.Contains(Pack(folded))) return true;
        if (printed is not null && Folding.Fold(kept) == Folding.Fold(printed)) return true;
        // In front a name with more words is what the headline is about.
        return !isBefore && folded.Length < 40 && siteNames.Any(name =>
            name.Length > 3 && (folded.StartsWith(name + " ", StringComparison.Ordinal) || folded.EndsWith(" " + name, StringComparison.Ordinal)));
    }

    private static string Pack(string folded) => folded.Replace(" ", "", StringComparison.Ordinal);

    /// <summary>Suffixes from the last separator on, then prefixes from the first.</summary>
    private static IEnumerable<(string Kept, string Cut, bool IsBefore)> Cuts(string title)
    {
        // Quotation marks part nothing.
        var separators = Separator().Matches(title).Where(mark => !mark.ValueSpan.Contains('»') || !title.Contains('«', StringComparison.Ordinal)).ToList();
        for (var i = separators.Count - 1; i >= 0; i--) yield return (title[..separators[i].Index].Trim(), title[(separators[i].Index + separators[i].Length)..].Trim(), false);
        for (var i = 0; i < separators.Count; i++) yield return (title[(separators[i].Index + separators[i].Length)..].Trim(), title[..separators[i].Index].Trim(), true);
    }

    [GeneratedRegex(@"\s+[-–—|»«:·•/\\>~*]+\s+|\s*[|｜»]\s*|\s+::\s+|(?<=[\p{L}\d]):\s|\s[-–—](?=\p{Lu})|(?<=\S)--(?=\S)|,\s(?=\p{Lu})|_(?=[^_]*$)")]
    private static partial Regex Separator();
}
