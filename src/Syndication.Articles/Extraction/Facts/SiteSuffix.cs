using System.Text.RegularExpressions;
using Syndication.Articles.Languages;

namespace Syndication.Articles.Extraction.Facts;

/// <summary>Cuts the names of site and section off a title.</summary>
internal sealed partial class SiteSuffix(IReadOnlySet<string> siteNames)
{
    /// <summary>What stands before a bar is a title only if it has so many characters.</summary>
    private const int ShortestTitle = 15;

    /// <summary>The longest name of a site with its slogan.</summary>
    private const int LongestSite = 40;

    /// <summary>A shorter name stands in other words too.</summary>
    private const int TellingName = 7;

    /// <summary>Words, and signs of a script without spaces, of a site's name at most.</summary>
    private const int MostWords = 4, LongestSigns = 8;

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
        if (IsName(folded)) return true;
        if (printed is not null && Folding.Fold(kept) == Folding.Fold(printed)) return true;
        // In front a name with more words is what the headline is about.
        return !isBefore && folded.Length < LongestSite && (_packed.Any(name => name.Length >= TellingName && Pack(folded).Contains(name, StringComparison.Ordinal)) || siteNames.Any(name =>
            name.Length > 3 && (folded.StartsWith(name + " ", StringComparison.Ordinal) || folded.EndsWith(" " + name, StringComparison.Ordinal))));
    }

    /// <summary>The text, folded, is the site's name, with or without the spaces that its address has not.</summary>
    public bool IsName(string folded) => siteNames.Contains(folded) || _packed.Contains(Pack(folded));

    /// <summary>For a title that is printed nowhere: sections in front and behind are cut, and a name behind a dash where nothing else was.</summary>
    /// <param name="isCut">The site's name was cut already.</param>
    public static string CutUnknown(string title, bool isCut, Language language)
    {
        while (Dash().Matches(title) is { Count: > 0 } dashes)
        {
            var (first, last) = (dashes[0], dashes[^1]);
            var (behind, before) = (title[(last.Index + last.Length)..], title[..first.Index]);
            var isName = (!isCut || behind.All(Scripts.IsIdeograph)) && IsTitled(behind, title[..last.Index]);
            if (isName || IsSection(behind, language)) title = title[..last.Index];
            else if (IsSection(before, language)) title = title[(first.Index + first.Length)..];
            else break;
            isCut |= isName;
        }

        return title;
    }

    /// <summary>The name of a section, or what ends with a weak one: "Local News".</summary>
    private static bool IsSection(string cut, Language language)
    {
        var folded = Folding.Fold(cut);
        if (folded.Count(c => c == ' ') >= MostWords) return false;
        return language.SectionNames.ContainsKey(Slug.For(folded)) || language.WeakSections.Contains(folded[(folded.LastIndexOf(' ') + 1)..]) || language.EmptySections.Contains(folded) || language.HomeCrumbs.Contains(folded);
    }

    /// <summary>A few words with capitals, as names have, behind several others; of a script without capitals a few signs.</summary>
    private static bool IsTitled(string cut, string kept)
    {
        if (cut.All(Scripts.IsIdeograph)) return cut.Length <= LongestSigns && kept.Length > LongestSigns;
        var words = cut.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= MostWords && kept.Count(c => c == ' ') >= MostWords - 1 && Array.TrueForAll(words, word => char.IsUpper(word[0]) || word is "of" or "the" or "and");
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

    [GeneratedRegex(@"\s+[-–—|«»•·]+\s+")]
    private static partial Regex Dash();

    [GeneratedRegex(@"\s+[-–—|»«:·•/\\>~*]+\s+|\s*[|｜»]\s*|\s+::\s+|(?<=[\p{L}\d]):\s|\s[-–—](?=\p{Lu})|(?<=\S)--(?=\S)|,\s(?=\p{Lu})|_(?=[^_]*$)|\s\((?=[^()]+\)\s*$)")]
    private static partial Regex Separator();
}
