using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Syndication.Articles.Languages;

namespace Syndication.Articles.Stories;

/// <summary>A text as the set of its runs of five words, folded: by it the same agency text is known again under other headlines and with other cuts.</summary>
public sealed class TextPrint
{
    /// <summary>Words of a shingle: fewer are shared by any two reports of one event.</summary>
    private const int Words = 5;

    /// <summary>A text with fewer shingles says too little to be known by.</summary>
    private const int Least = 20;

    /// <summary>Shingles that stand for a text in an index. Two texts that are the same by <see cref="IsSameText"/> share at least three of seven, so that none of these is shared once in ten thousand.</summary>
    private const int SketchLength = 16;

    /// <summary>The least length of the shorter text, in shingles, as a part of the longer one's: a brief is not the report.</summary>
    private const double LeastRatio = 0.6;

    /// <summary>The least part of the shorter text that the longer one has too.</summary>
    private const double LeastOverlap = 0.8;

    private readonly HashSet<long> _shingles;

    private TextPrint(HashSet<long> shingles) => _shingles = shingles;

    /// <summary>Too little text to be known by.</summary>
    public bool IsEmpty => _shingles.Count < Least;

    /// <summary>The smallest shingles, ascending: the same for the same text everywhere; empty where <see cref="IsEmpty"/>.</summary>
    public IReadOnlyList<long> Sketch => IsEmpty ? [] : [.. _shingles.Order().Take(SketchLength)];

    /// <summary>The print of a plain text.</summary>
    public static TextPrint Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = Folding.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Trim('.', ',', ':', ';', '!', '?', '"', '\'', '(', ')', '-'))
            .Where(word => word.Length > 0)
            .ToArray();
        var shingles = new HashSet<long>(words.Length);
        for (var i = 0; i + Words <= words.Length; i++) shingles.Add(Hash(words.AsSpan(i, Words)));
        return new TextPrint(shingles);
    }

    /// <summary>Whether two prints are of one text: of similar length, and nearly all of the shorter one found in the longer.</summary>
    public bool IsSameText(TextPrint other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (IsEmpty || other.IsEmpty) return false;

        var (shorter, longer) = _shingles.Count <= other._shingles.Count ? (_shingles, other._shingles) : (other._shingles, _shingles);
        return shorter.Count >= LeastRatio * longer.Count && shorter.Count(longer.Contains) >= LeastOverlap * shorter.Count;
    }

    // Not the platform's hash, which differs from one run to the next.
    private static long Hash(ReadOnlySpan<string> words) =>
        BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(' ', words))));
}
