using Syndication.Articles.Cleaning;
using Syndication.Articles.Extraction;
using Syndication.Articles.Languages;
using Syndication.Feeds;

namespace Syndication.Articles;

/// <summary>What is known of a source beside its feed.</summary>
/// <param name="Source">The catalogue's name of the source.</param>
/// <param name="Now">The present instant, beyond which no date is believed.</param>
public sealed record FeedItemContext(string Source, DateTimeOffset Now)
{
    /// <summary>Category of items that bring none along, or null.</summary>
    public string? Category { get; init; }

    /// <summary>Language of items that do not say, or null.</summary>
    public string? Language { get; init; }

    /// <summary>Where the feed came from, or null.</summary>
    public string? BaseUrl { get; init; }
}

/// <summary>From an item of a feed to one clean article.</summary>
public static class FeedItemArticle
{
    /// <summary>Categories above this number are tags, but for the first.</summary>
    private const int MostCategories = 4;

    /// <summary>A title made from the text is cut at a word before this length.</summary>
    private const int LongestMadeTitle = 120;

    /// <summary>No news feed is older than the Web.</summary>
    private static readonly DateTimeOffset Earliest = new(1990, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The article, or null where the item has neither a title nor a text.</summary>
    public static Article? From(SyndicationItem item, SyndicationFeed feed, FeedItemContext context)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(feed);
        ArgumentNullException.ThrowIfNull(context);
        var baseUrl = context.BaseUrl ?? feed.FeedUrl ?? feed.HomePageUrl;
        var url = ArticleAddress.Clean(item.Url ?? PermalinkOf(item), baseUrl);
        var body = Body(item, url, url ?? baseUrl);
        var title = OneLine(item.Title);
        if (title.Length == 0) title = TitleFrom(body.Text);
        if (title.Length == 0) return null;

        var declared = item.Language ?? item.Content?.Language ?? item.Summary?.Language ?? feed.Language ?? context.Language;
        var language = Languages.Languages.Detect(declared, $"{title} {body.Text}");
        var words = language ?? Languages.Languages.Unknown;
        var (categories, tags) = Categories(item, context, words);
        var image = Image(item, body, baseUrl);
        return new Article
        {
            Source = context.Source,
            Url = url,
            Title = title,
            Summary = Standfirst(item, body, title),
            ContentHtml = body.Html,
            ContentText = body.Text,
            Authors = Authors(item, feed, words),
            Categories = categories,
            Tags = tags,
            Published = Date(item.Published ?? item.Updated, context.Now) ?? PartialDate(item.PartialDate, context.Now),
            Modified = item.Published is null ? null : Date(item.Updated, context.Now),
            Language = language?.Tag ?? Tag(declared),
            Image = image,
            Attachments = Attachments(item, image, baseUrl),
        };
    }

    private static string? PermalinkOf(SyndicationItem item) => item.IdIsPermalink == true ? item.Id : null;

    private static FragmentBody Body(SyndicationItem item, string? url, string? baseUrl)
    {
        if ((item.Content ?? item.Summary) is not { } text) return item.ContentText is { } plain ? Clean(TextContent.Plain(plain)!, null, null) : FragmentBody.Empty;
        return Clean(text, url, baseUrl);
    }

    private static FragmentBody Clean(TextContent text, string? url, string? baseUrl) =>
        FragmentBody.Of(text.IsMarkup ? text.Value : FragmentBody.FromText(text.Value), text.BaseUrl ?? baseUrl, url);

    /// <summary>The item's summary where it has a text besides, and says more than the text's beginning.</summary>
    private static string? Standfirst(SyndicationItem item, FragmentBody body, string title)
    {
        if (item.Content is null || item.Summary is null) return null;
        var summary = Clean(item.Summary, null, null).Text.Replace("\n\n", " ", StringComparison.Ordinal);
        var opening = Folding.Fold(summary.TrimEnd('.', '…', ' ', ']', '['));
        var isNew = opening.Length > 0 && opening != Folding.Fold(title)
            && !Folding.Fold(body.Text.AsSpan(0, Math.Min(body.Text.Length, summary.Length + 200))).StartsWith(opening, StringComparison.Ordinal);
        return isNew ? summary : null;
    }

