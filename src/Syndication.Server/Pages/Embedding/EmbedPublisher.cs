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

    private static readonly string Code = Tight(PageAssets.EmbedScript);

    private static readonly string Style = Tight(PageAssets.EmbedStyle);

    /// <summary><c>/embed/{slug}.js</c>: defines an element that shows the feed.</summary>
    public Task<Rendition> ScriptAsync(Edition? edition, PublishedFeed feed, CancellationToken ct) =>
        MakeAsync(edition, feed, "js", "", "text/javascript; charset=utf-8", (composed, _) =>
            Encoding.UTF8.GetBytes($"{Code}({JsonSerializer.Serialize(Facts(composed), EmbedJson.Default.EmbedFacts)});\n"), ScriptAge, ct);

    /// <summary><c>/embed/{slug}.json</c>: the headlines as a JSON Feed, a small part of the whole one.</summary>
    public Task<Rendition> ItemsAsync(Edition? edition, PublishedFeed feed, CancellationToken ct) =>
        MakeAsync(edition, feed, "json", "", "application/feed+json", Headlines, age: null, ct);

    /// <summary><c>/embed/{slug}.html</c>: a page for a frame.</summary>
    public Task<Rendition> PageAsync(Edition? edition, PublishedFeed feed, EmbedChoice choice, CancellationToken ct) =>
        MakeAsync(edition, feed, "html", FormattableString.Invariant($"?items={choice.Items}&theme={choice.Theme}"), "text/html; charset=utf-8",
            (composed, _) => EmbedMarkup.Page(WordsOf(composed), composed, choice, addresses), age: null, ct);

    /// <summary><c>/embed/{slug}.fragment.html</c>: a piece of a page.</summary>
    public Task<Rendition> FragmentAsync(Edition? edition, PublishedFeed feed, EmbedChoice choice, CancellationToken ct) =>
        MakeAsync(edition, feed, "fragment.html", FormattableString.Invariant($"?items={choice.Items}"), "text/html; charset=utf-8",
            (composed, _) => EmbedMarkup.Fragment(WordsOf(composed), composed, choice, addresses), age: null, ct);

    private Task<Rendition> MakeAsync(
        Edition? edition,
        PublishedFeed feed,
        string extension,
        string query,
        string mediaType,
        Func<ComposedFeed, string, byte[]> write,
        TimeSpan? age,
        CancellationToken ct)
    {
        var path = EmbedAddresses.Path(feed.Slug, extension);
        return renditions.GetAsync(path + query, composer.EditionOf(edition, feed), async (now, stopping) =>
        {
            var composed = await composer.ComposeAsync(now, feed, stopping);
            return new Document(path + query, mediaType, write(composed, path))
            {
                Language = composed.Language,
                MaxAge = age ?? composed.MaxAge,
                IsPage = true,
            };
        }, ct);
    }

    private byte[] Headlines(ComposedFeed composed, string path)
    {
        var items = composed.Document.Items.Take(EmbedAddresses.MostItems).Select(item => item with
        {
            Content = null,
            Summary = null,
            Image = null,
            Thumbnails = [],
            Attachments = [],
        });
        return FeedParts.Write(composed.Document with { FeedUrl = addresses.Absolute(path), Items = [.. items], Tombstones = [] }, FeedWriters.Find("json")!);
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
}
