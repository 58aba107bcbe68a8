using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Syndication.Articles;
using Syndication.Feeds;
using Syndication.Server.Publishing;
using Syndication.Storage;

namespace Syndication.Server.Endpoints;

/// <summary>A list, or a page of one.</summary>
/// <param name="Items">In the order that the operation promises.</param>
/// <param name="Next">Absolute address of the next page; missing on the last one.</param>
internal sealed record ApiList<T>(IReadOnlyList<T> Items, string? Next = null);

/// <summary>A document of a feed.</summary>
internal sealed record ApiFormat(string Type, string Url);

/// <summary>A published feed.</summary>
internal sealed record ApiFeed(
    string Slug, string Title, string? Description, string? Language, string Home, IReadOnlyList<ApiFormat> Formats, string Articles)
{
    public static ApiFeed Of(PublishedFeed feed, PublicAddresses addresses) => new(
        feed.Slug, feed.Title, feed.Description, feed.Language, addresses.Absolute(feed.Path(null)),
        [.. FeedWriters.All.Select(writer => new ApiFormat(writer.MediaType.Split(';')[0], addresses.Absolute(feed.Path(writer.Extension))))],
        addresses.Absolute($"/api/articles?feed={Uri.EscapeDataString(feed.Slug)}"));
}

/// <summary>A date with no more than is known: <c>2024-11</c> is a month; and where it was read.</summary>
internal sealed record ApiDate(string Value, string Precision, string Source)
{
    public static ApiDate? Of(ArticleDate? date) =>
        date is null ? null : new(date.ToString(), ApiContext.Name(date.Precision), ApiContext.Name(date.Source));
}

/// <summary>The picture of an article.</summary>
internal sealed record ApiImage(string Url, int? Width, int? Height, string? Caption);

/// <summary>An article in a list.</summary>
internal record ApiArticle(string Id, string Urn, string Page, string? Url, string Title, string? Summary, string? Language, string Source)
{
    public IReadOnlyList<string> Authors { get; init; } = [];
    public IReadOnlyList<string> Categories { get; init; } = [];
    public IReadOnlyList<string> Tags { get; init; } = [];
    public ApiDate? Published { get; init; }
    public ApiDate? Modified { get; init; }
    public DateTimeOffset FirstSeen { get; init; }
    public DateTimeOffset Updated { get; init; }
    public int Revision { get; init; }
    public ApiImage? Image { get; init; }
    public string? Dateline { get; init; }
    public string? Agency { get; init; }
    public bool IsPaywalled { get; init; }
    public IReadOnlyList<ApiFile> Attachments { get; init; } = [];

    public static ApiArticle Of(StoredArticle stored, PublicAddresses addresses) => Filled(stored, addresses, (a, id, urn, page) =>
        new ApiArticle(id, urn, page, a.Url, a.Title, a.Summary, a.Language, Shown.Key(a.Source)));

    protected static T Filled<T>(StoredArticle stored, PublicAddresses addresses, Func<Article, string, string, string, T> create)
        where T : ApiArticle
    {
        var a = stored.Content;
        var page = addresses.Absolute(PublicAddresses.ArticlePath(stored.Id));
        return create(a, stored.Id.ToString(), stored.Id.ToUrn(), page) with
        {
            Authors = a.Authors,
            Categories = a.Categories,
            Tags = a.Tags,
            Published = ApiDate.Of(a.Published),
            Modified = ApiDate.Of(a.Modified),
            FirstSeen = stored.FirstSeen,
            Updated = stored.Updated,
            Revision = stored.Revision,
            Image = a.Image is { } image ? new(image.Url, image.Width, image.Height, image.Caption) : null,
            Dateline = a.Dateline,
            Agency = a.Agency,
            IsPaywalled = a.IsPaywalled,
            Attachments = [.. a.Attachments.Select(file => new ApiFile(file.Url, file.MediaType, file.Length, file.Title))],
        };
    }
}

/// <summary>A file that belongs to an article; <paramref name="Length"/> in bytes.</summary>
internal sealed record ApiFile(string Url, string? Type, long? Length, string? Title);

