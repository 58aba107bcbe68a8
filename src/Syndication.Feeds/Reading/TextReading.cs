using System.Text;
using Syndication.Feeds.Reading.Xml;

namespace Syndication.Feeds.Reading;

/// <summary>Text constructs: what kind of text an element holds, by each format's rules.</summary>
internal static class TextReading
{
    /// <summary>RSS text: HTML where it looks like it, or where its elements were not even escaped.</summary>
    public static TextContent? Rss(XmlElement element, bool countsVoidTags = false)
    {
        if (element.HasChildren) return Make(element, XmlMarkup.Inside(element, escapesText: false), TextKind.Html);
        if (element.Text is not { } text) return null;
        text = WithoutCdataMark(text);
        var isHtml = MarkupGuess.IsHtml(text, countsVoidTags) || IsHtmlType(element["type"]);
        return Make(element, text, isHtml ? TextKind.Html : TextKind.Text);
    }

    /// <summary>Text of a module that says what it is (Media RSS <c>type</c>), and is guessed at where it does not.</summary>
    public static TextContent? Html(XmlElement element)
    {
        var text = element.HasChildren ? XmlMarkup.Inside(element, escapesText: false) : element.Text;
        return text is null ? null : Make(element, WithoutCdataMark(text), TextKind.Html);
    }

    /// <summary>Inline XHTML, such as <c>xhtml:body</c>.</summary>
    public static TextContent? Xhtml(XmlElement element) =>
        element.HasChildren || element.Text is not null
            ? Make(element, XmlMarkup.Inside(element, escapesText: element.HasChildren), TextKind.Html)
            : null;

    /// <summary>An Atom text construct or content (RFC 4287 §3.1 and §4.1.3; Atom 0.3 §3.1 with its modes).</summary>
    public static TextContent? Atom(XmlElement element)
    {
        var type = element["type"]?.ToLowerInvariant().Split(';')[0].Trim();
        return element["mode"]?.ToLowerInvariant() switch
        {
            "base64" => FromBase64(element, type),
            "escaped" => Escaped(element, type),
            "xml" => Inline(element, type is null or "text/plain" && !element.HasChildren ? "text" : "xhtml"),
            _ => type switch
            {
                null or "" or "text" or "text/plain" => Inline(element, element.HasChildren ? "html" : "text"),
                "html" or "text/html" => Inline(element, "html"),
                "xhtml" or "application/xhtml+xml" => Inline(element, "xhtml"),
                _ when type.EndsWith("+xml", StringComparison.Ordinal) || type.EndsWith("/xml", StringComparison.Ordinal) =>
                    Inline(element, element.HasChildren ? "xhtml" : "text"),
                _ when type.StartsWith("text/", StringComparison.Ordinal) => Inline(element, "text"),
                _ when type.Contains('/', StringComparison.Ordinal) => FromBase64(element, type),
                _ => Inline(element, element.HasChildren ? "html" : "guess"),
            },
        };
    }

    /// <summary>Text that stands where a person, a category or a date is wanted: never markup.</summary>
    public static string? Plain(XmlElement element) => element.Text is { } text ? WithoutCdataMark(text) : null;

    private static TextContent? Inline(XmlElement element, string kind)
    {
        if (kind == "html")
            return element.HasChildren ? Fragment(element, escapesText: false) : Make(element, element.Text, TextKind.Html);
        if (kind == "xhtml") return element.HasChildren ? Fragment(element, escapesText: true) : MakeEscaped(element);
        var text = element.Text;
        var isHtml = kind == "guess" && text is not null && MarkupGuess.IsHtml(text);
        return Make(element, text, isHtml ? TextKind.Html : TextKind.Text);
    }

    private static TextContent? MakeEscaped(XmlElement element) =>
        Make(element, element.Text is null ? null : XmlMarkup.Inside(element, escapesText: true), TextKind.Xhtml);

    /// <summary>Inline markup; a single wrapper <c>div</c> is no part of it (RFC 4287 §3.1.1.3).</summary>
    private static TextContent? Fragment(XmlElement element, bool escapesText)
    {
        var wrapper = OnlyDiv(element);
        var kind = escapesText ? TextKind.Xhtml : TextKind.Html;
        return Make(wrapper ?? element, XmlMarkup.Inside(wrapper ?? element, escapesText), kind);
    }

    private static XmlElement? OnlyDiv(XmlElement element)
    {
        var tree = element.Tree;
        ref var node = ref tree[element.Index];
        var child = node.FirstChild;
        if (child < 0 || tree[child].Next >= 0) return null;
        var div = new XmlElement(tree, child);
        if (div.Name != "div") return null;
        var before = XmlText.DecodeSegment(tree, node.ContentStart, tree[child].TagStart, node.Flags);
        return string.IsNullOrWhiteSpace(before) ? div : null;
    }

    private static TextContent? Escaped(XmlElement element, string? type)
    {
        if (element.HasChildren) return Fragment(element, escapesText: false);
        return Make(element, element.Text, type is null or "text" or "text/plain" ? TextKind.Text : TextKind.Html);
    }

    private static TextContent? FromBase64(XmlElement element, string? type)
    {
        var text = element.Text;
        if (text is null) return null;
        var decoded = DecodeBase64(text);
        if (decoded is null) return Make(element, text, MarkupGuess.IsHtml(text) ? TextKind.Html : TextKind.Text);
        var isHtml = IsHtmlType(type) || (type is not "text/plain" and not "text" && MarkupGuess.IsHtml(decoded));
        return Make(element, decoded, isHtml ? TextKind.Html : TextKind.Text);
    }

    /// <returns>Null where these are no base64 digits, or stand for something that is no text.</returns>
    private static string? DecodeBase64(string text)
    {
        var bytes = new byte[text.Length];
        if (!Convert.TryFromBase64String(text, bytes, out var length)) return null;
        var decoded = bytes.AsSpan(0, length);
        return System.Text.Unicode.Utf8.IsValid(decoded) && !decoded.Contains((byte)0) ? Encoding.UTF8.GetString(decoded) : null;
    }

    private static bool IsHtmlType(string? type) =>
        type is not null && type.Contains("html", StringComparison.OrdinalIgnoreCase);

    /// <summary>A CDATA section that was itself escaped is meant as its content.</summary>
    private static string WithoutCdataMark(string text) =>
        text.StartsWith("<![CDATA[", StringComparison.Ordinal) && text.EndsWith("]]>", StringComparison.Ordinal)
            ? text[9..^3].Trim()
            : text;

    private static TextContent? Make(XmlElement scope, string? value, TextKind kind)
    {
        value = value?.Trim();
        return string.IsNullOrEmpty(value)
            ? null
            : new TextContent(value, kind) { BaseUrl = scope.NarrowBase, Language = scope.Language };
    }
}
