using AngleSharp.Dom;
using Syndication.Articles.Languages;

namespace Syndication.Articles.Extraction.Facts;

/// <summary>A line of text as a reader sees it: what stands in one block.</summary>
/// <param name="text">White space squeezed; cut after a thousand characters.</param>
/// <param name="linkLength">How many of the characters are link text.</param>
/// <param name="parts">The text by its inline elements and bars, a label kept with what it labels; one part for running text.</param>
internal sealed class PageLine(string text, Zone zone, bool isHeading, int linkLength, IElement block, IReadOnlyList<string> parts)
{
    /// <summary>No label is longer.</summary>
    private const int LongestLabel = 80;

    private LabelMatch? _label;
    private bool? _headsRelated;

    public string Text => text;

    public Zone Zone => zone;

    /// <summary>Inside h1 to h6.</summary>
    public bool IsHeading => isHeading;

    public int LinkLength => linkLength;

    public IElement Block => block;

    public IReadOnlyList<string> Parts => parts;

    /// <summary>Made ready for comparing, once for all who ask.</summary>
    public string Folded => field ??= Folding.Fold(text);

    /// <summary>What the line is a label of.</summary>
    public LabelMatch Label => _label ??= text.Length > LongestLabel ? default : LabelIndex.Everything.Match(Folded);

    /// <summary>The line heads a list of other articles.</summary>
    public bool HeadsRelated => _headsRelated ??= text.Length <= LongestLabel && WholeLabel().HasFlag(LabelKinds.Related);

    private LabelKinds WholeLabel() => LabelIndex.Everything.Whole(Folding.Fold(text, stackalloc char[LongestLabel * 3]));
}
