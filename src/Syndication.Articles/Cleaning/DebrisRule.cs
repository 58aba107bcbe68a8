using System.Globalization;
using Syndication.Articles.Blocks;

namespace Syndication.Articles.Cleaning;

/// <summary>Style sheets, scripts, data and halves of tags that broken markup spills into the text.</summary>
internal sealed class DebrisRule : ICleaningRule
{
    public void Apply(Draft draft)
    {
        foreach (var block in draft.Page.Blocks)
        {
            if (block.IsKept && (block.Region.In(Zones.Preformatted) ? AreLineNumbers(block.Text) : IsDebris(block.Text)))
                draft.Page.Cut(block, nameof(DebrisRule));
        }
    }

    // "1\n2\n3" beside a listing.
    private static bool AreLineNumbers(string text)
    {
        var lines = text.Split('\n');
        return lines.Length > 1 && int.TryParse(lines[0], NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            && lines.Index().All(line => line.Item == (first + line.Index).ToString(CultureInfo.InvariantCulture));
    }

    private static bool IsDebris(string text) =>
        IsHalfTag(text) || IsShortcode(text) || (text.Contains('{', StringComparison.Ordinal) && IsStyleOrData(text));

    // "tml>", "div class="box">Text": what is left when the opening bracket is lost.
    private static bool IsHalfTag(string text) =>
        (text.Length < 12 && text.EndsWith('>') && !text.Contains(' ', StringComparison.Ordinal))
        || (text.Contains("=\"", StringComparison.Ordinal) && text.Contains("\">", StringComparison.Ordinal) && !text.Contains('<', StringComparison.Ordinal))
        || (text.StartsWith("</", StringComparison.Ordinal) && text.Length < 40)
        || (text.StartsWith("< ", StringComparison.Ordinal) && text.Contains("=\"", StringComparison.Ordinal));

    // "[gallery ids=1,2]", "[/vc_row]", "[CALL_TO_ACTION]": what a page builder that was switched off leaves behind.
    private static bool IsShortcode(string text)
    {
        if (text.Length < 4 || text[0] != '[' || text[^1] != ']' || text.AsSpan(1).Contains('[')) return false;

        var name = text.AsSpan(1, text.Length - 2).TrimStart('/');
        var end = name.IndexOf(' ');
        return end < 0 ? text[1] == '/' || name.Contains('_') : char.IsAsciiLetterLower(name[0]) && name[end..].Contains('=');
    }

    private static bool IsStyleOrData(string text)
    {
        if (text.StartsWith("{{", StringComparison.Ordinal) || text.StartsWith("[{\"", StringComparison.Ordinal) || (text[0] == '{' && text.AsSpan(1).TrimStart() is ['"', ..])) return true;

        var marks = 0;
        foreach (var c in text)
            if (c is '{' or '}' or ';' or ':') marks++;
        return marks >= 4 && marks * 25 > text.Length && text.Contains('}', StringComparison.Ordinal);
    }
}
