using System.Buffers;

namespace Syndication.Feeds.Reading.Xml;

[Flags]
internal enum NodeFlags : byte
{
    None = 0,
    HasCdata = 1,
    HasReferences = 2,
    HasOther = 4,
}

/// <summary>One element: where it stands in the bytes, and who its relatives are (-1 for none).</summary>
internal struct XmlNode
{
    public int Name;
    public int Parent;
    public int FirstChild;
    public int LastChild;
    public int Next;
    public int TagStart;
    public int ContentStart;
    public int ContentEnd;
    public int FirstAttribute;
    public ushort AttributeCount;
    public Ns Namespace;
    public NodeFlags Flags;
    public int Base;
    public int Language;
}

/// <summary>An attribute: where its value stands in the bytes, without its quotes.</summary>
internal struct XmlAttribute
{
    public int Name;
    public int Start;
    public int End;
}

/// <summary>
/// The elements of one document as a flat list over its bytes. Text is decoded only when it is asked for,
/// so that a document is neither copied nor turned into objects.
/// </summary>
internal sealed class XmlTree : IDisposable
{
    /// <summary>More elements than any feed has; the rest of a document is left out.</summary>
    public const int MostElements = 500_000;

    private XmlNode[] _nodes = ArrayPool<XmlNode>.Shared.Rent(1024);
    private XmlAttribute[] _attributes = ArrayPool<XmlAttribute>.Shared.Rent(1024);
    private byte[] _scratch = ArrayPool<byte>.Shared.Rent(4096);

    public XmlTree(ReadOnlyMemory<byte> bytes, string? documentBase, Repairs repairs)
    {
        Bytes = bytes;
        Bases.Add(documentBase);
        Languages.Add(null);
        Repairs = repairs;
    }

    public ReadOnlyMemory<byte> Bytes { get; }

    public Repairs Repairs { get; }

    public XmlNames Names { get; } = XmlNames.Rent();

    public XmlEntities Entities { get; } = new();

    /// <summary>The bases in use, resolved; the document's own first.</summary>
    public List<string?> Bases { get; } = [];

    /// <summary>The languages in use; none first.</summary>
    public List<string?> Languages { get; } = [];

    public int Count { get; private set; }

    public int AttributeCount { get; private set; }

    public bool IsFull => Count >= MostElements || AttributeCount >= 2 * MostElements;

    public ref XmlNode this[int index] => ref _nodes[index];

    public ref readonly XmlAttribute Attribute(int index) => ref _attributes[index];

    public int Add(in XmlNode node)
    {
        if (Count == _nodes.Length) Grow(ref _nodes, Count);
        _nodes[Count] = node;
        return Count++;
    }

    public void Add(in XmlAttribute attribute)
    {
        if (AttributeCount == _attributes.Length) Grow(ref _attributes, AttributeCount);
        _attributes[AttributeCount++] = attribute;
    }

    /// <summary>Room for decoding, at least this long; what it held before is lost.</summary>
    public byte[] Scratch(int length)
    {
        if (_scratch.Length < length)
        {
            ArrayPool<byte>.Shared.Return(_scratch);
            _scratch = ArrayPool<byte>.Shared.Rent(length);
        }

        return _scratch;
    }

    public void Dispose()
    {
        ArrayPool<XmlNode>.Shared.Return(_nodes);
        ArrayPool<XmlAttribute>.Shared.Return(_attributes);
        ArrayPool<byte>.Shared.Return(_scratch);
        Names.Return();
        _nodes = [];
        _attributes = [];
        _scratch = [];
    }

    private static void Grow<T>(ref T[] items, int count)
    {
        var larger = ArrayPool<T>.Shared.Rent(items.Length * 2);
        Array.Copy(items, larger, count);
        ArrayPool<T>.Shared.Return(items);
        items = larger;
    }
}
