using Syndication.Articles;
using Syndication.Storage;

namespace Syndication.Tests.Storage;

/// <summary>Plain values; a test names only what it is about.</summary>
internal static class Some
{
    public static readonly DateTimeOffset Instant = new(2026, 1, 10, 15, 8, 0, TimeSpan.Zero);

    public static SourceState Source(string key = "ajans") => new() { Key = key, Address = $"https://{key}.example/rss" };

    public static Article Article(string title = "Bir haber", string source = "ajans") => new()
    {
        Source = source,
        Title = title,
        Url = $"https://{source}.example/{Uri.EscapeDataString(title)}",
        ContentHtml = $"<p>{title} metni</p>",
        ContentText = $"{title} metni",
        Categories = ["Dış Açı"],
        Authors = ["Ayşe Işık"],
        Tags = ["Kongo"],
        Published = new ArticleDate(new(2026, 1, 10, 17, 0, 0, TimeSpan.FromHours(3)), DatePrecision.Instant, DateSource.Feed),
        Language = "tr",
    };

    public static IncomingArticle Incoming(Article article) => new(article, ArticleIdentity.Of(article, guid: null, file: null));

    public static IncomingArticle Incoming(Article article, params string[] keys) =>
        new(article, ArticleIdentity.Of(article, null, null) with { Keys = keys });

    public static Refresh Refresh(params Article[] articles) =>
        new(Source(), Instant) { Articles = [.. articles.Select(article => Incoming(article))] };

    public static Refresh Refresh(DateTimeOffset at, params IncomingArticle[] articles) =>
        new(Source(), at) { Articles = articles };
}
