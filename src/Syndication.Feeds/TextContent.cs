namespace Syndication.Feeds;

/// <summary>How the characters of a <see cref="TextContent"/> are to be understood.</summary>
public enum TextKind
{
    /// <summary>Plain text: no markup, no character references.</summary>
    Text,

    /// <summary>An HTML fragment (RFC 4287 §3.1.1.2; RSS text that holds markup).</summary>
    Html,

    /// <summary>An XHTML fragment, its wrapper <c>div</c> taken off (RFC 4287 §3.1.1.3).</summary>
    Xhtml,
}

/// <summary>A text construct as the publisher wrote it: never sanitised, its addresses not resolved.</summary>
/// <param name="Value">The characters after XML or JSON decoding, outer white space trimmed; never empty.</param>
/// <param name="Kind">Whether <paramref name="Value"/> is text or markup.</param>
public sealed record TextContent(string Value, TextKind Kind = TextKind.Text)
{
    /// <summary>The <c>xml:base</c> in scope, already resolved against the outer ones; null where none narrower than the document's applies.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>The <c>xml:lang</c> in scope (BCP 47, as given), or null.</summary>
    public string? Language { get; init; }

    /// <summary>Whether <see cref="Value"/> is markup.</summary>
    public bool IsMarkup => Kind is not TextKind.Text;

    /// <summary>The text without its markup: tags, scripts and styles go, references are resolved.</summary>
    public string ToPlainText() => IsMarkup ? PlainText.OfHtml(Value) : Value;

    /// <summary>Plain text.</summary>
    /// <returns>Null where <paramref name="value"/> is null or blank.</returns>
    public static TextContent? Plain(string? value) =>
        string.IsNullOrWhiteSpace(value) ? null : new TextContent(value.Trim());

    /// <summary>An HTML fragment.</summary>
    /// <returns>Null where <paramref name="value"/> is null or blank.</returns>
    public static TextContent? Html(string? value) =>
        string.IsNullOrWhiteSpace(value) ? null : new TextContent(value.Trim(), TextKind.Html);
}
