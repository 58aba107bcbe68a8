using System.Net;
using System.Text;

namespace Syndication.Feeds;

/// <summary>Between HTML and plain text, without policy: what is safe is decided elsewhere.</summary>
internal static class PlainText
{
    /// <summary>Takes markup off: tags, comments, scripts and styles go, references are resolved, nothing is put in their place.</summary>
    public static string OfHtml(string html)
    {
        if (html.AsSpan().IndexOfAny('<', '&') < 0) return html.Trim();
        var text = new StringBuilder(html.Length);
        var at = 0;
        while (html.IndexOf('<', at) is >= 0 and var lessThan)
        {
            text.Append(html, at, lessThan - at);
            at = AfterMarkup(html, lessThan);
            if (at != lessThan) continue;
            text.Append('<');
            at++;
        }

        text.Append(html, at, html.Length - at);
        return LegalText.Clean(WebUtility.HtmlDecode(text.ToString())).Trim();
    }

    /// <summary>Plain text as an HTML fragment.</summary>
    public static string ToHtml(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    /// <returns>Where what follows the markup starts; <paramref name="lessThan"/> itself where there is no markup.</returns>
    private static int AfterMarkup(string html, int lessThan)
    {
        if (lessThan + 1 >= html.Length) return lessThan;
        var next = html[lessThan + 1];
        if (next == '!' || next == '?')
        {
            var isComment = string.CompareOrdinal(html, lessThan, "<!--", 0, 4) == 0;
            return After(html, isComment ? "-->" : ">", lessThan);
        }

        if (!char.IsAsciiLetter(next) && next != '/') return lessThan;
        var end = TagEnd(html, lessThan);
        foreach (var name in new[] { "script", "style" })
        {
            if (!IsTag(html, lessThan + 1, name)) continue;
            var close = html.IndexOf("</" + name, end, StringComparison.OrdinalIgnoreCase);
            return close < 0 ? html.Length : After(html, ">", close);
        }

        return end;
    }

    private static bool IsTag(string html, int at, string name) =>
        string.Compare(html, at, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0
        && (at + name.Length >= html.Length || !char.IsAsciiLetterOrDigit(html[at + name.Length]));

    private static int TagEnd(string html, int lessThan)
    {
        var at = lessThan + 1;
        while (at < html.Length)
        {
            var stop = html.AsSpan(at).IndexOfAny('>', '"', '\'');
            if (stop < 0) break;
            at += stop;
            if (html[at] == '>') return at + 1;
            var close = html.IndexOf(html[at], at + 1);
            if (close < 0) return After(html, ">", lessThan);
            at = close + 1;
        }

        return html.Length;
    }

    private static int After(string html, string mark, int from)
    {
        var found = html.IndexOf(mark, from, StringComparison.Ordinal);
        return found < 0 ? html.Length : found + mark.Length;
    }
}
