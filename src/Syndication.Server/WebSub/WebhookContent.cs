using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Syndication.Articles;
using Syndication.Feeds;
using Syndication.Server.Publishing;
using Syndication.Storage;

namespace Syndication.Server.WebSub;

/// <summary>What a webhook is sent: every article of a feed that came, changed materially or was withdrawn since it was told last, oldest first.</summary>
internal sealed class WebhookContent(
    AnnouncementStore announcements, ArticleStore articles, FeedDirectory directory, Embargoes embargoes, PublicAddresses addresses,
    TimeProvider clock)
{
    /// <summary>Most changes in one message; more come in the next.</summary>
    private const int MostChanges = 50;

    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task<DeliveryStep> ForAsync(Subscription to, Edition edition, CancellationToken ct)
    {
        if (await FeedAsync(edition, to.Topic, ct) is not { } feed) return new DeliveryStep.Nothing(edition.Sequence, null);
        var happened = await announcements.AfterAsync(feed.Selection, to.Sequence, MostChanges, ct);
        var stored = (await articles.FindAsync([.. happened.Select(one => one.Article).Distinct()], ct)).ToDictionary(article => article.Id);
        var (told, heldUntil) = Released(happened, await HeldAsync(edition, feed, stored.Values, ct));
        if (heldUntil is { } until && told.Count == 0) return new DeliveryStep.Later(until);

        var last = told.Count == 0 ? edition.Sequence : told[^1].Sequence;
        var isAll = heldUntil is null && told.Count < MostChanges;
        var sequence = isAll && last < edition.Sequence ? edition.Sequence : last;
        var changes = await ChangesAsync(told, stored, feed, ct);
        return changes.Count == 0
            ? new DeliveryStep.Nothing(sequence, null)
            : new DeliveryStep.Send(new Message(Write(feed, sequence, changes), "application/json; charset=utf-8"), sequence, null);
    }

    /// <summary>What may be told now: all up to the first article that is under embargo.</summary>
    private static (IReadOnlyList<Announcement> Told, DateTimeOffset? HeldUntil) Released(
        IReadOnlyList<Announcement> happened, IReadOnlyDictionary<ArticleId, DateTimeOffset> held) =>
        happened.FirstOrDefault(one => held.ContainsKey(one.Article)) is { } first
            ? ([.. happened.TakeWhile(one => one != first)], held[first.Article])
            : (happened, null);

    /// <summary>What the feed holds back, and until when.</summary>
    private async Task<IReadOnlyDictionary<ArticleId, DateTimeOffset>> HeldAsync(
        Edition edition, PublishedFeed feed, IEnumerable<StoredArticle> stored, CancellationToken ct)
    {
        if (!feed.IsDefined) return await embargoes.HeldAsync(edition, ct);
        var now = clock.GetUtcNow();
        return stored.Where(article => article.FirstSeen + feed.Embargo > now).ToDictionary(article => article.Id, article => article.FirstSeen + feed.Embargo!.Value);
    }

    private async Task<PublishedFeed?> FeedAsync(Edition edition, string slug, CancellationToken ct)
    {
        var lookup = await directory.FindAsync(edition, slug.Length == 0 ? PublicAddresses.AllSlug : slug, ct);
        if (lookup is FeedLookup.Moved moved) lookup = await directory.FindAsync(edition, moved.Slug, ct);
        return (lookup as FeedLookup.Found)?.Feed;
    }

    /// <summary>One change for each article: what it came to in the end.</summary>
    private async Task<IReadOnlyList<Change>> ChangesAsync(
        IReadOnlyList<Announcement> told, Dictionary<ArticleId, StoredArticle> known, PublishedFeed feed, CancellationToken ct)
    {
        var changes = new List<Change>();
        foreach (var ofOne in told.GroupBy(one => one.Article))
        {
            var at = ofOne.Last().At;
            var isNew = ofOne.Any(one => one.Kind is AnnouncementKind.Added);
            if (known.TryGetValue(ofOne.Key, out var stored))
            {
                if (!feed.Takes(stored)) continue;
                var name = isNew ? "new" : "changed";
                changes.Add(new Change(name, at, stored, ArticleItem.Of(stored, feed.Content, null, null, addresses)));
            }
            else if (!isNew && ofOne.Last().Kind is AnnouncementKind.Withdrawn && await articles.TombstoneAsync(ofOne.Key, ct) is { } tombstone)
            {
                changes.Add(new Change("withdrawn", at, null, new SyndicationItem
                {
                    Id = tombstone.Id.ToUrn(),
                    Title = TextContent.Plain(tombstone.Title),
                    Summary = tombstone.Reason is { } reason ? TextContent.Plain(reason) : null,
                }));
            }
        }

        return changes;
    }

    private byte[] Write(PublishedFeed feed, long sequence, IReadOnlyList<Change> changes)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output, Writing))
        {
            json.WriteStartObject();
            json.WriteString("feed", addresses.Absolute(PublicAddresses.FeedPath(feed.Slug, null)));
            json.WriteString("title", feed.Title);
            json.WriteNumber("sequence", sequence);
            json.WriteStartArray("changes");
            foreach (var change in changes) Write(json, change);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return output.WrittenSpan.ToArray();
    }

    private void Write(Utf8JsonWriter json, Change change)
    {
        var item = change.Item;
        json.WriteStartObject();
        json.WriteString("change", change.Name);
        json.WriteString("at", change.At);
        json.WriteString("id", item.Id);
        Text(json, "title", item.Title?.Value);
        Text(json, change.Stored is null ? "reason" : "summary", item.Summary?.Value);
        if (change.Stored is { } stored)
        {
            json.WriteString("page", addresses.Absolute(PublicAddresses.ArticlePath(stored.Id)));
            json.WriteNumber("revision", stored.Revision);
            Text(json, "url", item.Url);
            Text(json, "content_html", item.Content?.Value);
            Text(json, "language", item.Language);
            Text(json, "image", item.Image);
            Text(json, "published", stored.Content.Published?.ToString());
            if (item.Updated is { } updated) json.WriteString("updated", updated);
            Texts(json, "authors", item.Authors.Select(author => author.Name));
            Texts(json, "categories", stored.Content.Categories);
            Texts(json, "tags", stored.Content.Tags);
        }

        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value)) json.WriteString(name, value);
    }

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string?> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    /// <param name="Name"><c>new</c>, <c>changed</c> or <c>withdrawn</c>.</param>
    /// <param name="Stored">The article; null where it was withdrawn.</param>
    private sealed record Change(string Name, DateTimeOffset At, StoredArticle? Stored, SyndicationItem Item);
}
