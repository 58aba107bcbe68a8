using System.Buffers.Binary;
using System.IO.Compression;

namespace Syndication.Ingest.Fetching;

/// <summary>The body cannot be taken; the message says why in one line.</summary>
internal sealed class UnusableBodyException(string message, Exception? cause = null) : Exception(message, cause);

/// <summary>Reads a body within limits: on the wire, expanded, and in the time between two pieces of it.</summary>
/// <param name="largest">Most bytes, on the wire and expanded alike.</param>
/// <param name="idle">Longest wait for the next piece.</param>
internal sealed class BodyReader(int largest, TimeSpan idle, TimeProvider clock)
{
    private const int PieceSize = 32 * 1024;

    /// <summary>No coding makes more bytes than this out of none.</summary>
    private const int LongestOfNothing = 32;

    /// <summary>More layers than these are an attack or a mistake.</summary>
    private const int MostLayers = 2;

    /// <summary>The whole body, its content codings undone, and a gzip file unpacked.</summary>
    /// <exception cref="UnusableBodyException">Too large, damaged, too slow, or in a coding that is not known.</exception>
    public async Task<byte[]> ReadAsync(HttpContent content, string? coding, CancellationToken ct)
    {
        var codings = Codings(coding);
        if (codings.Count == 0 && content.Headers.ContentLength > largest) throw TooLarge();
        await using var wire = await content.ReadAsStreamAsync(ct);
        var bytes = await ReadAllAsync(wire, ct);
        foreach (var layer in codings) bytes = Expand(bytes, layer);

        // A sitemap.xml.gz is a file that is a gzip; so is what a server compressed without saying so.
        return IsGzip(bytes) ? Expand(bytes, "gzip") : bytes;
    }

    /// <summary>Unpacks a gzip file; anything else is returned as it is.</summary>
    /// <exception cref="UnusableBodyException">Too large or damaged.</exception>
    public byte[] Unpack(byte[] bytes) => IsGzip(bytes) ? Expand(bytes, "gzip") : bytes;

    /// <summary>The last coding was applied last, so it is undone first (RFC 9110 §8.4).</summary>
    private static List<string> Codings(string? header)
    {
        var codings = (header ?? "").ToLowerInvariant()
            .Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(coding => coding is not ("identity" or "utf-8" or "none"))
            .Reverse()
            .ToList();
        if (codings.Count > MostLayers) throw new UnusableBodyException($"compressed {codings.Count} times over");
        return codings;
    }

    private async Task<byte[]> ReadAllAsync(Stream wire, CancellationToken ct)
    {
        using var whole = new MemoryStream();
        var piece = new byte[PieceSize];
        while (true)
        {
            var read = await ReadPieceAsync(wire, piece, ct);
            if (read == 0) return whole.ToArray();
            if (whole.Length + read > largest) throw TooLarge();
            whole.Write(piece, 0, read);
        }
    }

    private async Task<int> ReadPieceAsync(Stream wire, byte[] piece, CancellationToken ct)
    {
        using var patience = new CancellationTokenSource(idle, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(ct, patience.Token);
        try
        {
            return await wire.ReadAsync(piece, both.Token);
        }
        catch (OperationCanceledException e) when (!ct.IsCancellationRequested)
        {
            throw new UnusableBodyException(FormattableString.Invariant($"sent nothing for {idle.TotalSeconds:0} s"), e);
        }
    }

    private byte[] Expand(byte[] packed, string coding)
    {
        // Some servers announce a coding and send the plain text.
        if (packed.Length == 0 || (coding is "gzip" or "x-gzip" && !IsGzip(packed))) return packed;
        using var input = new MemoryStream(packed, writable: false);
        using var expander = Expander(input, packed, coding);
        using var whole = new MemoryStream();
        var piece = new byte[PieceSize];
        try
        {
            while (expander.Read(piece) is > 0 and var read)
            {
                if (whole.Length + read > largest) throw TooLarge();
                whole.Write(piece, 0, read);
            }
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or InvalidOperationException or IOException)
        {
            throw new UnusableBodyException($"damaged {coding} data", e);
        }

        // Some expanders end quietly at damaged data; what was worth compressing was not nothing.
        if (whole.Length == 0 && packed.Length > LongestOfNothing) throw new UnusableBodyException($"damaged {coding} data");
        if (coding is "gzip" or "x-gzip" && IsCutShort(packed, whole.Length)) throw new UnusableBodyException("gzip data cut short");
        return whole.ToArray();
    }

    /// <summary>The framework's stream ends quietly where the data does; a whole member ends with its length (RFC 1952 §2.3.1).</summary>
    private static bool IsCutShort(ReadOnlySpan<byte> packed, long length)
    {
        if (packed.Length >= 18 && BinaryPrimitives.ReadUInt32LittleEndian(packed[^4..]) == (uint)length) return false;
        ReadOnlySpan<byte> member = [0x1F, 0x8B, 0x08];
        return packed[3..].IndexOf(member) < 0;
    }

    private static Stream Expander(MemoryStream input, byte[] packed, string coding) => coding switch
    {
        "gzip" or "x-gzip" => new GZipStream(input, CompressionMode.Decompress),
        "br" => new BrotliStream(input, CompressionMode.Decompress),
        "deflate" when IsZlib(packed) => new ZLibStream(input, CompressionMode.Decompress),
        "deflate" => new DeflateStream(input, CompressionMode.Decompress),
        _ => throw new UnusableBodyException($"content coding {coding} was not asked for and is not known"),
    };

    private static bool IsGzip(byte[] bytes) => bytes is [0x1F, 0x8B, ..];

    // RFC 1950 §2.2: method 8, and the two header bytes are a multiple of 31.
    private static bool IsZlib(byte[] bytes) => bytes.Length >= 2 && (bytes[0] & 0x0F) == 8 && ((bytes[0] << 8) + bytes[1]) % 31 == 0;

    private UnusableBodyException TooLarge() => new($"larger than {largest} bytes");
}
