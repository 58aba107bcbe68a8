namespace Syndication.Articles.Sites;

/// <summary>What an extraction looks like from afar: nothing of what it says, all of what a failed one does differently.</summary>
public sealed record PageShape
{
    /// <summary>Characters of the body.</summary>
    public required int Text { get; init; }

    /// <summary>Blocks of the body that are labels of boxes, notices or lists of links, not text.</summary>
    public required int Labels { get; init; }

    /// <summary>Share of the body's characters that are links.</summary>
    public required double Linked { get; init; }

    /// <summary>Share of the headline's words that the body has too; null where it has too few to tell.</summary>
    public required double? TitleWords { get; init; }

    /// <summary>Share of the body's running text that other pages of the site hold too.</summary>
    public required double Repeated { get; init; }

    /// <summary>The body speaks of little else than consent to data being processed.</summary>
    public bool IsConsent { get; init; }

    /// <summary>The boxes of the page that the body's text stands in.</summary>
    public required IReadOnlyList<PlacedText> Places { get; init; }

    /// <summary>The share of the body that stands in boxes of one make.</summary>
    public double Whole => Text == 0 ? 0 : Places.Max(one => one.Text) / (double)Text;
}

/// <summary>How much of a body stands in boxes of one make.</summary>
/// <param name="Place">Equal for boxes of one template, whatever the page.</param>
/// <param name="Text">Characters.</param>
public readonly record struct PlacedText(ulong Place, int Text);
