using System.Globalization;

namespace Syndication.Articles;

/// <summary>How much of an <see cref="ArticleDate"/> is known.</summary>
public enum DatePrecision
{
    /// <summary>The year only.</summary>
    Year,

    /// <summary>Year and month.</summary>
    Month,

    /// <summary>The day, without a time.</summary>
    Day,

    /// <summary>Date and time.</summary>
    Instant,
}

/// <summary>Where a date came from, the most trustworthy first.</summary>
public enum DateSource
{
    /// <summary>A rule written for the publisher.</summary>
    SiteRule,

    /// <summary>JSON-LD.</summary>
    JsonLd,

    /// <summary>A <c>meta</c> element.</summary>
    Meta,

    /// <summary>Microdata or a <c>time</c> element.</summary>
    Microdata,

    /// <summary>Text that a reader of the page sees.</summary>
    VisibleText,

    /// <summary>The feed's item.</summary>
    Feed,

    /// <summary>A sitemap.</summary>
    Sitemap,

    /// <summary>The address of the page.</summary>
    Url,

    /// <summary>When the service first saw the article.</summary>
    FirstSeen,
}

/// <summary>A date with as much as is known of it and where it came from; never invented, never filled up.</summary>
/// <param name="At">The instant, or the first one of the year, month or day in the publisher's zone; its offset is the publisher's.</param>
/// <param name="Precision">What of <paramref name="At"/> is known.</param>
/// <param name="Source">Where it was read.</param>
public sealed record ArticleDate(DateTimeOffset At, DatePrecision Precision, DateSource Source)
{
    /// <summary>RFC 3339 with the publisher's offset for an instant, else the W3CDTF form: <c>2024</c>, <c>2024-11</c>, <c>2024-11-07</c>.</summary>
    public override string ToString() => Precision switch
    {
        DatePrecision.Year => At.ToString("yyyy", CultureInfo.InvariantCulture),
        DatePrecision.Month => At.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        DatePrecision.Day => At.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => At.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
    };
}
