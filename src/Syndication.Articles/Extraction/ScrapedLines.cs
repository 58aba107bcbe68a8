using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;
using Syndication.Articles.Languages;

namespace Syndication.Articles.Extraction;

/// <summary>What a line of scraped text is by itself.</summary>
internal enum LineKind
{
    /// <summary>Neither prose nor anything known: a title, a sub-heading, a caption.</summary>
    Plain,

    /// <summary>Running text.</summary>
    Prose,

    /// <summary>An entry of a list.</summary>
    Item,

    /// <summary>Only dates with their labels.</summary>
    Dates,

    /// <summary>Who wrote or sent it.</summary>
    Credit,

    /// <summary>A list of sections.</summary>
    Categories,

    /// <summary>A list of tags.</summary>
    Tags,

    /// <summary>The heading of a list of other articles.</summary>
    Related,

    /// <summary>The title of another article, printed twice.</summary>
    Doubled,

    /// <summary>The place it was filed from, alone on its line.</summary>
    Place,
}

/// <summary>A line of scraped text.</summary>
internal sealed record ScrapedLine(LineKind Kind, string Text)
{
    public string Folded { get; } = Folding.Fold(Text);
    public LabelledDates Dates { get; init; }
    public CreditLine? Credit { get; init; }
    public IReadOnlyList<string> Values { get; init; } = [];
}

/// <summary>Cuts scraped text into lines, leaves out furniture and says what the others are.</summary>
internal static partial class ScrapedLines
{
    /// <summary>A sentence this long is prose even where its full stop was lost.</summary>
    private const int LongLine = 200;

    /// <summary>The shortest line with a full stop that is taken for prose.</summary>
    private const int ShortestProse = 25;

    /// <summary>A question or an exclamation up to this length may be a headline.</summary>
    private const int LongestHeadline = 150;

    /// <param name="stamp">The date a scraper put in front of the text (" date 2024-11"), or null.</param>
    public static List<ScrapedLine> Of(string text, Language language, DateReader reader, out ArticleDate? stamp)
    {
        var raw = Raw(text);
        stamp = null;
        var lines = new List<ScrapedLine>();
        for (var i = 0; i < raw.Count; i++)
        {
            var line = raw[i];
            if (lines.Count == 0 && stamp is null && Stamp().Match(line) is { Success: true } m)
            {
                stamp = reader.Read(m.Groups["date"].Value, DateSource.VisibleText);
                line = line[m.Length..].Trim();
            }

            if (line.Length > 0 && Classify(line, language, reader) is { } known) lines.Add(known);
        }

        return lines;
    }

    /// <summary>The lines as they were before they were broken at a fixed width; some may be empty.</summary>
    internal static List<string> Raw(string text) => Unwrap(text.Split('\n').Select(Tidy));

    /// <summary>What the line is; null for furniture.</summary>
    internal static ScrapedLine? Classify(string line, Language language, DateReader reader)
    {
        var folded = Folding.Fold(line);
        if (folded.Length == 0 || Furniture().IsMatch(line)) return null;
        var label = LabelIndex.Everything.Match(folded).Whole;
        if (label.HasFlag(LabelKinds.Related)) return new ScrapedLine(LineKind.Related, line);
        if (label != LabelKinds.None && !language.HomeCrumbs.Contains(folded)) return null;
        if (Listed(line, language.CategoryLabels) is { } sections) return new ScrapedLine(LineKind.Categories, line) { Values = sections };
        if (Listed(line, language.TagLabels) is { } tags) return new ScrapedLine(LineKind.Tags, line) { Values = tags };
        var dates = LabelledDates.Read(line, reader);
        if (dates.IsAlone) return new ScrapedLine(LineKind.Dates, line) { Dates = dates };
        if (CreditLine.Read(line, language) is { } credit) return new ScrapedLine(LineKind.Credit, line) { Credit = credit };
        if (PlaceLine().Match(line) is { Success: true } place) return new ScrapedLine(LineKind.Place, Dateline.Natural(place.Groups["place"].Value, language)!);
        if (Doubled(line) is { } once) return new ScrapedLine(LineKind.Doubled, once);
        if (Bullet().Match(line) is { Success: true } bullet) return new ScrapedLine(LineKind.Item, line[bullet.Length..].Trim());
        return new ScrapedLine(IsProse(line) || IsSignedProse(line, language) ? LineKind.Prose : LineKind.Plain, line);
    }

