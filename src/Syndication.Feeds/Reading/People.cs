namespace Syndication.Feeds.Reading;

/// <summary>People as one string, as RSS gives them.</summary>
internal static class People
{
    /// <summary>Splits <c>jane@example.org (Jane Doe)</c>, <c>Jane Doe &lt;jane@example.org&gt;</c> and their like.</summary>
    /// <returns>Null where there is neither a name nor an address.</returns>
    public static SyndicationPerson? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        text = MarkupGuess.IsHtml(text) ? PlainText.OfHtml(text) : text.Trim();
        if (text.Length == 0) return null;
        var (start, end) = FindEmail(text);
        if (start < 0) return Named(Tidy(text));
        var email = text[start..end];
        var name = Tidy(text[..WithoutMailto(text, start)] + " " + text[end..]);
        return name is null ? new SyndicationPerson((string?)null) { Email = email } : new SyndicationPerson(name) { Email = email };
    }

    public static SyndicationPerson? Named(string? name) => string.IsNullOrWhiteSpace(name) ? null : new SyndicationPerson(name.Trim());

    private static int WithoutMailto(string text, int start) =>
        start >= 7 && text.AsSpan(start - 7, 7).Equals("mailto:", StringComparison.OrdinalIgnoreCase) ? start - 7 : start;

    private static (int Start, int End) FindEmail(string text)
    {
        for (var at = text.IndexOf('@', StringComparison.Ordinal); at >= 0; at = text.IndexOf('@', at + 1))
        {
            var start = at;
            while (start > 0 && IsLocal(text[start - 1])) start--;
            var end = at + 1;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '-' or '.')) end++;
            while (end > at + 1 && text[end - 1] is '.' or '-') end--;
            var isPath = start > 0 && text[start - 1] == '/';
            if (start < at && end > at + 1 && !isPath) return (start, end);
        }

        return (-1, -1);
    }

    private static bool IsLocal(char letter) => char.IsLetterOrDigit(letter) || letter is '.' or '_' or '-' or '+' or '%' or '\'' or '=' or '!' or '#' or '$' or '&' or '~';

    /// <summary>What is left of a person when the address is taken out: a name, or brackets around nothing.</summary>
    private static string? Tidy(string rest)
    {
        rest = rest.Replace("<>", " ", StringComparison.Ordinal)
            .Replace("()", " ", StringComparison.Ordinal)
            .Replace("[]", " ", StringComparison.Ordinal)
            .Replace("< >", " ", StringComparison.Ordinal)
            .Replace("( )", " ", StringComparison.Ordinal)
            .Replace("mailto:", " ", StringComparison.OrdinalIgnoreCase);
        rest = rest.Trim(' ', '\t', '\n', ',', ';', '"', '<', '>', '-', ':');
        if (rest.Length > 1 && rest[0] == '(' && rest[^1] == ')' && rest.IndexOf(')', StringComparison.Ordinal) == rest.Length - 1) rest = rest[1..^1];
        rest = rest.Trim(' ', '\t', '\n', '"', '\'');
        return rest.Length == 0 ? null : string.Join(' ', rest.Split([' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries));
    }
}
