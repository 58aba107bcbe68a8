using System.Buffers;
using System.Text;
using Syndication.Feeds.Reading.Xml;

namespace Syndication.Feeds.Reading;

/// <summary>Decides whether RSS text, which never says so, is HTML.</summary>
internal static class MarkupGuess
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("<&");

    /// <summary>
    /// Text is HTML when it has a character reference, or a tag with its end tag, and no tag or reference that HTML lacks.
    /// </summary>
    /// <param name="text">RSS text after XML decoding.</param>
    /// <param name="countsVoidTags">Whether a tag that needs no end tag, such as <c>br</c>, is proof as well.</param>
    public static bool IsHtml(string text, bool countsVoidTags = false)
    {
        var isHtml = false;
        var rest = text.AsSpan();
        while (rest.IndexOfAny(Signs) is >= 0 and var at)
        {
            rest = rest[at..];
            var known = rest[0] == '<' ? Tag(rest, countsVoidTags, ref isHtml) : Reference(rest, ref isHtml);
            if (!known) return false;
            rest = rest[1..];
        }

        return isHtml;
    }

    private static bool Tag(ReadOnlySpan<char> text, bool countsVoidTags, ref bool isHtml)
    {
        var isEnd = text.Length > 1 && text[1] == '/';
        var start = isEnd ? 2 : 1;
        var length = 0;
        while (start + length < text.Length && (char.IsAsciiLetterOrDigit(text[start + length]) || text[start + length] == ':')) length++;
        if (length == 0 || !char.IsAsciiLetter(text[start])) return true;
        var name = text.Slice(start, length);
        var after = start + length < text.Length ? text[start + length] : '>';
        if (after is not ('>' or '/' or ' ' or '\n' or '\t' or '\r')) return true;
        if (isEnd) isHtml |= HtmlElements.IsKnown(name);
        else if (countsVoidTags && HtmlElements.IsVoid(name)) isHtml = true;
        return HtmlElements.IsKnown(name) || name.Contains(':');
    }

    private static bool Reference(ReadOnlySpan<char> text, ref bool isHtml)
    {
        var semicolon = text[..Math.Min(text.Length, 34)].IndexOf(';');
        if (semicolon < 2) return true;
        var name = text[1..semicolon];
        if (name[0] == '#')
        {
            Span<byte> digits = stackalloc byte[name.Length];
            Encoding.ASCII.GetBytes(name[1..], digits);
            isHtml |= CharacterReference.TryParse(digits[..(name.Length - 1)], out _);
            return true;
        }

        foreach (var letter in name)
        {
            if (!char.IsAsciiLetterOrDigit(letter)) return true;
        }

        var isKnown = name is "amp" or "lt" or "gt" or "quot" or "nbsp" || XmlEntities.HtmlNamed(name.ToString()) is not null;
        isHtml |= isKnown;
        return isKnown;
    }
}
