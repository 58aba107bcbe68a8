using System.Collections.Frozen;

namespace Syndication.Articles.Blocks;

/// <summary>The elements that matter for reading a page.</summary>
internal enum Tag
{
    Inline,
    Skipped,
    Custom,
    Division,
    Paragraph,
    Heading,
    List,
    Item,
    Quote,
    Table,
    Row,
    Cell,
    Figure,
    Caption,
    Preformatted,
    Break,
    Rule,
    Link,
    Image,
    Media,
    Section,
    Article,
    Main,
    Header,
    Footer,
    Navigation,
    Aside,
    Form,
    Button,
    Terms,
    Term,
    Details,
    Emphasis,
    Strong,
}

/// <summary>Names of elements to what they are.</summary>
internal static class Tags
{
    private static readonly FrozenDictionary<string, Tag> Known = Table(
        (Tag.Skipped, "script style noscript template head svg math select option datalist input textarea canvas object embed applet link meta title base progress meter map area audio-player dialog frameset frame noframes param source track col colgroup rp rt rtc"),
        (Tag.Division, "div body html center hgroup fieldset legend address search"),
        (Tag.Paragraph, "p"),
        (Tag.Heading, "h1 h2 h3 h4 h5 h6"),
        (Tag.List, "ul ol menu dir"),
        (Tag.Item, "li"),
        (Tag.Quote, "blockquote"),
        (Tag.Table, "table"),
        (Tag.Row, "tr thead tbody tfoot"),
        (Tag.Cell, "td th"),
        (Tag.Figure, "figure"),
        (Tag.Caption, "figcaption caption"),
        (Tag.Preformatted, "pre listing xmp"),
        (Tag.Break, "br"),
        (Tag.Rule, "hr"),
        (Tag.Link, "a"),
        (Tag.Image, "img amp-img"),
        (Tag.Media, "iframe video audio amp-video amp-iframe amp-youtube"),
        (Tag.Section, "section"),
        (Tag.Article, "article"),
        (Tag.Main, "main"),
        (Tag.Header, "header"),
        (Tag.Footer, "footer"),
        (Tag.Navigation, "nav"),
        (Tag.Aside, "aside"),
        (Tag.Form, "form"),
        (Tag.Button, "button label"),
        (Tag.Terms, "dl"),
        (Tag.Term, "dt dd"),
        (Tag.Details, "details summary"),
        (Tag.Emphasis, "em i cite q"),
        (Tag.Strong, "strong b"));

    /// <param name="name">Local name, lower case.</param>
    public static Tag Of(string name) =>
        Known.TryGetValue(name, out var tag) ? tag
        : name.Contains('-', StringComparison.Ordinal) ? Tag.Custom
        : Tag.Inline;

    /// <summary>The element starts and ends a line.</summary>
    public static bool IsBlock(Tag tag) => tag is not (Tag.Inline or Tag.Link or Tag.Image or Tag.Emphasis
        or Tag.Strong or Tag.Break or Tag.Button or Tag.Skipped or Tag.Media);

    private static FrozenDictionary<string, Tag> Table(params (Tag Tag, string Names)[] rows) =>
        rows.SelectMany(row => row.Names.Split(' ').Select(name => (name, row.Tag)))
            .ToFrozenDictionary(pair => pair.name, pair => pair.Tag);
}