    private static string OneLine(TextContent? text) => text switch
    {
        null => "",
        { IsMarkup: true } => FragmentBody.OneLine(text.Value),
        _ => FragmentBody.Squeeze(text.Value),
    };

    private static string TitleFrom(string text)
    {
        var first = text.Split("\n\n")[0];
        if (first.Length <= LongestMadeTitle) return first;
        var cut = first.LastIndexOf(' ', LongestMadeTitle);
        return $"{first[..(cut > 0 ? cut : LongestMadeTitle)].TrimEnd(',', ';', ':')}…";
    }

    private static IReadOnlyList<string> Authors(SyndicationItem item, SyndicationFeed feed, Language language)
    {
        var site = OneLine(feed.Title);
        string[] siteNames = site.Length > 0 ? [Folding.Fold(site)] : [];
        var people = item.Authors.Count > 0 ? item.Authors : feed.Authors;
        return [.. people.SelectMany(person => Bylines.Persons(person.Name, language, siteNames)).Distinct(StringComparer.Ordinal)];
    }

    private static (IReadOnlyList<string> Categories, IReadOnlyList<string> Tags) Categories(
        SyndicationItem item, FeedItemContext context, Language language)
    {
        var named = item.Categories.Select(category => (Name: Name(category, language), IsTag: IsTag(category)))
            .Where(category => category.Name is not null)
            .DistinctBy(category => Slug.For(category.Name!))
            .ToList();
        var sections = named.Where(category => !category.IsTag).Select(category => category.Name!).ToList();
        var tags = named.Where(category => category.IsTag).Select(category => category.Name!);
        if (sections.Count > MostCategories) (sections, tags) = (sections[..1], sections[1..].Concat(tags));
        if (sections.Count == 0 && context.Category is not null) sections = [context.Category];
        return (sections, [.. tags]);
    }

    private static string? Name(SyndicationCategory category, Language language) =>
        Sections.Natural(FragmentBody.OneLine(category.Label ?? category.Term), language);

    private static bool IsTag(SyndicationCategory category) =>
        category.Scheme is { } scheme && scheme.TrimEnd('/').EndsWith("tag", StringComparison.OrdinalIgnoreCase);

    private static ArticleDate? Date(DateTimeOffset? at, DateTimeOffset now) =>
        at is { } date && date >= Earliest && date <= now ? new ArticleDate(date, DatePrecision.Instant, DateSource.Feed) : null;

    private static ArticleDate? PartialDate(string? text, DateTimeOffset now)
    {
        if (text is null) return null;
        var precision = text.Length switch { 4 => DatePrecision.Year, 7 => DatePrecision.Month, _ => DatePrecision.Day };
        string[] forms = ["yyyy", "yyyy-MM", "yyyy-MM-dd"];
        var isRead = DateTimeOffset.TryParseExact(
            text, forms, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal, out var at);
        return isRead && at >= Earliest && at <= now ? new ArticleDate(at, precision, DateSource.Feed) : null;
    }

    private static string? Tag(string? declared) =>
        declared is { Length: >= 2 and <= 35 } && declared.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')
            ? declared.Replace('_', '-').ToLowerInvariant() : null;

    private static ArticleImage? Image(SyndicationItem item, FragmentBody body, string? baseUrl)
    {
        var attached = item.Attachments.FirstOrDefault(IsImage);
        var thumbnail = item.Thumbnails.Count > 0 ? item.Thumbnails[0] : null;
        var url = ArticleAddress.Absolute(item.Image ?? attached?.Url ?? thumbnail?.Url ?? body.Image, baseUrl);
        if (url is null) return null;
        var same = url == attached?.Url ? attached : null;
        return new ArticleImage(url, MediaType: same?.MediaType, Length: same?.SizeInBytes);
    }

    private static bool IsImage(SyndicationAttachment attachment) =>
        attachment.MediaType?.StartsWith("image/", StringComparison.OrdinalIgnoreCase) == true;

    private static IReadOnlyList<ArticleAttachment> Attachments(SyndicationItem item, ArticleImage? image, string? baseUrl) =>
    [
        .. from attachment in item.Attachments
           let url = ArticleAddress.Absolute(attachment.Url, baseUrl)
           where url is not null && url != image?.Url && !IsImage(attachment)
           select new ArticleAttachment(url, attachment.MediaType, attachment.SizeInBytes, attachment.Title),
    ];
}
