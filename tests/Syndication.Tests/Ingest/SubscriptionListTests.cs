using System.Text;
using Syndication.Ingest.Catalogue;

namespace Syndication.Tests.Ingest;

public sealed class SubscriptionListTests
{
    [Fact]
    public void GroupsAreCategoriesAndEachFeedIsOneSource()
    {
        var (sources, refused) = Read("""
            <opml version="1.1"><body>
              <outline text="Dış Açı"><outline text="A" xmlUrl="https://a.example/feed" language="tr"/>
                <outline text="Spor"><outline text="B" xmlUrl="https://b.example/feed?x=1&amp;y=2"/></outline></outline>
              <outline text="A again" xmlUrl="https://a.example/feed"/>
              <outline text="Mail" xmlUrl="imap://mail.example/box"/>
            </body></opml>
            """);

        Assert.Equal(
            [("https://a.example/feed", "Dış Açı", "tr"), ("https://b.example/feed?x=1&y=2", "Spor", null)],
            sources.Select(source => (source.Address, source.Category, source.Language)));
        Assert.Equal("Mail", Assert.Single(refused).Entry);
    }

    [Fact]
    public void WhatIsExportedIsImportedTheSame()
    {
        SourceDefinition[] sources =
        [
            new() { Key = "https://a.example/feed", Address = "https://a.example/feed" },
            new() { Key = "https://b.example/<&\"feed", Address = "https://b.example/?a=1&b=ş", Category = "Dış & Açı", Language = "tr" },
        ];

        var (read, refused) = SubscriptionList.Read(SubscriptionList.Write("Bizim \"liste\"", sources));

        Assert.Empty(refused);
        Assert.Equal(
            sources.Select(source => (new Uri(source.Address), source.Category, source.Language)),
            read.Select(source => (new Uri(source.Address), source.Category, source.Language)));
    }

    [Fact]
    public void FoldersStayAtHome()
    {
        var folder = new SourceDefinition { Key = "folder:samples", Address = "/srv/samples", Kind = SourceKind.Folder };

        var (read, _) = SubscriptionList.Read(SubscriptionList.Write("x", [folder]));

        Assert.Empty(read);
    }

    [Theory]
    [InlineData("<rss version='2.0'><channel><title>x</title></channel></rss>", "a feed (Rss), not a list of feeds (OPML)")]
    [InlineData("hello", "not an OPML document")]
    public void AnythingElseIsRefusedInOneLine(string document, string reason) =>
        Assert.Equal(reason, Assert.Throws<InvalidDataException>(() => Read(document)).Message);

    private static (IReadOnlyList<SourceDefinition> Sources, IReadOnlyList<RefusedSubscription> Refused) Read(string opml) =>
        SubscriptionList.Read(Encoding.UTF8.GetBytes(opml));
}
