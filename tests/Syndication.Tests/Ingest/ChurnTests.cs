using System.Globalization;

namespace Syndication.Tests.Ingest;

/// <summary>The ways in which publishers change what should not change: no old item is announced anew, no new one lost.</summary>
public sealed class ChurnTests
{
    private const string Park = "Belediye kentin kuzeyinde yapımı iki yıl süren parkı açtı";
    private const string Bridge = "Boğazdaki eski köprü bakım için üç ay boyunca kapatılıyor";

    /// <summary>Name, document at first, document later, how many articles there are in the end.</summary>
    public static TheoryData<string, string, string, int> Cases => new()
    {
        { "the guid changes and the link stays", Rss(Story(Park, "https://a.example/park", "g1")), Rss(Story(Park, "https://a.example/park", "g2")), 1 },
        { "the guid becomes https with the link", Rss(Story(Park, "http://a.example/park", "http://a.example/park")), Rss(Story(Park, "https://a.example/park", "https://a.example/park")), 1 },
        { "the guid is random each time", Rss(Story(Park, "https://a.example/park", "r-81723")), Rss(Story(Park, "https://a.example/park", "r-99121")), 1 },
        { "the guid is random and there is no link", Rss(Story(Park, null, "r-81723")), Rss(Story(Park, null, "r-99121")), 1 },
        { "the path changes", Rss(Story(Park, "https://a.example/haber/park", "g1")), Rss(Story(Park, "https://a.example/gundem/park", "g1")), 1 },
        { "the slug changes with the headline", Rss(Story(Park, "https://a.example/park-acti", "g1")), Rss(Story(Park.Replace("açtı", "hizmete açtı", StringComparison.Ordinal), "https://a.example/park-hizmete-acti", "g1")), 1 },
        { "tracking parameters come and go", Rss(Story(Park, "https://a.example/park?utm_source=rss&utm_medium=a", "g1")), Rss(Story(Park, "https://a.example/park?fbclid=x7", "g2")), 1 },
        { "a session id is in the link", Rss(Story(Park, "https://a.example/park?sid=81723", "g1")), Rss(Story(Park, "https://a.example/park?sid=99121", "g1")), 1 },
        { "a session id is in the link and in the guid", Rss(Story(Park, "https://a.example/park?sid=81723", "https://a.example/park?sid=81723")), Rss(Story(Park, "https://a.example/park?sid=99121", "https://a.example/park?sid=99121")), 1 },
        { "the link becomes that of the AMP page", Rss(Story(Park, "https://a.example/park", "g1")), Rss(Story(Park, "https://a.example/park/amp/", "g2")), 1 },
        { "the link becomes that of the mobile site", Rss(Story(Park, "https://www.a.example/park", "g1")), Rss(Story(Park, "https://m.a.example/park", "g2")), 1 },
        { "the host moves and the guid stays", Rss(Story(Park, "https://a.example/park", "g1")), Rss(Story(Park, "https://b.example/park", "g1")), 1 },
        { "the host moves and the guid with it", Rss(Story(Park, "https://a.example/park", "https://a.example/park")), Rss(Story(Park, "https://b.example/yeni/park", "https://b.example/yeni/park")), 1 },
        { "a closing slash, a port and a fragment come and go", Rss(Story(Park, "https://a.example/park", "g1")), Rss(Story(Park, "https://A.example:443/park/#yorumlar", "g2")), 1 },
        { "the headline is corrected", Rss(Story(Park, "https://a.example/park", "g1")), Rss(Story("Belediye parkı açtı", "https://a.example/park", "g1")), 1 },
        { "the date is bumped", Rss(Story(Park, "https://a.example/park", "g1", day: 18)), Rss(Story(Park, "https://a.example/park", "g1", day: 20)), 1 },
        { "two items of one document bear one guid", Rss(Story(Park, "https://a.example/park", "g1"), Story(Bridge, "https://a.example/kopru", "g1")), Rss(Story(Bridge, "https://a.example/kopru", "g1"), Story(Park, "https://a.example/park", "g1")), 2 },
        { "two items of one document bear one link", Rss(Story(Park, "https://a.example/canli", "g1"), Story(Bridge, "https://a.example/canli", "g2")), Rss(Story(Bridge, "https://a.example/canli", "g2"), Story(Park, "https://a.example/canli", "g1")), 2 },
        { "every item links to the home page", Rss(Story(Park, "https://kaynak.example/", "g1")), Rss(Story(Bridge, "https://kaynak.example/", "g2")), 2 },
        { "a guid is used again for another story", Rss(Story(Park, "https://a.example/park", "g1")), Rss(Story(Bridge, "https://a.example/kopru", "g1")), 2 },
        { "two stories have one headline", Rss(Story("Günün özeti", "https://a.example/1", "g1", body: Park)), Rss(Story("Günün özeti", "https://a.example/2", "g2", body: Bridge)), 2 },
        { "the order is turned round", Rss(Story(Park, "https://a.example/park", "g1"), Story(Bridge, "https://a.example/kopru", "g2")), Rss(Story(Bridge, "https://a.example/kopru", "g2"), Story(Park, "https://a.example/park", "g1")), 2 },
        { "the document is empty for a while", Rss(Story(Park, "https://a.example/park", "g1")), Rss(), 1 },
        { "an item leaves the window", Rss(Story(Park, "https://a.example/park", "g1"), Story(Bridge, "https://a.example/kopru", "g2")), Rss(Story(Bridge, "https://a.example/kopru", "g2")), 2 },
        { "the format changes, and the ids with it", Rss(Story(Park, "https://a.example/park", "g1")), Atom(Park, "https://a.example/park"), 1 },
        { "the link goes away and the guid is the address", Rss(Story(Park, "https://a.example/park", "https://a.example/park")), Rss(Story(Park, null, "https://a.example/park", isPermalink: true)), 1 },
        { "white space and case of the category change", Rss(Story(Park, "https://a.example/park", "g1")), Rss(Story($"  {Park} ", "https://a.example/park", "g1").Replace("Gündem", "GÜNDEM", StringComparison.Ordinal)), 1 },
        { "the same item stands twice in the document", Rss(Story(Park, "https://a.example/park", "g1")), Rss(Story(Park, "https://a.example/park", "g1"), Story(Park, "https://a.example/park", "g1")), 1 },
    };

