using System.Buffers;

namespace Syndication.Articles.Cleaning;

/// <summary>A quick look at markup that has not been parsed; good for a guess, not for a judgement.</summary>
internal static class MarkupScan
{
    /// <summary>The characters that end a tag's name.</summary>
    public static readonly SearchValues<char> AfterName = SearchValues.Create(" \t\r\n\f/>");

    /// <summary>Where the tag ends in which <paramref name="at"/> is, behind its <c>></c>; quoted values are passed over.</summary>
    public static int TagEnd(string html, int at)
    {
        while (at < html.Length)
        {
            var next = html.AsSpan(at).IndexOfAny("=>");
            if (next < 0) return html.Length;
            at += next + 1;
            if (html[at - 1] == '>') return at;
            while (at < html.Length && html[at] is ' ' or '\t' or '\r' or '\n' or '\f') at++;
            if (at < html.Length && html[at] is '"' or '\'')
            {
                var end = html.IndexOf(html[at], at + 1);
                if (end < 0) return html.Length;
                at = end + 1;
            }
        }

        return html.Length;
    }
}
