using Syndication.Articles;
using Syndication.Feeds;
using Syndication.Ingest.Catalogue;

namespace Syndication.Server.Publishing;

/// <summary>An article as an item of a feed. Depends on nothing but its arguments.</summary>
internal static class ArticleItem
{
    /// <summary>Longest summary of an item, in characters.</summary>
    private const int ExcerptLength = 500;

    /// <param name="stored">The article.</param>
    /// <param name="content">How much of it is published.</param>
    /// <param name="feedLanguage">The feed's language; the item names its own only where it differs.</param>
    /// <param name="source">Address of the feed or page it came from, without secrets; or null.</param>
    /// <param name="addresses">Where readers reach us.</param>
    public static SyndicationItem Of(
        StoredArticle stored, ContentPolicy content, string? feedLanguage, string? source, PublicAddresses addresses)
    {
        var article = stored.Content;
        var published = article.Published;
        return new SyndicationItem
        {
            Id = stored.Id.ToUrn(),
            IdIsPermalink = false,
            Url = article.Url ?? addresses.Absolute(PublicAddresses.ArticlePath(stored.Id)),
            Title = TextContent.Plain(article.Title),
            Summary = content is ContentPolicy.Headline ? null : TextContent.Plain(Excerpt(article, ExcerptLength)),
            Content = content is ContentPolicy.Full ? TextContent.Html(article.ContentHtml) : null,
            Published = published is { Precision: >= DatePrecision.Day } ? published.At : null,
            PartialDate = published is { Precision: < DatePrecision.Day } ? published.ToString() : null,
            Updated = stored.Revision == 1 ? stored.SortAt : stored.Updated,
            Language = article.Language == feedLanguage ? null : article.Language,
            Authors = [.. article.Authors.Select(name => new SyndicationPerson(name))],
            Contributors = article.Agency is { } agency ? [new SyndicationPerson(agency)] : [],
            Categories = [.. Words(article).Select(word => new SyndicationCategory(word))],
            Image = article.Image?.Url,
            Thumbnails = article.Image is { } image ? [Thumbnail(image)] : [],
            Attachments = [.. Attachments(article)],
            Source = Credit(article.Url, source),
        };
    }

    /// <summary>The standfirst, or else the first paragraph; null where there is no text.</summary>
    /// <param name="longest">Characters after which it is cut, at a word.</param>
    public static string? Excerpt(Article article, int longest)
    {
        var text = (string.IsNullOrWhiteSpace(article.Summary) ? article.ContentText : article.Summary).AsSpan().Trim();
        var end = text.IndexOf("\n\n", StringComparison.Ordinal);
        if (end >= 0) text = text[..end].TrimEnd();
        if (text.IsEmpty) return null;
        if (text.Length <= longest) return text.ToString();

        var cut = text[..longest].LastIndexOf(' ');
        if (cut <= 0) cut = char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest;
        return string.Concat(text[..cut].TrimEnd(), "…");
    }

    private static IEnumerable<string> Words(Article article) =>
        article.Categories.Concat(article.Tags).Distinct(StringComparer.OrdinalIgnoreCase);

    private static SyndicationImage Thumbnail(ArticleImage image) =>
        new(image.Url) { Width = image.Width, Height = image.Height, Description = image.Caption };

    // Readers trust the length and type of an enclosure: without both, a file is not offered as one, but a picture may be
    // shown. Its length is never asked for here: only Ingest speaks with publishers.
    private static IEnumerable<SyndicationAttachment> Attachments(Article article)
    {
        if (article.Image is { } image && (image.MediaType ?? PictureType(image.Url)) is { } type)
            yield return new SyndicationAttachment(image.Url) { MediaType = type, SizeInBytes = image.Length > 0 ? image.Length : null };
        foreach (var file in article.Attachments)
        {
            if (file is not { MediaType: not null, Length: > 0 } || file.Url == article.Image?.Url) continue;
            yield return new SyndicationAttachment(file.Url)
            {
                MediaType = file.MediaType,
                SizeInBytes = file.Length,
                Title = file.Title,
            };
        }
    }

    private static string? PictureType(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
            ? Path.GetExtension(address.AbsolutePath).ToLowerInvariant() switch
            {
                ".jpg" or ".jpeg" => "image/jpeg",
                ".png" => "image/png",
                ".webp" => "image/webp",
                ".avif" => "image/avif",
                ".gif" => "image/gif",
                _ => null,
            }
            : null;

    // Credit goes to the publisher of the page; a folder on our own disk is nobody's business.
    private static SyndicationFeed? Credit(string? page, string? source)
    {
        var feed = WebAddress(source);
        if ((WebAddress(page) ?? feed) is not { } site) return null;
        var name = site.Host.StartsWith("www.", StringComparison.Ordinal) ? site.Host[4..] : site.Host;
        var home = site.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped) + "/";
        return new SyndicationFeed
        {
            Title = TextContent.Plain(name),
            HomePageUrl = home,
            FeedUrl = feed?.AbsoluteUri ?? home,
        };
    }

    private static Uri? WebAddress(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            ? address
            : null;
}
