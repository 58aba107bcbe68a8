using System.IO.Compression;

namespace Syndication.Server.Publishing;

/// <summary>A content coding we store representations in (RFC 9110 §8.4).</summary>
/// <param name="Token">As in <c>Content-Encoding</c>; null for identity.</param>
internal sealed record Coding(string? Token)
{
    public static readonly Coding Identity = new((string?)null);
    public static readonly Coding Gzip = new("gzip");
    public static readonly Coding Brotli = new("br");

    /// <summary>The codings from the smallest result to the largest.</summary>
    public static readonly IReadOnlyList<Coding> SmallestFirst = [Brotli, Gzip, Identity];

    /// <summary>The strong entity tag of these bytes in this coding: each stored representation has its own (RFC 9110 §8.8.3.3).</summary>
    /// <param name="stem">Names the identity bytes.</param>
    public string Tag(string stem) => Token is null ? $"\"{stem}\"" : $"\"{stem}-{Token}\"";

    /// <summary>Encodes at the best level: it is done once for each change of a document.</summary>
    public byte[] Encode(byte[] identity)
    {
        if (Token is null) return identity;
        using var output = new MemoryStream();
        using (var encoder = Open(output)) encoder.Write(identity);
        return output.ToArray();
    }

    private Stream Open(Stream output) => Token == "br"
        ? new BrotliStream(output, CompressionLevel.SmallestSize, leaveOpen: true)
        : new GZipStream(output, CompressionLevel.SmallestSize, leaveOpen: true);
}
