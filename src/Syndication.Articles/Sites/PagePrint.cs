namespace Syndication.Articles.Sites;

/// <summary>What one page adds to the knowledge of its site.</summary>
public sealed record PagePrint
{
    /// <summary>What the page is known by: a copy of it, under whatever address, shares one of them.</summary>
    public required IReadOnlyList<ulong> Keys { get; init; }

    /// <summary>Fingerprints of its blocks, each once, navigation left out.</summary>
    public required IReadOnlyList<ulong> Blocks { get; init; }

    /// <summary>Those of them that stand in the body that was found.</summary>
    public required IReadOnlySet<ulong> Published { get; init; }

    /// <summary>What the body looks like.</summary>
    public required PageShape Shape { get; init; }
}
