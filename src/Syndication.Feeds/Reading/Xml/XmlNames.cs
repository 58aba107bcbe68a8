using System.Text;

namespace Syndication.Feeds.Reading.Xml;

/// <summary>A name as it stands in a document.</summary>
/// <param name="Prefix">Lower case; empty where there is none.</param>
/// <param name="Local">Lower case: publishers write <c>pubdate</c> and <c>RSS</c> too.</param>
/// <param name="PrefixId">The same number for the same prefix.</param>
/// <param name="Folded">The id of the first name that differs only by case.</param>
/// <param name="Role">What a feed's elements of this name can hold.</param>
internal sealed record XmlName(string Prefix, string Local, int PrefixId, int Folded, NameRole Role);

/// <summary>The distinct names of documents, each decoded once. One thread's documents share them: feeds use few names.</summary>
internal sealed class XmlNames
{
    /// <summary>More names than the feeds of a day have; a table with more is not kept.</summary>
    private const int MostKept = 4096;

    /// <summary>More names than any document has; those past it count as the first.</summary>
    private const int MostNames = 50_000;

    [ThreadStatic]
    private static XmlNames? _kept;

    private readonly List<XmlName> _names = [];
    private readonly List<byte[]> _spellings = [];
    private readonly Dictionary<string, int> _prefixes = new(StringComparer.Ordinal) { [""] = 0 };
    private readonly Dictionary<string, int> _folded = new(StringComparer.Ordinal);
    private int[] _buckets = NewBuckets(256);

    /// <summary>A table for one document, perhaps with the names of those before it.</summary>
    public static XmlNames Rent()
    {
        var names = _kept ?? new XmlNames();
        _kept = null;
        return names;
    }

    /// <summary>Gives the table back when its document was read.</summary>
    public void Return()
    {
        if (_names.Count <= MostKept) _kept = this;
    }

    public XmlName this[int id] => _names[id];

    /// <summary>The number of a name, given its bytes.</summary>
    public int IdOf(ReadOnlySpan<byte> spelling)
    {
        var mask = _buckets.Length - 1;
        var slot = Hash(spelling) & mask;
        while (_buckets[slot] >= 0)
        {
            if (spelling.SequenceEqual(_spellings[_buckets[slot]])) return _buckets[slot];
            slot = (slot + 1) & mask;
        }

        if (_names.Count >= MostNames) return 0;
        var id = Add(spelling);
        _buckets[slot] = id;
        if (_names.Count * 2 > _buckets.Length) Grow();
        return id;
    }

    public int PrefixIdOf(string prefix)
    {
        if (_prefixes.TryGetValue(prefix, out var id)) return id;
        return _prefixes[prefix] = _prefixes.Count;
    }

    private int Add(ReadOnlySpan<byte> spelling)
    {
        var whole = Encoding.UTF8.GetString(spelling).ToLowerInvariant();
        var colon = whole.IndexOf(':', StringComparison.Ordinal);
        var prefix = colon > 0 ? whole[..colon] : "";
        var id = _names.Count;
        _folded.TryAdd(whole, id);
        var local = whole[(colon + 1)..];
        _names.Add(new XmlName(prefix, local, PrefixIdOf(prefix), _folded[whole], Containment.RoleOf(prefix, local)));
        _spellings.Add(spelling.ToArray());
        return id;
    }

    private void Grow()
    {
        _buckets = NewBuckets(_buckets.Length * 2);
        var mask = _buckets.Length - 1;
        for (var id = 0; id < _spellings.Count; id++)
        {
            var slot = Hash(_spellings[id]) & mask;
            while (_buckets[slot] >= 0) slot = (slot + 1) & mask;
            _buckets[slot] = id;
        }
    }

    private static int[] NewBuckets(int count)
    {
        var buckets = new int[count];
        Array.Fill(buckets, -1);
        return buckets;
    }

    private static int Hash(ReadOnlySpan<byte> spelling)
    {
        var hash = 2166136261u;
        foreach (var value in spelling) hash = (hash ^ value) * 16777619u;
        return (int)(hash ^ (hash >> 15));
    }
}
