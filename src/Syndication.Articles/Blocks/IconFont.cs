using AngleSharp.Dom;

namespace Syndication.Articles.Blocks;

/// <summary>Icons that a font draws from their names: what stands in the element ("chevron_right") is read by nobody.</summary>
internal static class IconFont
{
    /// <summary>The element's text is the name of an icon.</summary>
    public static bool Is(IElement element) =>
        element.ClassName is { Length: >= 14 } names
        && (names.Contains("material-icons", StringComparison.Ordinal) || names.Contains("material-symbols", StringComparison.Ordinal));
}
