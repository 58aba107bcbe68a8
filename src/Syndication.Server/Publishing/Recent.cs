namespace Syndication.Server.Publishing;

/// <summary>The values that were asked for last, by name; the others are forgotten.</summary>
/// <param name="most">How many are kept.</param>
internal sealed class Recent<T>(int most)
    where T : class
{
    private readonly Lock _gate = new();

    // The one asked for last stands last.
    private readonly OrderedDictionary<string, T> _values = new(StringComparer.Ordinal);

    /// <summary>The value of a name, or null.</summary>
    public T? Find(string name)
    {
        lock (_gate) return _values.GetValueOrDefault(name);
    }

    /// <summary>The value of a name, made where there is none.</summary>
    public T GetOrAdd(string name, Func<string, T> make)
    {
        lock (_gate)
        {
            var value = _values.Remove(name, out var known) ? known : make(name);
            _values[name] = value;
            if (_values.Count > most) _values.RemoveAt(0);
            return value;
        }
    }
}
