using System.Collections.Frozen;

namespace Syndication.Articles.Cleaning;

/// <summary>What becomes of an element.</summary>
internal enum Fate
{
    /// <summary>Its tags go, its content stays: what is not known is treated so.</summary>
    Unwrap,

    /// <summary>It goes with all it holds.</summary>
    Drop,

    /// <summary>It stays, with its allowed attributes.</summary>
    Keep,

    /// <summary>A formula: only the text of its tokens stays.</summary>
    Formula,
}

/// <summary>How an element behaves while the HTML parser builds its tree (HTML Standard, 13.2.6.4.7).</summary>
[Flags]
internal enum Trait
{
    None = 0,
    Void = 1,

    /// <summary>Its start tag ends an open <c>p</c>.</summary>
    EndsParagraph = 2,

    /// <summary>Of the standard's category "special".</summary>
    Special = 4,

    /// <summary>Nothing outside it is in the scope of what is inside: table cells and captions.</summary>
    Barrier = 8,
    Heading = 16,
    ListItem = 32,
    Term = 64,
    RubyPart = 128,
    Link = 256,

    /// <summary>It may hold nothing but parts of a table.</summary>
    TablePart = 512,

    /// <summary>The parser opens it anew where it was left open.</summary>
    Formatting = 1024,
}

/// <param name="Name">The element that is written.</param>
/// <param name="Attributes">Beside those that every element may have.</param>
internal sealed record ElementRule(string Name, Fate Fate, Trait Traits, AttributeRule[] Attributes)
{
    public bool Is(Trait trait) => (Traits & trait) != 0;
}

/// <summary>The allow-list: every element and attribute that may be published, and nothing else may.</summary>
internal static class AllowedHtml
{
    public static readonly ElementRule Unwrapped = new("", Fate.Unwrap, Trait.None, []);

    public static readonly ElementRule Dropped = new("", Fate.Drop, Trait.None, []);

    /// <summary>Attributes that any kept element may have.</summary>
    public static readonly AttributeRule[] Everywhere =
    [
        new("lang", Allowed.Language),
        new("dir", Allowed.OneOf("ltr", "rtl", "auto")),
        new("title", Allowed.Text),
    ];

    private static readonly string[] WithAllTheyHold =
    [
        "applet", "area", "base", "basefont", "bgsound", "canvas", "datalist", "embed", "frame", "frameset", "head",
        "input", "isindex", "keygen", "link", "map", "meta", "noembed", "noframes", "option", "optgroup", "param",
        "portal", "script", "select", "style", "svg", "template", "textarea", "title",
    ];

    private const Trait Block = Trait.EndsParagraph | Trait.Special;

    private static readonly FrozenDictionary<string, ElementRule> Rules = Build();

    /// <summary>The rule for an HTML element of this lower-case name.</summary>
    public static ElementRule For(string localName) => Rules.GetValueOrDefault(localName, Unwrapped);

