using Syndication.Storage;

namespace Syndication.Server.Publishing;

/// <summary>Cuts what arrived in a feed into pages of its archive (RFC 5005 §4). Arithmetic only.</summary>
/// <remarks>A page is cut from the oldest when there is more than the feed's own document is to hold; what is not cut yet is open, and always stands in that document.</remarks>
/// <param name="newest">The newest page there is, or null.</param>
/// <param name="limit">Most items of the feed's document in the usual case.</param>
internal sealed class ArchiveCut(ArchivePage? newest, int limit)
{
    /// <summary>Most items of a page, and half of the most that are open.</summary>
    private const int LargestPage = 50;

    /// <summary>Bytes of the open articles, so that they fit into the usual size of a document with room to spare.</summary>
    private const int MostOpenBytes = 384 * 1024;

    /// <summary>Bytes of the articles of a page, unless a single one is longer.</summary>
    private const int MostPageBytes = 256 * 1024;

    private readonly List<ArrivedArticle> _open = [];
    private readonly List<ArchivePage> _pages = [];
    private long _openBytes;

    /// <summary>The pages cut by this one, oldest first.</summary>
    public IReadOnlyList<ArchivePage> Pages => _pages;

    /// <summary>What is in no page yet, in the order of arrival.</summary>
    public IReadOnlyList<ArrivedArticle> Open => _open;

    /// <summary>The newest page now, or null.</summary>
    public ArchivePage? Newest { get; private set; } = newest;

    /// <summary>How many pages the archive has.</summary>
    public int Count => Newest?.Number ?? 0;

    /// <summary>The arrival after which articles are in no page yet.</summary>
    public long After => Newest?.Until ?? -1;

    /// <summary>Adds the next article in the order of arrival.</summary>
    public void Add(ArrivedArticle article)
    {
        _open.Add(article);
        _openBytes += article.Bytes;
        while (_open.Count > 1 && (_open.Count > Math.Min(limit, 2 * LargestPage) || _openBytes > MostOpenBytes)) CutPage();
    }

    private void CutPage()
    {
        var most = Math.Clamp(limit / 2, 1, LargestPage);
        var (count, bytes) = (0, 0L);
        while (count < _open.Count && (count == 0 || (count < most && bytes + _open[count].Bytes <= MostPageBytes)
            || _open[count].Arrival == _open[count - 1].Arrival))
        {
            bytes += _open[count++].Bytes;
        }

        Newest = new ArchivePage(Count + 1, After, _open[count - 1].Arrival);
        _pages.Add(Newest);
        _open.RemoveRange(0, count);
        _openBytes -= bytes;
    }
}
