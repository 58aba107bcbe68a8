using System.Text;

namespace Syndication.Articles.Cleaning;

/// <summary>
/// Ends elements that XHTML ends in their start tag (<c>&lt;iframe src="..."/></c>). HTML knows no such end, and those
/// whose content is not markup would take the rest of the article with them.
/// </summary>
internal static class SelfClosedTags
{
    private static readonly string[] RawText =
        ["iframe", "script", "style", "textarea", "title", "noembed", "noframes", "xmp"];

    /// <summary>The text itself where nothing of the kind is in it. Only elements that no later end tag closes are touched.</summary>
    public static string End(string html)
    {
        StringBuilder? ended = null;
        int[]? lastEnds = null;
        var copied = 0;
        for (var at = 0; Next(html, ref at) is var name && name >= 0;)
        {
            lastEnds ??= [.. RawText.Select(one => html.LastIndexOf("</" + one, StringComparison.OrdinalIgnoreCase))];
            if (lastEnds[name] >= at) continue;
            ended ??= new StringBuilder(html.Length + 64);
            ended.Append(html, copied, at - copied).Append("</").Append(RawText[name]).Append('>');
            copied = at;
        }

        return ended is null ? html : ended.Append(html, copied, html.Length - copied).ToString();
    }

    /// <summary>Moves behind the next <c>/></c> that ends such an element; -1 where there is none.</summary>
    private static int Next(string html, ref int at)
    {
        var from = at;
        while (true)
        {
            var found = html.AsSpan(at).IndexOf("/>");
            if (found < 0) return -1;
            var tag = html.AsSpan(from, at + found - from);
            at += found + 2;
            tag = tag[(tag.LastIndexOf('<') + 1)..];
            from = at;
            var end = tag.IndexOfAny(MarkupScan.AfterName);
            var name = end < 0 ? tag : tag[..end];
            for (var i = 0; i < RawText.Length; i++)
                if (name.Equals(RawText[i], StringComparison.OrdinalIgnoreCase)) return i;
        }
    }
}
