using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using Syndication.Articles;

namespace Syndication.Tests.Server;

/// <summary>What System.Xml and System.Text.Json make of our documents; <c>tests/scripts/readers</c> asks other people's readers.</summary>
public sealed class ReaderTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task EveryFormatTellsTheSameIdsTitlesDatesAndTexts()
    {
        await using var site = await TestSite.StartAsync();
        await site.PublishAsync(
            Some.Article("Işık & gölge <dünya>"),
            Some.Article("]]> ve &amp; &lt;b&gt;", 2) with { ContentHtml = "<p>&lt;p&gt; ]]&gt; &amp;amp;</p>", ContentText = "<p> ]]> &amp;" },
            Some.Article("\u201Ctırnak\u201D \uD83D\uDE00", 3) with { Published = null },
            Some.Article("Aylık", 4) with { Published = new ArticleDate(new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero), DatePrecision.Month, DateSource.JsonLd) });

        var json = JsonDocument.Parse((await site.GetAsync("/feeds/dis-aci.json")).Body).RootElement.GetProperty("items").EnumerateArray()
            .Select(item => (Text(item, "id"), Text(item, "title"), Date(Text(item, "date_published")), Text(item, "content_html"))).ToList();
        var atom = XDocument.Parse((await site.GetAsync("/feeds/dis-aci.atom")).Text).Root!.Elements(Atom + "entry")
            .Select(entry => (Value(entry, "id"), Value(entry, "title"), Date(Value(entry, "published")), Value(entry, "content"))).ToList();
        var rss = XDocument.Parse((await site.GetAsync("/feeds/dis-aci.xml")).Text).Descendants("item")
            .Select(item => (item.Element("guid")?.Value, item.Element("title")?.Value, Date(item.Element("pubDate")?.Value),
                item.Element(XName.Get("encoded", "http://purl.org/rss/1.0/modules/content/"))?.Value)).ToList();

        Assert.Equal(4, json.Count);
        Assert.Equal(json, atom);
        // A title that reads as markup is written so that a reader which takes titles for HTML shows it right.
        Assert.Equal(json.Select(item => item with { Item2 = item.Item2!.Contains("&lt;", StringComparison.Ordinal) ? "]]&gt; ve &amp;amp; &amp;lt;b&amp;gt;" : item.Item2 }), rss);
    }

    private static string? Text(JsonElement item, string name) => item.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static string? Value(XElement entry, string name) => entry.Element(Atom + name)?.Value;

    private static DateTimeOffset? Date(string? text) =>
        text is null ? null : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
