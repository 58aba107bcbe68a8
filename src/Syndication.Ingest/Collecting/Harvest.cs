using Syndication.Articles;
using Syndication.Feeds;
using Syndication.Ingest.Fetching;
using Syndication.Storage;

namespace Syndication.Ingest.Collecting;

/// <summary>All that one look at a source came to, before it is stored.</summary>
internal sealed class Harvest
{
    /// <summary>What the source's own address answered; null for a folder that could be read.</summary>
    public FetchResult? Answer { get; set; }

    /// <summary>Why the answer, though good, could not be read; or null.</summary>
    public string? Failure { get; set; }

    /// <summary>The feed the answer held, for what it says of its own rhythm; or null.</summary>
    public SyndicationFeed? Feed { get; set; }

    /// <summary>In document order.</summary>
    public List<IncomingArticle> Articles { get; } = [];

    public List<SourceDocument> Documents { get; } = [];

    public List<Lead> Leads { get; } = [];

    /// <summary>What was learnt of the hosts of its pages.</summary>
    public IReadOnlyList<SiteDocument> Sites { get; set; } = [];

    /// <summary>Pages that do not look like the others of their site.</summary>
    public List<WithheldPage> Withheld { get; } = [];

    /// <summary>One line for each document that gave nothing, its name first.</summary>
    public List<string> Problems { get; } = [];

    /// <summary>The hub that tells of changes, as the header of the answer names it, else the document (WebSub §4); or null.</summary>
    public PushOffer? Offer => Answer?.Hints.Push is { } push
        ? new PushOffer(push.Hub.AbsoluteUri, push.Topic.AbsoluteUri)
        : Answer is FetchResult.Body body && WebAddress(Feed?.Hubs.FirstOrDefault(hub => hub.Type == "WebSub")?.Url) is { } named
            ? new PushOffer(named, WebAddress(Feed!.FeedUrl) ?? body.Address.AbsoluteUri) : null;

    /// <summary>Items of the answer, or files of the folder, that are known and did not change, so that they are not among the articles.</summary>
    public int Known { get; set; }

    /// <summary>Something of the answer is still to be done: it must be given again even if it does not change.</summary>
    public bool IsUnfinished { get; set; }

    /// <summary>Pages that wait for the next refresh.</summary>
    public bool HasPending => Documents.Exists(document => document.Outcome is DocumentOutcome.Pending);

    /// <param name="file">The file it was read from, or null.</param>
    public void Add(Article article, string? file) =>
        Articles.Add(new IncomingArticle(article, ArticleIdentity.Of(article, null, file)));

    public void Add(Article article, ArticleIdentity identity) => Articles.Add(new IncomingArticle(article, identity));

    private static string? WebAddress(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address.AbsoluteUri : null;

    public void Note(string name, string? hash, DocumentOutcome outcome, string? reason, DateTimeOffset now)
    {
        Documents.Add(new SourceDocument(name, hash, outcome, reason, now));
        if (outcome is DocumentOutcome.NoArticle or DocumentOutcome.Failed or DocumentOutcome.Quarantined) Problems.Add($"{name}: {reason}");
    }
}
