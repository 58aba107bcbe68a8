using System.Text.Json;

namespace Syndication.Tests.Server;

/// <summary>What other people's pages take in of a feed.</summary>
public sealed class EmbedTests : IAsyncLifetime
{
    private TestSite _site = null!;

    public async Task InitializeAsync()
    {
        _site = await TestSite.StartAsync();
        await _site.PublishAsync([.. Enumerable.Range(1, 30).Select(number => Some.Article($"Haber {number}", number))]);
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task TheScriptIsSmallKeptForHoursAndReadableByAnyPage()
    {
        var script = await _site.GetAsync("/embed/dis-aci.js");

        Assert.InRange(script.Body.Length, 1000, 5 * 1024);
        Assert.Equal("text/javascript; charset=utf-8", script["Content-Type"]);
        Assert.Contains("max-age=21600", script["Cache-Control"], StringComparison.Ordinal);
        Assert.Equal("*", script["Access-Control-Allow-Origin"]);
        Assert.Null(script["Set-Cookie"]);
        Assert.Equal(304, (await _site.GetAsync("/embed/dis-aci.js", $"If-None-Match: {script["ETag"]}")).Status);
    }

    [Fact]
    public async Task TheScriptWritesNoMarkupAndKeepsNothingInTheHost()
    {
        var script = (await _site.GetAsync("/embed/dis-aci.js")).Text;

        foreach (var danger in (string[])["innerHTML", "insertAdjacentHTML", "document.write", "eval(", "localStorage", "sessionStorage", "cookie", "indexedDB"])
            Assert.DoesNotContain(danger, script, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("</script><script>alert(1)</script>"), InlineData("\"});alert(1);({\""), InlineData("a\u2028alert(1)//*/")]
    public async Task ATitleCannotBreakOutOfTheScript(string title)
    {
        _site.Define("kotu", $"title: {JsonSerializer.Serialize(title)}\nselect:\n  categories: [Dış Açı]\n");
        _site.Look();

        var script = (await _site.GetAsync("/embed/kotu.js")).Text;

        Assert.DoesNotContain("</script>", script, StringComparison.Ordinal);
        Assert.DoesNotContain("\"});alert", script, StringComparison.Ordinal);
        Assert.DoesNotContain("\u2028", script, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheHeadlinesAreAJsonFeedWithoutTheTexts()
    {
        var answer = await _site.GetAsync("/embed/dis-aci.json");
        using var feed = JsonDocument.Parse(answer.Body);
        var items = feed.RootElement.GetProperty("items");

        Assert.Equal("https://jsonfeed.org/version/1.1", feed.RootElement.GetProperty("version").GetString());
        Assert.Equal("https://news.test/embed/dis-aci.json", feed.RootElement.GetProperty("feed_url").GetString());
        Assert.Equal(20, items.GetArrayLength());
        Assert.DoesNotContain("İkinci paragraf", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 5), InlineData("?items=3", 3), InlineData("?items=0", 1), InlineData("?items=999", 20), InlineData("?items=-1", 5), InlineData("?items=x", 5)]
    public async Task AFrameHoldsAsManyHeadlinesAsItsAddressSays(string query, int expected)
    {
        foreach (var path in (string[])["/embed/dis-aci.html", "/embed/dis-aci.fragment.html"])
        {
            var page = (await _site.GetAsync(path + query)).Text;
            Assert.Equal(expected, page.Split("<li>").Length - 1);
        }
    }

    [Fact]
    public async Task OnlyTheFrameMayBeFramedByAnyPage()
    {
        Assert.Contains("frame-ancestors *", (await _site.GetAsync("/embed/dis-aci.html"))["Content-Security-Policy"], StringComparison.Ordinal);
        foreach (var path in (string[])["/", "/feeds/dis-aci.html", "/sources"])
            Assert.Contains("frame-ancestors 'self'", (await _site.GetAsync(path))["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Equal("default-src 'none'", (await _site.GetAsync("/embed/dis-aci.fragment.html"))["Content-Security-Policy"]);
    }

    [Theory]
    [InlineData("?theme=dark", "<html lang=\"tr\" class=\"dark\">"), InlineData("?theme=light", "<html lang=\"tr\" class=\"light\">")]
    [InlineData("?theme=%22%3E%3Cscript%3E", "<html lang=\"tr\">"), InlineData("", "<html lang=\"tr\">")]
    public async Task AFrameIsLightOrDarkAsItsAddressSays(string query, string expected) =>
        Assert.Contains(expected, (await _site.GetAsync($"/embed/dis-aci.html{query}")).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("/embed/yok.js", 404), InlineData("/embed/dis-aci", 404), InlineData("/embed/dis-aci.exe", 404), InlineData("/embed/", 404), InlineData("/embed/Dis-Aci.js", 301)]
    public async Task WhatCannotBeEmbeddedIsNotThere(string path, int status) => Assert.Equal(status, (await _site.GetAsync(path)).Status);

    [Fact]
    public async Task HeadlinesAreTextInTheFragment()
    {
        await _site.PublishAsync(Some.Article("<b>Kalın</b>", 99) with { Published = null });

        Assert.Contains("&lt;b&gt;Kalın&lt;/b&gt;", (await _site.GetAsync("/embed/dis-aci.fragment.html")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://news.test/feeds/dis-aci"), InlineData("https://news.test/feeds/dis-aci.xml"), InlineData("http://news.test/feeds/dis-aci.html?lang=en")]
    public async Task AnybodyMayAskHowToEmbedAFeed(string address)
    {
        var answer = await _site.GetAsync($"/oembed?url={Uri.EscapeDataString(address)}");
        using var json = JsonDocument.Parse(answer.Body);
        var told = json.RootElement;

        Assert.Equal("application/json; charset=utf-8", answer["Content-Type"]);
        Assert.Equal(("1.0", "rich", "Dış Açı"), (Text(told, "version"), Text(told, "type"), Text(told, "title")));
        Assert.Contains("<iframe src=\"https://news.test/embed/dis-aci.html?items=5\" title=\"Dış Açı\" width=\"480\" height=\"488\"", Text(told, "html"), StringComparison.Ordinal);
        Assert.Equal((480, 488), (told.GetProperty("width").GetInt32(), told.GetProperty("height").GetInt32()));
    }

    [Fact]
    public async Task TheAskersBoundsAreKept()
    {
        using var json = JsonDocument.Parse((await _site.GetAsync("/oembed?url=https%3A%2F%2Fnews.test%2Ffeeds%2Fdis-aci&maxwidth=300&maxheight=300")).Body);

        Assert.Equal(300, json.RootElement.GetProperty("width").GetInt32());
        Assert.InRange(json.RootElement.GetProperty("height").GetInt32(), 100, 300);
    }

    [Fact]
    public async Task AnArticleIsALinkInXmlToo()
    {
        var id = (await _site.PublishAsync(Some.Article("Başlık & \"tırnak\"", 50))).Added.Single();

        var answer = await _site.GetAsync($"/oembed?format=xml&url=https%3A%2F%2Fnews.test%2Farticles%2F{id}");
        var told = System.Xml.Linq.XDocument.Parse(answer.Text.TrimStart('\uFEFF')).Root!;

        Assert.Equal("text/xml; charset=utf-8", answer["Content-Type"]);
        Assert.Equal(("link", "Başlık & \"tırnak\"", "Ayşe Işık"), (told.Element("type")!.Value, told.Element("title")!.Value, told.Element("author_name")!.Value));
    }

    [Theory]
    [InlineData("/oembed", 404), InlineData("/oembed?url=https%3A%2F%2Felse.test%2Ffeeds%2Fdis-aci", 404), InlineData("/oembed?url=https%3A%2F%2Fnews.test%2Ffeeds%2Fyok", 404)]
    [InlineData("/oembed?url=https%3A%2F%2Fnews.test%2Fhealth", 404), InlineData("/oembed?url=https%3A%2F%2Fnews.test%2Ffeeds%2Fdis-aci&format=yaml", 501)]
    public async Task WhatIsNotOursOrNotKnownHasNoAnswer(string path, int status) => Assert.Equal(status, (await _site.GetAsync(path)).Status);

    [Fact]
    public async Task PagesSayThatTheyCanBeEmbedded()
    {
        var id = (await _site.PublishAsync(Some.Article("Başlık", 51))).Added.Single();
        foreach (var path in (string[])["/feeds/dis-aci", $"/articles/{id}"])
        {
            var page = (await _site.GetAsync(path, "Accept: text/html")).Text;
            var link = page.Split("type=\"application/json+oembed\"", 2)[1];
            var address = System.Net.WebUtility.HtmlDecode(link.Split("href=\"")[1].Split('"')[0]);
            Assert.Equal(200, (await _site.GetAsync(address["https://news.test".Length..])).Status);
        }
    }

    private static string Text(JsonElement told, string name) => told.GetProperty(name).GetString()!;
}
