using System.Globalization;
using Syndication.Articles;

namespace Syndication.Server.Pages;

/// <summary>Dates and hosts of articles, as pages show them.</summary>
internal static class Dates
{
    /// <summary>The date an article is listed under: its publication as far as known, else when it was first seen here.</summary>
    public static Markup Short(Words words, StoredArticle stored) =>
        stored.Content.Published is { } date ? Time(words, date) : Time(words, stored.FirstSeen);

    /// <summary>A publisher's date.</summary>
    public static Markup Time(Words words, ArticleDate date) =>
        Markup.Of($"<time datetime=\"{date.ToString()}\">{words.Write(date)}</time>");

    /// <summary>One of our own instants.</summary>
    public static Markup Time(Words words, DateTimeOffset instant) => Markup.Of(
        $"<time datetime=\"{instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}\">{words.Write(instant)}</time>");

    /// <summary>The host of an address, as people say it.</summary>
    public static string Host(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
            ? address.Host.StartsWith("www.", StringComparison.Ordinal) ? address.Host[4..] : address.Host
            : url;
}
