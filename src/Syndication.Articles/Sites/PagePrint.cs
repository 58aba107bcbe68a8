using System.Text.Json;

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

    /// <summary>Reads what <see cref="Write"/> wrote; null for anything else.</summary>
    public static PagePrint? Read(string document)
    {
        try
        {
            return JsonSerializer.Deserialize<Written>(document) is { } written
                ? new PagePrint { Keys = written.Keys, Blocks = written.Blocks, Published = written.Published.ToHashSet(), Shape = written.Shape } : null;
        }
        catch (JsonException)
        {
            return null; // of another version: the page can be published all the same
        }
    }

    /// <summary>As text, for a page that waits to be confirmed.</summary>
    public string Write() => JsonSerializer.Serialize(new Written([.. Keys], [.. Blocks], [.. Published.Order()], Shape));

    private sealed record Written(ulong[] Keys, ulong[] Blocks, ulong[] Published, PageShape Shape);
}
