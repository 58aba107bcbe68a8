using System.Buffers;
using System.Text.Json;
using System.Xml;
using FsCheck;
using FsCheck.Fluent;
using Syndication.Feeds;

namespace Syndication.Tests.Feeds;

/// <summary>What is written is read back the same, whatever it holds.</summary>
public sealed class RoundTripTests
{
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(150);

    [Theory]
    [InlineData("xml")]
    [InlineData("atom")]
    [InlineData("json")]
    public void AFeedIsReadBackAsItWasWritten(string extension) =>
        Prop.ForAll<int>(seed =>
        {
            var feed = new GeneratedFeeds(seed).Next();
            var back = FeedReader.Read(Write(feed, extension)).Feed!;

            Assert.True(back.IsWellFormed, string.Join(", ", back.Repairs));
            // RSS has URLs where the others have IRIs (RFC 3987 §3.1).
            var shown = Shown(feed, extension);
            if (extension == "xml") shown = shown.Replace("b=\\u015F", "b=%C5%9F", StringComparison.Ordinal);
            Assert.Equal(shown, Shown(back, extension));
        }).Check(Runs);

    [Theory]
    [InlineData("xml")]
    [InlineData("atom")]
    [InlineData("json")]
    public void TheSameFeedIsTheSameBytes(string extension) =>
        Prop.ForAll<int>(seed => Write(new GeneratedFeeds(seed).Next(), extension).AsSpan()
            .SequenceEqual(Write(new GeneratedFeeds(seed).Next(), extension))).Check(Runs);

    [Theory]
    [InlineData("xml")]
    [InlineData("atom")]
    public void WhatIsWrittenIsLegalXml(string extension) =>
        Prop.ForAll<int>(seed =>
        {
            using var reader = XmlReader.Create(new MemoryStream(Write(new GeneratedFeeds(seed).Next(), extension)));
            while (reader.Read())
            {
                // Reading to the end is the test: it throws at the first thing that is not XML.
            }
        }).Check(Runs);

    internal static byte[] Write(SyndicationFeed feed, string extension)
    {
        var output = new ArrayBufferWriter<byte>();
        FeedWriters.Find(extension)!.Write(feed, output);
        return output.WrittenSpan.ToArray();
    }

    /// <summary>All that the format can say, as text that shows a difference.</summary>
    private static string Shown(SyndicationFeed feed, string extension) => JsonSerializer.Serialize(new
    {
        Id = extension == "atom" ? feed.Id : null,
        Title = Text(feed.Title),
        // RSS cannot be without a description.
        Description = extension == "xml" ? Text(feed.Description ?? feed.Title) : Text(feed.Description),
        feed.HomePageUrl,
        feed.FeedUrl,
        feed.Language,
        feed.Authors,
        Updated = extension == "json" ? null : feed.Updated,
        Generator = extension == "json" ? null : feed.Generator?.Name,
        Ttl = extension == "xml" ? feed.TtlMinutes : null,
        feed.Hubs,
        Items = feed.Items.Select(item => new
        {
            item.Id,
            item.Url,
            Title = Text(item.Title),
            // In JSON Feed an item that is all summary has that for content.
            Summary = extension == "json" && item.Content is null ? null : Text(item.Summary),
            Content = extension == "json" ? Text(item.Content ?? item.Summary ?? item.Title) : item.Content is { } content ? LegalText.Clean(content.Value) : null,
            item.Published,
            item.Updated,
            item.Authors,
            item.Categories,
            item.Image,
            Thumbnails = extension == "json" ? [] : item.Thumbnails,
            item.Attachments,
        }),
    });

    /// <summary>RSS does not say what kind a text is, and JSON Feed's is always plain: what a person reads is what counts.</summary>
    private static string? Text(TextContent? content) => content is null ? null : LegalText.Clean(content.ToPlainText()).Trim();
}
