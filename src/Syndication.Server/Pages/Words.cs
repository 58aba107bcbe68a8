using System.Collections.Frozen;
using System.Globalization;
using Syndication.Articles;

namespace Syndication.Server.Pages;

/// <summary>All that our pages say to people, in one language. Pages ask this record; none asks which language it is.</summary>
internal sealed partial record Words
{
    /// <summary>BCP 47 tag.</summary>
    public required string Tag { get; init; }

    /// <summary>What the language calls itself.</summary>
    public required string Name { get; init; }

    /// <summary>The visitor chose it on a page, so that links between pages carry it along: nothing is remembered in the browser.</summary>
    public bool IsChosen { get; init; }

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
    public required string AllAsOpml { get; init; }
    public required string Find { get; init; }
    public required string FindWhat { get; init; }
    public required string Language { get; init; }
    public required string MoreFeeds { get; init; }
    public required string NextPage { get; init; }
    public required string PreviousPage { get; init; }
    public required string AboutFeed { get; init; }
    public required string Archive { get; init; }
    public required SubscribeWords Subscribing { get; init; }
    public required EmbedWords Embedding { get; init; }
    public required SourceWords Sources { get; init; }
    public required ErrorWords Errors { get; init; }
    public required string Latest { get; init; }
    public required string From { get; init; }
    public required string Outlets { get; init; }
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

    /// <summary>The parameter of an address by which a visitor chooses a language.</summary>
    public const string Parameter = "lang";

    /// <summary>An address of ours, with the language in it where the visitor chose one.</summary>
    public string Carry(string address) =>
        IsChosen ? $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{Parameter}={Tag}" : address;

    /// <summary>The same for a form, whose fields make the address.</summary>
    public Markup CarryField() => IsChosen ? Markup.Of($"""<input type="hidden" name="{Parameter}" value="{Tag}">""") : Markup.None;

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
