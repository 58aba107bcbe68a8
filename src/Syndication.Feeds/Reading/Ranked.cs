namespace Syndication.Feeds.Reading;

/// <summary>How near to the format's own word for a thing an element is; the nearest wins, among equals the first.</summary>
internal enum Rank : byte
{
    /// <summary>The format's own element.</summary>
    Own,

    /// <summary>The same thing in a module, such as Dublin Core.</summary>
    Module,

    /// <summary>Something near it, better than nothing.</summary>
    Fallback,

    /// <summary>The last resort.</summary>
    Last,
}

/// <summary>A field that several elements may fill.</summary>
internal struct Ranked<T>
{
    private Rank _rank;
    private bool _isSet;

    public T? Value { get; private set; }

    public void Offer(T? value, Rank rank = Rank.Own)
    {
        if (value is null || (_isSet && rank >= _rank)) return;
        (Value, _rank, _isSet) = (value, rank, true);
    }

    /// <summary>As <see cref="Offer"/> for the format's own word, but among equals the last wins.</summary>
    public void Replace(T value) => (Value, _rank, _isSet) = (value, Rank.Own, true);
}
