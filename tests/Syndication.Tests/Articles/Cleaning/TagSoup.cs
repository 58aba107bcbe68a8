using FsCheck;
using FsCheck.Fluent;

namespace Syndication.Tests.Articles.Cleaning;

/// <summary>Markup as bad as it comes: pieces of tags, attributes, text and raw-text elements in any order.</summary>
internal static class TagSoup
{
    private static readonly string[] Names =
    [
        "p", "div", "span", "a", "b", "i", "em", "u", "font", "nobr", "h1", "h2", "ul", "ol", "li", "dl", "dt", "dd",
        "table", "caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "td", "th", "pre", "listing", "xmp",
        "blockquote", "figure", "figcaption", "picture", "source", "img", "image", "video", "audio", "track", "iframe",
        "object", "embed", "applet", "marquee", "button", "form", "fieldset", "input", "select", "option", "optgroup",
        "textarea", "title", "style", "script", "noscript", "template", "svg", "math", "mi", "mtext", "mglyph",
        "annotation-xml", "foreignObject", "desc", "ruby", "rb", "rt", "rtc", "rp", "details", "summary", "center",
        "address", "section", "main", "body", "html", "head", "frameset", "hr", "br", "plaintext", "x-y", "dialog",
        "menu", "dir", "q", "del", "time", "noembed", "noframes", "math", "svg", "table", "p", "a", "li", "td",
    ];

    private static readonly string[] AttributePieces =
    [
        " href=/a", " href='javascript:1'", " src=x.jpg", " src='data:image/gif;base64,R0lGODlhAQABAIAAAA'", " title='\"><b>'",
        " title=\"`\r\n<\"", " alt=''", " lang=tr", " dir=rtl", " width=1px", " width=600", " start=-3", " reversed",
        " colspan=9999", " onclick=x()", " style='width:1px'", " srcset='a.jpg 1x, b.jpg 2x,,c.jpg'", " data-src=//c.example/l.png",
        " data-src='{w}.png'", " class=c id=i", " cite=q", " encoding=text/html", " controls", " media='(min-width: 9px)'",
        " src=https://www.youtube.com/embed/abc?autoplay=1&rel=0", " scope=col", " type=a", " /",
    ];

    private static readonly string[] Texts =
    [
        "a", " ", "\n", "\r\n", "\r", "\f", "\t", "&lt;", "&amp;", "&nbsp;", "<", ">", "\"", "'", "`", "&", "&#0;", "&#13;",
        "&#x80;", "\0", "\u0001", "\ud800", "\ud83d\ude00", "ğ", "\u00a0", "\ufeff", "\uffff", "]]>", "<![CDATA[", "<!--",
        "-->", "<!", "<?", "</", "</>", "</p>", "</br>", "&notin;", "&lt", "<!doctype html>", "--!>", "&#xD;", "\u2028",
    ];

    public static Arbitrary<string> Arbitrary { get; } = Build();

    private static Arbitrary<string> Build()
    {
        var name = Gen.Elements(Names);
        var attributes = Gen.Elements(AttributePieces).ArrayOf().Select(some => string.Concat(some.Take(3)));
        var start = from n in name from a in attributes select $"<{n}{a}>";
        var end = name.Select(n => $"</{n}>");
        var piece = Gen.Frequency((5, start), (3, end), (3, Gen.Elements(Texts)));
        return Arb.From(
            Gen.Sized(size => piece.ArrayOf(size)).Select(string.Concat),
            text => Shorter(text));
    }

    private static IEnumerable<string> Shorter(string text)
    {
        for (var length = text.Length / 2; length > 0; length /= 2)
        {
            for (var at = 0; at + length <= text.Length; at += length)
                yield return text.Remove(at, length);
        }
    }
}
