namespace Syndication.Feeds;

/// <summary>A category, subject or tag (RSS 2.0 <c>category</c>; RFC 4287 §4.2.2).</summary>
/// <param name="Term">The category itself; empty only where a publisher named a scheme alone.</param>
/// <param name="Scheme">The taxonomy (RSS <c>domain</c>, Atom <c>scheme</c>), or null.</param>
/// <param name="Label">What to show to people instead of the term, or null.</param>
public sealed record SyndicationCategory(string Term, string? Scheme = null, string? Label = null);
