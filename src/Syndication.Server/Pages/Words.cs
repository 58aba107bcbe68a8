using System.Collections.Frozen;
using System.Globalization;
using Syndication.Articles;

namespace Syndication.Server.Pages;

/// <summary>All that our pages say to people, in one language. Pages ask this record; none asks which language it is.</summary>
internal sealed partial record Words
{
    /// <summary>BCP 47 tag.</summary>
    public required string Tag { get; init; }

    /// <summary>For dates.</summary>
    public required CultureInfo Culture { get; init; }

    /// <summary>The zone in which our own instants are shown.</summary>
    public required TimeZoneInfo Zone { get; init; }

    public required string Headline { get; init; }
    public required string Tagline { get; init; }
    public required string Feeds { get; init; }
    public required string Everything { get; init; }
    public required string NoFeeds { get; init; }
    public required string NoArticles { get; init; }
    public required string HowTo { get; init; }
    public required string HowToCopy { get; init; }
    public required string HowToPaste { get; init; }
    public required string HowToBrowser { get; init; }
    public required string HowToTerminal { get; init; }
    public required string AllAsOpml { get; init; }
    public required string Subscribe { get; init; }
    public required string FeedAddress { get; init; }
    public required string Copy { get; init; }
    public required string Copied { get; init; }
    public required string OpenIn { get; init; }
    public required string OwnReader { get; init; }
    public required string OtherFormats { get; init; }
    public required string Latest { get; init; }
    public required string Original { get; init; }
    public required string Published { get; init; }
    public required string Modified { get; init; }
    public required string FirstSeen { get; init; }
    public required string Revised { get; init; }
    public required string Changes { get; init; }
    public required string About { get; init; }
    public required string Permanent { get; init; }
    public required string SkipToContent { get; init; }
    public required string Paywalled { get; init; }

    /// <summary>Where a date was read, as said in brackets after it.</summary>
    public required FrozenDictionary<DateSource, string> Provenance { get; init; }

    /// <summary>Tags of the languages there are.</summary>
    public static IReadOnlyList<string> Tags { get; } = ["en", "tr"];

    /// <summary>The words of a language; English for any other.</summary>
    public static Words In(string tag) => tag == Turkish.Tag ? Turkish : English;

    /// <summary>A date as people write it, with no more than is known.</summary>
    public string Write(ArticleDate date) => date.Precision switch
    {
        DatePrecision.Year => date.At.ToString("yyyy", Culture),
        DatePrecision.Month => date.At.ToString("MMMM yyyy", Culture),
        DatePrecision.Day => date.At.ToString("d MMMM yyyy", Culture),
        _ => date.At.ToString("d MMMM yyyy HH:mm", Culture),
    };

    /// <summary>One of our own instants.</summary>
    public string Write(DateTimeOffset instant)
    {
        var there = TimeZoneInfo.ConvertTime(instant, Zone);
        return there.ToString("d MMMM yyyy HH:mm", Culture);
    }
}