    [Theory, MemberData(nameof(Cases))]
    public async Task NothingIsAnnouncedAnewAndNothingLostWhen(string case_, string first, string later, int articles)
    {
        await using var publisher = await Publisher.StartAsync();
        await using var line = await LineFixture.CreateAsync();
        publisher.Give("/feed", first);
        await line.AddAsync(publisher.Url("/feed"), source => source with { FullText = false });
        await line.RefreshAsync();
        var before = await line.ArticlesAsync();
        line.Clock.Advance(TimeSpan.FromHours(1));

        // There, back again, and there once more: what churns once churns again.
        foreach (var document in (string[])[later, first, later])
        {
            publisher.Give("/feed", document);
            await line.RefreshAsync();
        }

        var after = await line.ArticlesAsync();
        Assert.True(articles == after.Count, $"{case_}: {after.Count} articles: {string.Join(" | ", after.Select(one => $"{one.Content.Title} {one.Content.Url}"))}");
        Assert.All(before, old => Assert.Contains(after, one => one.Id == old.Id && one.FirstSeen == old.FirstSeen && one.SortAt <= old.FirstSeen));
    }

    private static string Story(string title, string? link, string guid, int day = 19, bool isPermalink = false, string? body = null)
    {
        var text = string.Concat(Enumerable.Range(1, 6).Select(i => $"<p>{body ?? title} haberinin {i}. paragrafı, {(body ?? title).Split(' ')[i % 2]} üzerine uzunca bir açıklamadır.</p>"));
        var address = link is null ? "" : $"<link>{link.Replace("&", "&amp;", StringComparison.Ordinal)}</link>";
        return $"""
            <item><title>{title}</title>{address}<guid isPermaLink="{(isPermalink ? "true" : "false")}">{guid}</guid><category>Gündem</category>
            <pubDate>{day.ToString(CultureInfo.InvariantCulture)} Jan 2026 09:00:00 +0300</pubDate><description><![CDATA[{text}]]></description></item>
            """;
    }

    private static string Rss(params string[] items) =>
        $"<rss version=\"2.0\"><channel><title>Kaynak</title><link>https://kaynak.example/</link><language>tr</language>{string.Concat(items)}</channel></rss>";

    private static string Atom(string title, string link) => $"""
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="tr"><title>Kaynak</title><id>urn:kaynak</id><updated>2026-01-20T09:00:00Z</updated>
        <entry><title>{title}</title><id>urn:uuid:60a76c80-d399-11d9-b93c-0003939e0af6</id><link href="{link}"/><updated>2026-01-19T06:00:00Z</updated>
        <content type="html">&lt;p&gt;{title} haberinin metni.&lt;/p&gt;</content></entry></feed>
        """;
}
