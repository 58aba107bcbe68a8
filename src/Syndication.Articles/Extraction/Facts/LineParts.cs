using System.Text;

namespace Syndication.Articles.Extraction.Facts;

/// <summary>What stands side by side on one line: author, date, counters, parted by style sheets that the text does not show.</summary>
internal static class LineParts
{
    /// <summary>A longer line is running text.</summary>
    private const int LongestLine = 260;

    private static readonly char[] Bars = ['|', '•', '·', '›', '»', '│'];

    /// <summary>The parts in order, trimmed, none empty; a part that ends with a colon is joined to the next.</summary>
    /// <param name="joints">Where an inline element begins or ends.</param>
    public static IReadOnlyList<string> Of(StringBuilder line, List<int> joints)
    {
        var text = line.ToString();
        if (text.Length > LongestLine) return [text.Trim()];
        var parts = new List<string>();
        var start = 0;
        foreach (var joint in joints.Append(text.Length))
        {
            if (joint <= start) continue;
            foreach (var part in text[start..joint].Split(Bars, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) Add(parts, part);
            start = joint;
        }

        return parts.Count > 0 ? parts : [text.Trim()];
    }

    /// <summary>The line with a space at joints where words would run together.</summary>
    public static string Join(StringBuilder line, List<int> joints)
    {
        for (var i = joints.Count - 1; i >= 0; i--)
        {
            var at = joints[i];
            if (at > 0 && at < line.Length && RunsTogether(line[at - 1], line[at])) line.Insert(at, ' ');
        }

        return line.ToString().Trim();
    }

    private static void Add(List<string> parts, string part)
    {
        if (parts.Count > 0 && parts[^1].EndsWith(':')) parts[^1] += " " + part;
        else parts.Add(part);
    }

    private static bool RunsTogether(char left, char right) =>
        (char.IsLower(left) && char.IsUpper(right)) || (char.IsLetter(left) && char.IsDigit(right)) || (char.IsDigit(left) && char.IsLetterOrDigit(right));
}
