namespace Syndication.Feeds.Reading;

/// <summary>What had to be mended so far: each kind once, with the first place it was met.</summary>
internal sealed class Repairs
{
    private readonly List<FeedRepair> _found = [];

    /// <summary>False once something was mended that XML, JSON or the encoding forbids.</summary>
    public bool IsWellFormed { get; private set; } = true;

    public IReadOnlyList<FeedRepair> Found => _found.Count == 0 ? [] : _found.ToArray();

    /// <summary>An error of XML, JSON or encoding that was recovered from.</summary>
    public void Broken(string kind, string? detail = null)
    {
        IsWellFormed = false;
        Note(kind, detail);
    }

    /// <summary>An oddity that is no error of XML or JSON.</summary>
    public void Note(string kind, string? detail = null)
    {
        foreach (var repair in _found)
        {
            if (repair.Kind == kind) return;
        }

        _found.Add(new FeedRepair(kind, detail));
    }

    public void BrokenAt(string kind, int offset)
    {
        IsWellFormed = false;
        foreach (var repair in _found)
        {
            if (repair.Kind == kind) return;
        }

        _found.Add(new FeedRepair(kind, string.Create(null, $"byte {offset}")));
    }
}
