using System.Text.RegularExpressions;
using Syndication.Articles.Languages;

namespace Syndication.Articles.Extraction.Facts;

/// <summary>Names in the credits of a script that does not part words: "（记者 张三 李四）" in a text, "本报记者 张三" on a line of its own, "作者：张三".</summary>
/// <remarks>Nothing but the family name tells a name there, so that only languages which list theirs are read.</remarks>
internal static partial class ReporterCredits
{
    /// <summary>A longer line is running text, in which only brackets hold a credit.</summary>
    private const int LongestLine = 40;

    /// <summary>Words in brackets at the end of a text are a name only if they are few.</summary>
    private const int LongestSignature = 12;

    public static IReadOnlyList<string> Read(PageWitnesses page, Language language)
    {
        if (language.FamilyNames.Count == 0) return [];
        for (var i = Math.Max(0, page.Headline - 2); i < page.Lines.Count; i++)
        {
            var line = page.Lines[i];
            if (page.IsForeign(line.Zone)) continue;
            var names = InBrackets(line.Text, language);
            if (names.Count == 0) names = line.Parts.Where(part => part.Length <= LongestLine).Select(part => BehindLabel(part, language)).FirstOrDefault(found => found.Count > 0) ?? [];
            if (names.Count == 0 && i - page.Headline is 1 or 2) names = NamesOf(line.Text, language);
            if (names.Count > 0) return names;
        }

        return [];
    }

    /// <summary>The text is nothing but names: "张三、李四".</summary>
    public static bool AreNames(string text, Language language) =>
        NamesOf(text, language) is { Count: > 0 } names && names.Count == Joints().Split(text.Trim()).Count(token => token.Length > 0);

    private static List<string> InBrackets(string text, Language language)
    {
        foreach (Match brackets in Brackets().Matches(text))
        {
            var inside = brackets.Groups["in"].Value;
            if (BehindLabel(inside, language) is { Count: > 0 } labelled) return labelled;
            var isSignature = brackets.Index + brackets.Length == text.Length && inside.Length <= LongestSignature && (brackets.Index == 0 || Sentences.IsClosed(text.AsSpan(0, brackets.Index)));
            if (isSignature && NamesOf(inside, language) is { Count: > 0 } signed) return signed;
        }

        return [];
    }

    /// <summary>The names behind the last word for a reporter or an author; a photographer is none.</summary>
    private static List<string> BehindLabel(string text, Language language)
    {
        foreach (var label in language.ReporterLabels)
        {
            var at = text.LastIndexOf(label, StringComparison.Ordinal);
            if (at < 0) continue;
            var behind = text[(at + label.Length)..];
            if (NamesOf(behind, language) is { Count: > 0 } names) return names;
            if (Named().Match(behind) is { Success: true } named && Bylines.IsPerson(named.Groups["name"].Value, language, [])) return [named.Groups["name"].Value];
        }

        return [];
    }

    /// <summary>The names that the text begins with.</summary>
    private static List<string> NamesOf(string text, Language language)
    {
        var names = new List<string>();
        foreach (var token in Joints().Split(text.Trim()).Where(token => token.Length > 0))
        {
            if (language.NotAuthorMarks.Any(mark => token.StartsWith(mark, StringComparison.Ordinal))) return [];
            // Behind one name of a list the next is believed without its family name.
            var isListed = names.Count > 0 && token.Length is 2 or 3 && token.All(Scripts.IsIdeograph) && text.Contains($"、{token}", StringComparison.Ordinal);
            if (!isListed && !IsName(token, language)) break;
            names.Add(token);
        }

        return names;
    }

    private static bool IsName(string token, Language language) =>
        token.Length is >= 2 and <= 4 && token.All(Scripts.IsIdeograph) && (language.FamilyNames.Contains(token[..1]) || (token.Length > 2 && language.FamilyNames.Contains(token[..2])));

    [GeneratedRegex(@"[（(【](?<in>[^（）()【】]{2,40})[）)】]")]
    private static partial Regex Brackets();

    /// <summary>Behind a label with a colon a name needs no family name: "作者：茉莉", "作者:harbour7".</summary>
    [GeneratedRegex(@"^\s?[:：|｜/／]\s*(?<name>[\u4E00-\u9FFF]{2,5}|[A-Za-z][A-Za-z_-]{2,20})(?=$|[\s,，、;；|｜（(\[])")]
    private static partial Regex Named();

    [GeneratedRegex(@"[\s、,，;；:：/／|&]+")]
    private static partial Regex Joints();
}
