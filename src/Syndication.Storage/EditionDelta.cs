using System.IO.Compression;

namespace Syndication.Storage;

/// <summary>A document told by how it differs, line by line, from an earlier one; or whole. Compressed either way.</summary>
internal static class EditionDelta
{
    /// <summary>Fast enough to be made while a reader waits, and a tenth larger than the best.</summary>
    private const int Quality = 5;

    private const int Window = 22;

    /// <summary>The whole document.</summary>
    public static byte[] Whole(byte[] document) => Compress(document);

    /// <summary>What of a document is not in another, and from where the rest is taken.</summary>
    public static byte[] Between(byte[] before, byte[] document)
    {
        var (old, now) = (Lines(before), Lines(document));
        var places = new Dictionary<Line, int>(old.Count);
        for (var i = 0; i < old.Count; i++) places.TryAdd(new Line(before.AsMemory(old[i])), i);

        using var output = new MemoryStream();
        using var writer = new BinaryWriter(output);
        for (var at = 0; at < now.Count;)
        {
            var run = places.TryGetValue(new Line(document.AsMemory(now[at])), out var place) ? Run(place, at) : 0;
            if (run > 0)
            {
                writer.Write7BitEncodedInt(run);
                writer.Write7BitEncodedInt(place);
                at += run;
                continue;
            }

            var line = document.AsSpan(now[at++]);
            writer.Write7BitEncodedInt(0);
            writer.Write7BitEncodedInt(line.Length);
            writer.Write(line);
        }

        writer.Flush();
        return Compress(output.ToArray());

        int Run(int place, int at)
        {
            var run = 0;
            while (place + run < old.Count && at + run < now.Count
                && before.AsSpan(old[place + run]).SequenceEqual(document.AsSpan(now[at + run])))
            {
                run++;
            }

            return run;
        }
    }

    /// <summary>The document that <see cref="Whole"/> was given.</summary>
    public static byte[] Read(byte[] body)
    {
        using var stream = new BrotliStream(new MemoryStream(body), CompressionMode.Decompress);
        using var output = new MemoryStream();
        stream.CopyTo(output);
        return output.ToArray();
    }

    /// <summary>The document that <see cref="Between"/> was given.</summary>
    public static byte[] Read(byte[] before, byte[] body)
    {
        var old = Lines(before);
        using var output = new MemoryStream();
        using var input = new MemoryStream(Read(body));
        using var reader = new BinaryReader(input);
        while (input.Position < input.Length)
        {
            var run = reader.Read7BitEncodedInt();
            var number = reader.Read7BitEncodedInt();
            if (run == 0) output.Write(reader.ReadBytes(number));
            else output.Write(before.AsSpan(old[number].Start.Value, old[number + run - 1].End.Value - old[number].Start.Value));
        }

        return output.ToArray();
    }

    /// <summary>Where each line stands, its line feed included.</summary>
    private static List<Range> Lines(byte[] document)
    {
        List<Range> lines = [];
        for (var start = 0; start < document.Length;)
        {
            var feed = document.AsSpan(start).IndexOf((byte)'\n');
            var end = feed < 0 ? document.Length : start + feed + 1;
            lines.Add(start..end);
            start = end;
        }

        return lines;
    }

    private static byte[] Compress(byte[] bytes)
    {
        var output = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        if (!BrotliEncoder.TryCompress(bytes, output, out var length, Quality, Window))
            throw new InvalidOperationException("The bound on the length of a Brotli stream does not hold.");
        return output[..length];
    }

    /// <summary>Bytes compared by what they are.</summary>
    private readonly record struct Line(ReadOnlyMemory<byte> Bytes)
    {
        public bool Equals(Line other) => Bytes.Span.SequenceEqual(other.Bytes.Span);

        public override int GetHashCode()
        {
            var hash = new HashCode();
            hash.AddBytes(Bytes.Span);
            return hash.ToHashCode();
        }
    }
}
