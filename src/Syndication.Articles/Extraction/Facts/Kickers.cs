using System.Text.RegularExpressions;

namespace Syndication.Articles.Extraction.Facts;

/// <summary>The few words in front of a headline that name its subject ("Weather: Storm over the coast"), set apart by a mark or by a style.</summary>
internal static partial class Kickers
{
    /// <summary>What is left of a headline without its kicker has so many characters, folded.</summary>
    private const int ShortestRest = 16;

    private static readonly char[] Marks = [' ', ':', '|', '/', '-', '–', '—', '•', '·'];

    /// <summary>What stands behind each mark that may end a kicker.</summary>
    public static IEnumerable<string> RestsOf(string headline)
    {
        for (var mark = Mark().Match(headline); mark.Success; mark = mark.NextMatch())
        {
            var rest = headline[(mark.Index + mark.Length)..];
            if (rest.Length >= ShortestRest) yield return rest;
        }
    }

    /// <summary>The headline is what stands before, or behind, one of the marks in a title.</summary>
    public static bool IsPartOf(string title, string key)
    {
        for (var mark = Mark().Match(title); mark.Success; mark = mark.NextMatch())
            if (TitleWords.KeyOf(title[..mark.Index]) == key || TitleWords.KeyOf(title[(mark.Index + mark.Length)..]) == key) return true;
        return false;
    }

    /// <summary>What stands in elements of its own behind the first of a printed headline.</summary>
    public static IEnumerable<string> RestsByElement(PageLine headline) =>
        Joints(headline).Select(joint => headline.Text[joint..].TrimStart(Marks)).Where(rest => rest.Length >= ShortestRest);

    /// <summary>What stands before the elements that a printed headline ends with: a date, a link, a standfirst.</summary>
    public static IEnumerable<string> FrontsByElement(PageLine headline) =>
        Joints(headline).Select(joint => headline.Text[..joint].TrimEnd(Marks)).Where(front => front.Length >= ShortestRest);

    /// <summary>Where the second and later elements of a line begin.</summary>
    private static IEnumerable<int> Joints(PageLine headline)
    {
        var at = 0;
        foreach (var part in headline.Parts)
        {
            var start = headline.Text.IndexOf(part, at, StringComparison.Ordinal);
            if (start < 0) continue;
            if (start > 0) yield return start;
            at = start + part.Length;
        }
    }

    /// <summary>Where several witnesses agree on a kicker with a colon before, or a sequel behind, the printed words, that is the title.</summary>
    public static string With(string printed, IReadOnlyCollection<string> told)
    {
        var key = TitleWords.KeyOf(printed);
        foreach (var title in told)
        {
            if (title.Length <= printed.Length + 2 || title.Length > printed.Length * 4 || told.Count(other => other == title) < 2) continue;
            var longer = TitleWords.KeyOf(title);
            var colon = title.IndexOf(": ", StringComparison.Ordinal);
            if (colon > 0 && title[colon - 1] != ':' && ((longer.EndsWith(" " + key, StringComparison.Ordinal) && TitleWords.KeyOf(title[colon..]) == key) || TitleWords.KeyOf(title[..colon]) == key)) return title;
        }

        return printed;
    }

    [GeneratedRegex(@"(?<![:\s])\s?:\s+|\s+(?:[-–—|/•·]+|::)\s+")]
    private static partial Regex Mark();
}
