namespace Syndication.Articles.Sites;

/// <summary>What was learnt of one site: on how many of its pages each block was seen. A value: learning makes a new one.</summary>
/// <remarks>Bounded: <see cref="MostBlocks"/> fingerprints, <see cref="MostKeys"/> keys of pages; about 50 KB as text at the very most.</remarks>
public sealed class SiteKnowledge
{
    /// <summary>Fingerprints that are kept; those seen least go first.</summary>
    public const int MostBlocks = 2000;

    /// <summary>Keys of pages that are kept, so that none is counted twice soon.</summary>
    public const int MostKeys = 400;

    /// <summary>Pages over which a block is counted: what a redesign took away is forgotten, what it brought is learnt.</summary>
    internal const int Window = 64;

    /// <summary>Nothing known.</summary>
    public static readonly SiteKnowledge Empty = new([], [], 0, 0, false) { Profile = SiteProfile.Empty };

    // Two articles often share a sentence, three hardly ever at one place and on half of all pages.
    private const int FewestPages = 3;
    private const double LeastShare = 0.5;

    // Running text among the article's own: the same background may close a story's every report.
    private const int FewestPagesOfText = 5;
    private const double LeastShareOfText = 0.8;

    // Before a template is worth asking for pages again, and between two times.
    private const int PagesBeforeFirst = 5;
    private const int PagesBetween = 20;

    internal SiteKnowledge(Dictionary<ulong, Sightings> blocks, ulong[] keys, int pages, int revisitedAt, bool isOwed)
    {
        (Blocks, Keys, Pages, RevisitedAt, IsOwed) = (blocks, keys, pages, revisitedAt, isOwed);
    }

    /// <summary>Different pages learnt from.</summary>
    public int Pages { get; }

    /// <summary>What the extractions of these pages looked like.</summary>
    public required SiteProfile Profile { get; init; }

    /// <summary>Blocks that turned out to be the template's were published before, and by now enough is known to read those pages again.</summary>
    public bool IsRevisitDue => IsOwed && Pages >= PagesBeforeFirst && (RevisitedAt == 0 || Pages - RevisitedAt >= PagesBetween);

    internal Dictionary<ulong, Sightings> Blocks { get; }

    /// <summary>Oldest first.</summary>
    internal ulong[] Keys { get; }

    internal int RevisitedAt { get; }

    internal bool IsOwed { get; }

    /// <summary>Reads what <see cref="Write"/> wrote; anything else is empty, for what was learnt can be learnt again.</summary>
    public static SiteKnowledge Read(string document) => KnowledgeDocument.Read(document);

    /// <summary>As text, the same for the same knowledge.</summary>
    public string Write() => KnowledgeDocument.Write(this);

    /// <summary>The block stands on so many pages of the site that it is no article's: on three at least, and on half of those since it was seen first.</summary>
    public bool IsBoilerplate(ulong fingerprint) => Blocks.TryGetValue(fingerprint, out var seen) && IsBoilerplate(seen, Pages);

    /// <summary>The same of a block that looks like the article's own text, so that more is asked: on five pages at least, and on four of five of all.</summary>
    public bool IsFixture(ulong fingerprint) =>
        Blocks.TryGetValue(fingerprint, out var seen) && seen.Count >= FewestPagesOfText
        && seen.Count >= LeastShareOfText * Math.Max(Span(seen, Pages), Math.Min(Pages, Window / 2));

    /// <summary>On how many pages the block was seen lately.</summary>
    public int CountOf(ulong fingerprint) => Blocks.TryGetValue(fingerprint, out var seen) ? seen.Count : 0;

    /// <summary>With one more page; the same where the page is known.</summary>
    public SiteKnowledge With(PagePrint page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var after = WithBlocks(page);
        // What was read before the template was known may be full of it.
        return ReferenceEquals(after, this) || after.Pages <= PagesBeforeFirst ? after : after.With(Profile.With(page.Shape));
    }

    /// <summary>After a page was withheld: what stands on it counts towards the site's template, so that a redesign is learnt, but good extractions do not look like it.</summary>
    /// <remarks>However many are withheld, what good ones look like is not forgotten: only an operator, a rule or a page that passes says so.</remarks>
    public SiteKnowledge WithWithheld(PagePrint page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return WithBlocks(page);
    }

    /// <summary>After an operator said that a page which was withheld is good.</summary>
    public SiteKnowledge WithConfirmed(PagePrint page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return WithBlocks(page).With(Profile.With(page.Shape));
    }

    private SiteKnowledge WithBlocks(PagePrint page)
    {
        if (page.Blocks.Count == 0 || page.Keys.Any(Keys.Contains)) return this;

        var number = Pages + 1;
        var blocks = new Dictionary<ulong, Sightings>(Blocks);
        var isOwed = IsOwed;
        foreach (var fingerprint in page.Blocks)
        {
            var before = blocks.GetValueOrDefault(fingerprint, new Sightings(0, number, number));
            var after = Aged(before with { Count = before.Count + 1, Last = number }, number);
            blocks[fingerprint] = after;
            isOwed |= page.Published.Contains(fingerprint) && IsBoilerplate(after, number) && !IsBoilerplate(before, Pages);
        }

        return new SiteKnowledge(Bounded(blocks, number), [.. Keys.Concat(page.Keys).TakeLast(MostKeys)], number, RevisitedAt, isOwed) { Profile = Profile };
    }

    private SiteKnowledge With(SiteProfile profile) => new(Blocks, Keys, Pages, RevisitedAt, IsOwed) { Profile = profile };

    /// <summary>After the pages read before were asked for again.</summary>
    public SiteKnowledge Revisited() => new(Blocks, Keys, Pages, Pages, false) { Profile = Profile };

    private static bool IsBoilerplate(Sightings seen, int pages) => seen.Count >= FewestPages && seen.Count >= LeastShare * Span(seen, pages);

    private static int Span(Sightings seen, int pages) => pages - seen.First + 1;

    // Counted anew over half the window, at the share it had.
    private static Sightings Aged(Sightings seen, int pages)
    {
        var span = Span(seen, pages);
        if (span <= Window) return seen;
        return seen with { Count = Math.Max(1, seen.Count * (Window / 2) / span), First = pages - (Window / 2) + 1 };
    }

    private static Dictionary<ulong, Sightings> Bounded(Dictionary<ulong, Sightings> blocks, int pages)
    {
        if (blocks.Count <= MostBlocks) return blocks;
        return blocks
            .OrderByDescending(one => pages - one.Value.Last > Window ? 0 : one.Value.Count)
            .ThenByDescending(one => one.Value.Last)
            .ThenBy(one => one.Key)
            .Take(MostBlocks)
            .ToDictionary();
    }
}

/// <summary>How often a block was seen.</summary>
/// <param name="Count">On how many pages.</param>
/// <param name="First">The number of the page from which they are counted.</param>
/// <param name="Last">The number of the newest of them.</param>
internal readonly record struct Sightings(int Count, int First, int Last);
