using System.Collections.Frozen;

namespace Syndication.Articles.Cleaning;

/// <summary>What a tag does to the parser's stack of open elements, by its name alone (HTML Standard, 13.2.4.2 and 13.2.6).</summary>
[Flags]
internal enum TagKinds
{
    /// <summary>Stays open until its end tag, or that of an element around it.</summary>
    Ordinary = 0,

    /// <summary>Never stays open, or is closed by its like, so that it nests only with counted elements between; not so in foreign content.</summary>
    Uncounted = 1,

    /// <summary>Opened anew in every paragraph until it is closed.</summary>
    Formatting = 2,

    /// <summary>End tags of ordinary elements do not reach past it.</summary>
    Special = 4,

    /// <summary>No end tag but its own reaches past it.</summary>
    Barrier = 8,

    /// <summary>Begins foreign content, where <c>/></c> ends an element.</summary>
    Foreign = 16,

    /// <summary>Inside foreign content, begins HTML again.</summary>
    Integration = 32,

    /// <summary>Ends foreign content.</summary>
    Breakout = 64,

    /// <summary>What follows is text up to the end tag.</summary>
    RawText = 128,

    /// <summary>Inside foreign content, what it does depends on more than its name.</summary>
    Muddling = 256,

    /// <summary>Closes the one of its like before it.</summary>
    Item = 512,

    /// <summary>Closes an <c>option</c> right before it.</summary>
    Choice = 1024,
}

internal static class TagKind
{
    private static readonly FrozenDictionary<string, TagKinds> Kinds = Build();

    private static readonly FrozenDictionary<string, TagKinds>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Kinds.GetAlternateLookup<ReadOnlySpan<char>>();

    public static TagKinds Of(ReadOnlySpan<char> name) => Lookup.TryGetValue(name, out var kinds) ? kinds : TagKinds.Ordinary;

    private static FrozenDictionary<string, TagKinds> Build()
    {
        var kinds = new Dictionary<string, TagKinds>(StringComparer.OrdinalIgnoreCase);
        Add(TagKinds.Uncounted,
            "area", "base", "basefont", "bgsound", "br", "col", "embed", "hr", "image", "img", "input", "keygen", "link",
            "meta", "param", "source", "track", "wbr", "p", "tr", "td", "th", "thead", "tbody", "tfoot", "a", "nobr");
        Add(TagKinds.Item, "li", "dd", "dt");
        Add(TagKinds.Choice, "option", "optgroup");
        Add(TagKinds.Formatting,
            "b", "big", "code", "em", "font", "i", "s", "small", "strike", "strong", "tt", "u");
        Add(TagKinds.Special,
            "address", "applet", "article", "aside", "blockquote", "body", "button", "caption", "center", "colgroup",
            "details", "dir", "div", "dl", "fieldset", "figcaption", "figure", "footer", "form", "frameset", "h1", "h2",
            "h3", "h4", "h5", "h6", "head", "header", "hgroup", "html", "iframe", "listing", "main", "marquee", "menu",
            "nav", "noembed", "noframes", "noscript", "object", "ol", "plaintext", "pre", "script", "search", "section",
            "select", "style", "summary", "table", "template", "textarea", "title", "ul", "xmp",
            "mi", "mo", "mn", "ms", "mtext", "annotation-xml", "foreignobject", "desc", "li", "dd", "dt",

            // Special to AngleSharp alone.
            "isindex", "output", "time");
        Add(TagKinds.Barrier, "table", "template", "object", "applet", "marquee", "caption");
        Add(TagKinds.Foreign, "svg", "math");
        Add(TagKinds.Integration,
            "mi", "mo", "mn", "ms", "mtext", "annotation-xml", "foreignobject", "desc", "title");
        Add(TagKinds.Breakout,
            "b", "big", "blockquote", "body", "br", "center", "code", "dd", "div", "dl", "dt", "em", "embed", "h1",
            "h2", "h3", "h4", "h5", "h6", "head", "hr", "i", "img", "li", "listing", "menu", "meta", "nobr", "ol", "p",
            "pre", "ruby", "s", "small", "span", "strong", "strike", "sub", "sup", "table", "tt", "u", "ul", "var");
        Add(TagKinds.Muddling, "font", "annotation-xml", "mglyph", "malignmark");
        Add(TagKinds.RawText,
            "script", "style", "textarea", "title", "iframe", "noembed", "noframes", "xmp", "plaintext");
        return kinds.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

        void Add(TagKinds kind, params ReadOnlySpan<string> names)
        {
            foreach (var name in names) kinds[name] = kinds.GetValueOrDefault(name) | kind;
        }
    }
}