    private static FrozenDictionary<string, ElementRule> Build()
    {
        var rules = new Dictionary<string, ElementRule>(StringComparer.Ordinal);
        AddText(rules);
        AddBlocks(rules);
        AddTables(rules);
        AddMedia(rules);
        foreach (var name in WithAllTheyHold) rules[name] = Dropped;
        rules["math"] = new ElementRule("", Fate.Formula, Trait.None, []);
        return rules.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static void AddText(Dictionary<string, ElementRule> rules)
    {
        Keep(rules, Trait.Formatting, "b", "code", "em", "i", "s", "small", "strong", "u");
        Keep(rules, Trait.None, "abbr", "bdi", "bdo", "cite", "dfn", "kbd", "mark", "ruby", "samp", "span", "sub", "sup",
            "var");
        Keep(rules, Trait.Void, "br", "wbr");
        Keep(rules, Trait.RubyPart, "rb", "rt", "rtc", "rp");
        Keep(rules, "a", Trait.Link, new AttributeRule("href", Allowed.Link));
        Keep(rules, "data", Trait.None, new AttributeRule("value", Allowed.Text));
        Keep(rules, "del", Trait.None, Cite, When);
        Keep(rules, "ins", Trait.None, Cite, When);
        Keep(rules, "q", Trait.None, Cite);
        Keep(rules, "time", Trait.None, When);
        Rename(rules, "acronym", "abbr");
        Rename(rules, "strike", "s");
        Rename(rules, "tt", "code");
    }

    private static void AddBlocks(Dictionary<string, ElementRule> rules)
    {
        Keep(rules, Block, "address", "article", "aside", "div", "dl", "figcaption", "figure", "footer", "header",
            "hgroup", "main", "nav", "p", "pre", "section", "summary", "ul");
        Keep(rules, Block | Trait.Heading, "h1", "h2", "h3", "h4", "h5", "h6");
        Keep(rules, Block | Trait.Term, "dd", "dt");
        Keep(rules, Block | Trait.Void, "hr");
        Keep(rules, "blockquote", Block, Cite);
        Keep(rules, "details", Block, new AttributeRule("open", Allowed.Flag));
        Keep(rules, "li", Block | Trait.ListItem, new AttributeRule("value", Allowed.Integer));
        Keep(rules, "ol", Block,
            new AttributeRule("start", Allowed.Integer),
            new AttributeRule("reversed", Allowed.Flag),
            new AttributeRule("type", Allowed.ListType));
        Rename(rules, "dir", "ul");
        Rename(rules, "menu", "ul");
        Rename(rules, "listing", "pre");
        Rename(rules, "plaintext", "pre");
        Rename(rules, "xmp", "pre");
    }

    // A cell's "headers" names ids, which are not kept; left dangling it would hide the cell's true headers.
    private static void AddTables(Dictionary<string, ElementRule> rules)
    {
        Keep(rules, "table", Block | Trait.TablePart | Trait.Barrier);
        Keep(rules, Trait.Special | Trait.TablePart, "thead", "tbody", "tfoot", "tr");
        Keep(rules, "caption", Trait.Special | Trait.Barrier);
        Keep(rules, "colgroup", Trait.Special | Trait.TablePart, Span("span"));
        Keep(rules, "col", Trait.Special | Trait.Void, Span("span"));
        Keep(rules, "td", Trait.Special | Trait.Barrier, Span("colspan"), Span("rowspan"));
        Keep(rules, "th", Trait.Special | Trait.Barrier, Span("colspan"), Span("rowspan"),
            new AttributeRule("scope", Allowed.OneOf("col", "row", "colgroup", "rowgroup")),
            new AttributeRule("abbr", Allowed.Text));
    }

    // img, source and iframe get their addresses from ImageSources, MediaSources and VideoHosts.
    private static void AddMedia(Dictionary<string, ElementRule> rules)
    {
        Keep(rules, Trait.None, "picture", "audio");
        Keep(rules, "video", Trait.None, Length("width"), Length("height"));
        Keep(rules, "img", Trait.Special | Trait.Void,
            new AttributeRule("alt", Allowed.TextOrEmpty), Length("width"), Length("height"));
        Rename(rules, "amp-img", "img");
        Rename(rules, "image", "img");
        Keep(rules, "source", Trait.Special | Trait.Void);
        Keep(rules, "track", Trait.Special | Trait.Void,
            new AttributeRule("src", Allowed.Address),
            new AttributeRule("kind", Allowed.OneOf("subtitles", "captions", "descriptions", "chapters")),
            new AttributeRule("srclang", Allowed.Language),
            new AttributeRule("label", Allowed.Text));
        Keep(rules, "iframe", Trait.Special, Length("width"), Length("height"));
    }

    private static AttributeRule Cite => new("cite", Allowed.Address);

    private static AttributeRule When => new("datetime", Allowed.Text);

    private static AttributeRule Span(string name) => new(name, Allowed.Span);

    private static AttributeRule Length(string name) => new(name, Allowed.Length);

    private static void Keep(Dictionary<string, ElementRule> rules, Trait traits, params ReadOnlySpan<string> names)
    {
        foreach (var name in names) Keep(rules, name, traits);
    }

    private static void Keep(
        Dictionary<string, ElementRule> rules, string name, Trait traits, params AttributeRule[] attributes) =>
        rules[name] = new ElementRule(name, Fate.Keep, traits, attributes);

    private static void Rename(Dictionary<string, ElementRule> rules, string old, string name) => rules[old] = rules[name];
}
