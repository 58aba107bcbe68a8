namespace Syndication.Articles.Extraction;

/// <summary>A link of a page that lists articles, and what it was judged by.</summary>
/// <param name="Url">Absolute, without tracking parameters.</param>
/// <param name="Title">What the page links it with; may be empty.</param>
/// <param name="Shape">Links of one shape are judged together.</param>
/// <param name="Score">How much it looks like an article's, from -3 to 5; 2 on the average of its group is enough.</param>
/// <param name="IsTaken">It is among <see cref="ListingPage.Read"/>.</param>
internal sealed record WeighedLink(string Url, string Title, string Shape, double Score, bool IsTaken)
{
    /// <summary>It stands in navigation, a footer or a form.</summary>
    public bool IsFurniture { get; init; }

    /// <summary>It leads to another site.</summary>
    public bool IsElsewhere { get; init; }
}
