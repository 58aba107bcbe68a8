using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Syndication.Articles.Languages;

namespace Syndication.Articles.Cleaning;

/// <summary>A fragment that a feed carries as the text of one article, made safe, without labels, share links and boilerplate.</summary>
/// <param name="Html">Sanitised, addresses absolute.</param>
/// <param name="Text">Paragraphs with a blank line between.</param>
/// <param name="Image">Address of the first picture, or null.</param>
internal sealed record FragmentBody(string Html, string Text, string? Image)
{
    private const LabelKinds Furniture =
        LabelKinds.Advertising | LabelKinds.Share | LabelKinds.Follow | LabelKinds.Consent | LabelKinds.Comments;

    /// <summary>A line of boilerplate has no more words of its own around its links than this many characters.</summary>
    private const int MostOwnText = 60;

    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "address", "article", "aside", "blockquote", "dd", "details", "div", "dl", "dt", "figcaption", "figure", "footer",
        "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p", "pre", "section", "summary", "table",
        "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    };

    /// <summary>Nothing.</summary>
    public static FragmentBody Empty { get; } = new("", "", null);

    /// <param name="html">An HTML fragment from anywhere.</param>
    /// <param name="baseUrl">Against which addresses are resolved.</param>
    /// <param name="itemUrl">The article's own address: a last line that only links back to it goes.</param>
    public static FragmentBody Of(string html, string? baseUrl, string? itemUrl)
    {
        var body = new HtmlParser().ParseDocument(HtmlSanitizer.Sanitize(html, baseUrl)).Body!;
        foreach (var block in body.QuerySelectorAll("*").Where(IsLeafBlock).ToList()) CutLabel(block);
        CutLinkBack(body, itemUrl);
        DropEmpty(body);
        var image = body.QuerySelector("img[src]")?.GetAttribute("src");
        return new FragmentBody(HtmlSanitizer.Sanitize(body.InnerHtml, baseUrl).Trim(), PlainText(body), image);
    }

    /// <summary>Plain text as paragraphs of HTML.</summary>
    public static string FromText(string text)
    {
        var paragraphs = text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return string.Concat(paragraphs.Select(p => $"<p>{SafeMarkup.EscapeText(p).Replace("\n", "<br>", StringComparison.Ordinal)}</p>"));
    }

    /// <summary>The text of a fragment on one line.</summary>
    public static string OneLine(string html)
    {
        var text = new HtmlParser().ParseDocument(HtmlSanitizer.Sanitize(html, null)).Body!.TextContent;
        return Squeeze(text);
    }

    /// <summary>White space squeezed, invisible characters left out.</summary>
    public static string Squeeze(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var c in Unicode.Composed(text))
        {
            if (c is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF' || (char.IsControl(c) && !char.IsWhiteSpace(c))) continue;
            if (!char.IsWhiteSpace(c)) line.Append(c);
            else if (line.Length > 0 && line[^1] != ' ') line.Append(' ');
        }

        return line.ToString().TrimEnd();
    }

    private static bool IsLeafBlock(IElement element) =>
        Blocks.Contains(element.LocalName) && !element.QuerySelectorAll("*").Any(inner => Blocks.Contains(inner.LocalName));

    private static void CutLabel(IElement block)
    {
        if (block.ParentElement is null) return;
        var text = Squeeze(block.TextContent);
        if (text.Length == 0) return;
        var match = LabelIndex.Everything.Match(Folding.Fold(text));
        if ((match.Whole & Furniture) != 0) block.Remove();
        else if (match.Whole.HasFlag(LabelKinds.Related)) CutRelated(block);
        else if (match.Any.HasFlag(LabelKinds.ReadAlso) && OwnText(block, text) <= MostOwnText && block.QuerySelector("a") is not null) block.Remove();
    }

    /// <summary>A heading of other articles goes with the links under it, up to the next line of running text.</summary>
    private static void CutRelated(IElement heading)
    {
        while (heading.NextElementSibling is { } next && IsLinks(next)) next.Remove();
        heading.Remove();
    }

    private static bool IsLinks(IElement element)
    {
        var text = Squeeze(element.TextContent);
        return element.QuerySelector("a") is not null && OwnText(element, text) <= MostOwnText / 2;
    }

    private static int OwnText(IElement element, string text) =>
        text.Length - element.QuerySelectorAll("a").Sum(link => Squeeze(link.TextContent).Length);

    /// <summary>"The post … appeared first on …": a last line whose links lead only back to the article and its site.</summary>
    private static void CutLinkBack(IElement body, string? itemUrl)
    {
        if (itemUrl is null || ArticleAddress.Key(itemUrl) is not { } own || body.LastElementChild is not { } last) return;
        var links = last.QuerySelectorAll("a[href]").Select(link => ArticleAddress.Key(link.GetAttribute("href")!)).ToList();
        var isLinkBack = links.Contains(own) && links.TrueForAll(link => link is not null && own.StartsWith(link, StringComparison.Ordinal));
        if (isLinkBack && OwnText(last, Squeeze(last.TextContent)) <= MostOwnText) last.Remove();
    }

    private static void DropEmpty(IElement body)
    {
        foreach (var block in body.QuerySelectorAll("p, div, h1, h2, h3, h4, h5, h6, li, ul, ol").Reverse().ToList())
        {
            var holdsMedia = block.QuerySelector("img, video, audio, iframe, table, hr, svg, math") is not null;
            if (!holdsMedia && string.IsNullOrWhiteSpace(block.TextContent)) block.Remove();
        }
    }

    private static string PlainText(IElement body)
    {
        var paragraphs = new List<string>();
        var line = new StringBuilder();
        Walk(body, paragraphs, line);
        Close(paragraphs, line);
        return string.Join("\n\n", paragraphs);
    }

    private static void Walk(INode parent, List<string> paragraphs, StringBuilder line)
    {
        var breaks = 0;
        foreach (var child in parent.ChildNodes)
        {
            if (child is IElement { LocalName: "br" })
            {
                // Two line breaks in a row are how many feeds write paragraphs.
                if (++breaks >= 2) Close(paragraphs, line);
                else line.Append(' ');
                continue;
            }

            if (child is IText { Data: var data })
            {
                if (!string.IsNullOrWhiteSpace(data)) breaks = 0;
                line.Append(data);
                continue;
            }

            breaks = 0;
            var isBlock = Blocks.Contains((child as IElement)?.LocalName ?? "");
            if (isBlock) Close(paragraphs, line);
            Walk(child, paragraphs, line);
            if (isBlock) Close(paragraphs, line);
        }
    }

    private static void Close(List<string> paragraphs, StringBuilder line)
    {
        var text = Squeeze(line.ToString());
        if (text.Length > 0) paragraphs.Add(text);
        line.Clear();
    }
}