    /// <summary>A sentence with an agency or a place behind its full stop.</summary>
    private static bool IsSignedProse(string line, Language language)
    {
        var rest = Dateline.OfTail(line, language).Text;
        return rest.Length < line.Length && IsProse(rest);
    }

    private static bool IsProse(string line)
    {
        if (line.Length >= LongLine) return true;
        if (line.Length < ShortestProse) return false;
        if (line[^1] == ':') return line.Length >= 2 * ShortestProse;
        if (!Sentences.IsClosed(line) || line[^1] == '…') return false;
        return line[^1] is not ('?' or '!') || line.Length > LongestHeadline || Sentences.FirstEnd(line) < line.Length;
    }

    private static List<string>? Listed(string line, FrozenSet<string> labels)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon is < 2 or > 30 || line.Length > 200 || !labels.Contains(Folding.Fold(line.AsSpan(0, colon)))) return null;
        return [.. line[(colon + 1)..].Split([',', '|', '#', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
    }

    /// <summary>"X Y Z X Y Z" is the card of another article, whose title was scraped from picture and link.</summary>
    private static string? Doubled(string line)
    {
        var middle = line.Length / 2;
        if (line.Length < 30 || line.Length % 2 == 0 || line[middle] != ' ') return null;
        return line.AsSpan(0, middle).SequenceEqual(line.AsSpan(middle + 1)) ? line[..middle] : null;
    }

    private static string Tidy(string line)
    {
        var tidy = new StringBuilder(line.Length);
        foreach (var c in line)
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                if (tidy.Length > 0 && tidy[^1] != ' ') tidy.Append(' ');
            }
            else if (c is not ('\u200B' or '\uFEFF' or '\u00AD' or '\u2060'))
            {
                tidy.Append(c);
            }
        }

        return tidy.ToString().TrimEnd();
    }

    /// <summary>Joins lines that were broken at a fixed width, where blank lines part the paragraphs.</summary>
    private static List<string> Unwrap(IEnumerable<string> lines)
    {
        var all = lines.ToList();
        var wrapped = all.Where((line, i) => line.Length > 0 && i + 1 < all.Count && all[i + 1].Length > 0).ToList();
        var broken = wrapped.Count(line => line.Length is > 45 and < 110 && !Sentences.IsClosed(line));
        if (wrapped.Count < 4 || broken * 10 < wrapped.Count * 7) return all;
        var joined = new List<string>();
        foreach (var line in all)
        {
            if (line.Length > 0 && joined.Count > 0 && joined[^1].Length > 0) joined[^1] += " " + line;
            else joined.Add(line);
        }

        return joined;
    }

    [GeneratedRegex(@"^date (?<date>(?:19|20)\d\d(?:-\d\d){0,2})(?!\d|-)\s*")]
    private static partial Regex Stamp();

    [GeneratedRegex(@"^(?:[-–—]\s+|[•·▪●◦‣*]\s*|\d{1,2}\)\s+)(?=[\p{L}\p{N}""“])")]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^[-–—]\s*(?<place>\p{Lu}{2,}(?:[\s/-]\p{Lu}{2,}){0,2})$")]
    private static partial Regex PlaceLine();

    /// <summary>Bare numbers (comment counters), host names, copyright lines.</summary>
    [GeneratedRegex(@"^(?:[\d.,+%\s]{1,12}|(?:https?://|www\.)?[\w-]+(?:\.[\w-]+){1,3}/?|[©®].*|logo|\W+)$")]
    private static partial Regex Furniture();
}
