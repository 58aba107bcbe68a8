using System.Text;

namespace Syndication.Articles.Cleaning;

/// <summary>
/// Ends elements that XHTML ends in their start tag (<c>&lt;iframe src="..."/></c>). HTML knows no such end, and those
/// whose content is not markup would take the rest of the article with them.
/// </summary>
internal static class SelfClosedTags
{
    private static readonly string[] RawText = ["iframe", "script", "style", "textarea", "title", "noembed", "noframes", "xmp"];

    /// <summary>The text itself where nothing of the kind is in it. Only elements that no later end tag closes are touched.</summary>
    public static string End(string html)
    {
        if (!html.Contains("/>", StringComparison.Ordinal)) return html;
        foreach (var name in RawText)
            if (html.Contains("<" + name, StringComparison.OrdinalIgnoreCase)) html = End(html, name);
        return html;
    }

    private static string End(string html, string name)
    {
        StringBuilder? ended = null;
        var copied = 0;
        var at = Math.Max(0, html.LastIndexOf("</" + name, StringComparison.OrdinalIgnoreCase));
        while ((at = html.IndexOf("<" + name, at, StringComparison.OrdinalIgnoreCase)) >= 0)
        {
            at = MarkupScan.TagEnd(html, at + 1 + name.Length);
            if (!html.AsSpan(0, at).EndsWith("/>")) continue;
            ended ??= new StringBuilder(html.Length + 64);
            ended.Append(html, copied, at - copied).Append("</").Append(name).Append('>');
            copied = at;
        }

        return ended is null ? html : ended.Append(html, copied, html.Length - copied).ToString();
    }
}
