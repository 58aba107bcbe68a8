using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Syndication.Feeds;
using Syndication.Server.Publishing;

namespace Syndication.Server.Pages.Embedding;

/// <summary>The embeddable forms of a feed, as renditions. They speak the feed's language, for the page around them does.</summary>
internal sealed class EmbedPublisher(
    FeedComposer composer, Renditions renditions, PublicAddresses addresses, IOptions<ServerOptions> options)
{
    /// <summary>A script changes with the program or the feed's title only; what it loads is fresh.</summary>
    private static readonly TimeSpan ScriptAge = TimeSpan.FromHours(6);

    private const string PageType = "text/html; charset=utf-8";

    private static readonly IFeedWriter Json = FeedWriters.Find("json")!;

    private static readonly string Code = Tight(PageAssets.EmbedScript);

    private static readonly string Style = Tight(PageAssets.EmbedStyle);

    /// <summary><c>/embed/{slug}.js</c>: defines an element that shows the feed.</summary>
    public Task<Rendition> ScriptAsync(Edition? edition, PublishedFeed feed, CancellationToken ct) =>
        MakeAsync(edition, feed, new Form("js", "text/javascript; charset=utf-8") { MaxAge = ScriptAge }, composed =>
            Encoding.UTF8.GetBytes($"{Code}({JsonSerializer.Serialize(Facts(composed), EmbedJson.Default.EmbedFacts)});\n"), ct);

    /// <summary><c>/embed/{slug}.json</c>: the headlines as a JSON Feed, a small part of the whole one.</summary>
    public Task<Rendition> ItemsAsync(Edition? edition, PublishedFeed feed, CancellationToken ct) =>
        MakeAsync(edition, feed, new Form("json", Json.MediaType), Headlines, ct);

    /// <summary><c>/embed/{slug}.html</c>: a page for a frame.</summary>
    public Task<Rendition> PageAsync(Edition? edition, PublishedFeed feed, EmbedChoice choice, CancellationToken ct) =>
        MakeAsync(
            edition,
            feed,
            new Form("html", PageType) { Query = FormattableString.Invariant($"?items={choice.Items}&theme={choice.Theme}") },
            composed => EmbedMarkup.Page(WordsOf(composed), composed, choice, addresses),
            ct);

    /// <summary><c>/embed/{slug}.fragment.html</c>: a piece of a page.</summary>
    public Task<Rendition> FragmentAsync(Edition? edition, PublishedFeed feed, EmbedChoice choice, CancellationToken ct) =>
        MakeAsync(
            edition,
            feed,
            new Form("fragment.html", PageType) { Query = FormattableString.Invariant($"?items={choice.Items}") },
            composed => EmbedMarkup.Fragment(WordsOf(composed), composed, choice, addresses),
            ct);

    private Task<Rendition> MakeAsync(
        Edition? edition, PublishedFeed feed, Form form, Func<ComposedFeed, byte[]> write, CancellationToken ct)
    {
        var path = EmbedAddresses.Path(feed.Slug, form.Extension) + form.Query;
        return renditions.GetAsync(path, composer.EditionOf(edition, feed), async (now, stopping) =>
        {
            var composed = await composer.ComposeAsync(now, feed, stopping);
            return new Document(path, form.MediaType, write(composed))
            {
                Language = composed.Language,
                MaxAge = form.MaxAge ?? composed.MaxAge,
                IsPage = true,
            };
        }, ct);
    }

    private byte[] Headlines(ComposedFeed composed)
    {
        var items = composed.Document.Items.Take(EmbedAddresses.MostItems).Select(item => item with
        {
            Content = null,
            Summary = null,
            Image = null,
            Thumbnails = [],
            Attachments = [],
        });
        var address = addresses.Absolute(EmbedAddresses.Path(composed.Feed.Slug, Json.Extension));
        return FeedParts.Write(composed.Document with { FeedUrl = address, Items = [.. items], Tombstones = [] }, Json);
    }

    private EmbedFacts Facts(ComposedFeed composed)
    {
        var (feed, say) = (composed.Feed, WordsOf(composed).Embedding);
        return new EmbedFacts(
            EmbedAddresses.Element(feed.Slug),
            feed.Title,
            composed.Language ?? WordsOf(composed).Tag,
            addresses.Absolute(PublicAddresses.FeedPath(feed.Slug, null)),
            addresses.Absolute(EmbedAddresses.Path(feed.Slug, "json")),
            EmbedAddresses.UsualItems,
            EmbedAddresses.MostItems,
            new EmbedTexts(say.More, say.Empty, say.Loading, say.Down, say.Stale),
            Style);
    }

    // Without indentation and without the comments, which have lines of their own: what others load is to be small.
    private static string Tight(Document text) => string.Join('\n', Encoding.UTF8.GetString(text.Bytes)
        .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Where(line => !line.StartsWith("//", StringComparison.Ordinal)));

    private Words WordsOf(ComposedFeed composed) => Words.In((composed.Language ?? options.Value.Language).Split('-')[0]);

    /// <summary>One of the forms: what its address ends with and what it is.</summary>
    private sealed record Form(string Extension, string MediaType)
    {
        /// <summary>The parameters that it was made for, all of them in one order.</summary>
        public string Query { get; init; } = "";

        /// <summary>How long it may be kept; null for as long as the feed.</summary>
        public TimeSpan? MaxAge { get; init; }
    }
}