/// <summary>What an article said between two material changes.</summary>
internal sealed record ApiRevision(int Revision, DateTimeOffset Updated, string Title, string? Summary, string Text);

/// <summary>Where an article came from.</summary>
internal sealed record ApiProvenance(string Source, string? SourceUrl, string? SourceHealth, string? Url, DateTimeOffset FirstSeen, string? PublishedFrom, string? ModifiedFrom);

/// <summary>One article whole.</summary>
internal sealed record ApiWholeArticle(string Id, string Urn, string Page, string? Url, string Title, string? Summary, string? Language, string Source)
    : ApiArticle(Id, Urn, Page, Url, Title, Summary, Language, Source)
{
    public string Html { get; init; } = "";
    public string Text { get; init; } = "";
    public IReadOnlyList<ApiRevision> Revisions { get; init; } = [];
    public ApiProvenance? Provenance { get; init; }

    public static ApiWholeArticle Of(StoredArticle stored, IReadOnlyList<StoredArticle> revisions, SourceState? source, PublicAddresses addresses)
    {
        var whole = Filled(stored, addresses, (a, id, urn, page) =>
            new ApiWholeArticle(id, urn, page, a.Url, a.Title, a.Summary, a.Language, Shown.Key(a.Source)));
        return whole with
        {
            Html = stored.Content.ContentHtml,
            Text = stored.Content.ContentText,
            Revisions = [.. revisions.Select(one => new ApiRevision(one.Revision, one.Updated, one.Content.Title, one.Content.Summary, one.Content.ContentText))],
            Provenance = new(
                whole.Source, source is null ? null : Shown.Url(source.Address), source is null ? null : ApiContext.Name(source.Health),
                whole.Url, whole.FirstSeen, whole.Published?.Source, whole.Modified?.Source),
        };
    }
}

/// <summary>A hit: the article, and its title and the part of its text that matches, as HTML in which only <c>mark</c> stands.</summary>
internal sealed record ApiHit(ApiArticle Article, string TitleHtml, string SnippetHtml);

/// <summary>A source and how it is doing.</summary>
internal sealed record ApiSource(
    string Key, string? Url, string? Feed, bool IsAdded, string Health, string? Reason, int Failures,
    DateTimeOffset? AskedAt, DateTimeOffset? AnsweredAt, DateTimeOffset? ChangedAt, DateTimeOffset DueAt)
{
    public static ApiSource Of(SourceState source) => new(
        Shown.Key(source.Key), Shown.Url(source.Address), source.Feed, source.IsAdded, ApiContext.Name(source.Health),
        source.Reason is { } reason ? Shown.Reason(reason, source) : null, source.Failures,
        source.AskedAt, source.AnsweredAt, source.ChangedAt, source.DueAt);
}

/// <summary>What a client sends to add a source.</summary>
internal sealed record ApiNewSource(string? Url, string? Feed, string? Category, string? Language, string? Every, string? Kind);

/// <summary>How many sources are asked now.</summary>
internal sealed record ApiRefresh(int Sources);

/// <summary>Why something cannot be done (RFC 9457).</summary>
internal sealed record ApiProblem(string Type, string Title, int Status, string Detail);

/// <summary>How the API writes JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ApiList<ApiFeed>))]
[JsonSerializable(typeof(ApiList<ApiArticle>))]
[JsonSerializable(typeof(ApiList<ApiHit>))]
[JsonSerializable(typeof(ApiList<ApiSource>))]
[JsonSerializable(typeof(ApiWholeArticle))]
[JsonSerializable(typeof(ApiNewSource))]
[JsonSerializable(typeof(ApiRefresh))]
[JsonSerializable(typeof(ApiProblem))]
internal sealed partial class ApiContext : JsonSerializerContext
{
    // The type of the answers says that they are JSON, and nosniff that they are nothing else.
    public static ApiContext Readable => ReadableContext.Value;

    /// <summary>The name of a constant as the API writes it.</summary>
    public static string Name<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(Enum.GetName(value) ?? "");

    // Apart, because the generated context has to be there first.
    private static class ReadableContext
    {
        public static readonly ApiContext Value = new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}
