using System.IO.Compression;

namespace Syndication.Server.Publishing;

/// <summary>A content coding we store representations in (RFC 9110 §8.4).</summary>
/// <param name="Token">As in <c>Content-Encoding</c>; null for identity.</param>
internal sealed record Coding(string? Token)
{
    /// <summary>Above this many bytes the best Brotli keeps the first reader after a change waiting for a second.</summary>
    private const int LargestAtBest = 128 * 1024;

    private const int BestQuality = 11;
    private const int GoodQuality = 9;

    /// <summary>4 MiB: every document fits, and every decoder has it.</summary>
    private const int Window = 22;

    public static readonly Coding Identity = new((string?)null);
    public static readonly Coding Gzip = new("gzip");
    public static readonly Coding Brotli = new("br");

    /// <summary>The codings from the smallest result to the largest.</summary>
    public static readonly IReadOnlyList<Coding> SmallestFirst = [Brotli, Gzip, Identity];

    /// <summary>The strong entity tag of these bytes in this coding: each stored representation has its own (RFC 9110 §8.8.3.3).</summary>
    /// <param name="stem">Names the identity bytes.</param>
    public string Tag(string stem) => Token is null ? $"\"{stem}\"" : $"\"{stem}-{Token}\"";

    /// <summary>Encodes at the best level there is time for: it is done once for each change of a document.</summary>
    public byte[] Encode(byte[] identity) => Token switch
    {
        null => identity,
        "br" => Brotlied(identity),
        _ => Gzipped(identity),
    };

    private static byte[] Gzipped(byte[] identity)
    {
        using var output = new MemoryStream();
        using (var encoder = new GZipStream(output, CompressionLevel.SmallestSize, leaveOpen: true)) encoder.Write(identity);
        return output.ToArray();
    }

    private static byte[] Brotlied(byte[] identity)
    {
        var output = new byte[BrotliEncoder.GetMaxCompressedLength(identity.Length)];
        var quality = identity.Length <= LargestAtBest ? BestQuality : GoodQuality;
        if (!BrotliEncoder.TryCompress(identity, output, out var length, quality, Window))
            throw new InvalidOperationException("The bound on the length of a Brotli stream does not hold.");
        return output[..length];
    }
}
