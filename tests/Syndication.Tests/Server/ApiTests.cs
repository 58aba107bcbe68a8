using System.Text;
using System.Text.Json;
using Syndication.Articles;
using Syndication.Storage;

namespace Syndication.Tests.Server;

/// <summary>The API through the door, held against its own description.</summary>
public sealed class ApiTests : IAsyncLifetime
{
    private const string Token = "a-token-of-enough-characters";
    private const string Bearer = $"Authorization: Bearer {Token}";

    private TestSite _site = null!;
    private string _article = "";

    public async Task InitializeAsync()
    {
        _site = await TestSite.StartAsync(settings: $"Server:ApiToken={Token}");
        var saved = await _site.PublishAsync([.. Enumerable.Range(1, 45).Select(number => Some.Article($"Şırnak haberi {number}", number))]);
        _article = saved.Added[0].ToString();
        _site.Clock.Advance(TimeSpan.FromHours(1));
        await _site.PublishAsync(Some.Article("Şırnak haberi düzeltildi", 1));
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task TheDescriptionIsSound()
    {
        var answer = await _site.GetAsync("/openapi.json");

        Assert.StartsWith("application/json", answer["Content-Type"], StringComparison.Ordinal);
        Assert.Empty(new ApiSchema(JsonDocument.Parse(answer.Body).RootElement).Faults());
    }

    public static TheoryData<string, string, string, int, string?> Calls => new()
    {
        // operation, method, address, status, body
        { "/api/feeds", "GET", "/api/feeds", 200, null },
        { "/api/articles", "GET", "/api/articles", 200, null },
        { "/api/articles", "GET", "/api/articles?feed=dis-aci&limit=100", 200, null },
        { "/api/articles", "GET", "/api/articles?category=D%C4%B1%C5%9F%20A%C3%A7%C4%B1", 200, null },
        { "/api/articles", "GET", "/api/articles?source=haber", 200, null },
        { "/api/articles", "GET", "/api/articles?author=AYSE%20ISIK", 200, null },
        { "/api/articles", "GET", "/api/articles?feed=olmayan", 404, null },
        { "/api/articles", "GET", "/api/articles?feed=dis-aci&tag=a", 400, null },
        { "/api/articles", "GET", "/api/articles?limit=0", 400, null },
        { "/api/articles", "GET", "/api/articles?limit=1e3", 400, null },
        { "/api/articles", "GET", "/api/articles?cursor=!", 400, null },
        { "/api/articles", "GET", "/api/articles?cursor=OTk5OTk5OTk5OTk5OTk5OTk5OTphYmM", 400, null },
        { "/api/articles/{id}", "GET", "/api/articles/{id}", 200, null },
        { "/api/articles/{id}", "GET", "/api/articles/00000000-0000-8000-8000-000000000000", 404, null },
        { "/api/articles/{id}", "GET", "/api/articles/x", 404, null },
        { "/api/articles/{id}", "DELETE", "/api/articles/{id}?reason=Tekzip", 204, null },
        { "/api/articles/{id}", "DELETE", "/api/articles/x", 404, null },
        { "/api/search", "GET", "/api/search?q=sirnak", 200, null },
        { "/api/search", "GET", "/api/search?q=%22%5D%20OR%20*&sort=new", 200, null },
        { "/api/search", "GET", "/api/search?q=", 400, null },
        { "/api/search", "GET", "/api/search?q=a&sort=size", 400, null },
        { "/api/search", "GET", "/api/search?q=a&cursor=x", 400, null },
        { "/api/sources", "GET", "/api/sources", 200, null },
        { "/api/sources", "POST", "/api/sources", 201, """{"url":"https://yeni.test/rss","category":"Dış Açı","every":"15m","kind":"feed"}""" },
        { "/api/sources", "POST", "/api/sources", 400, """{"url":"/etc/passwd"}""" },
        { "/api/sources", "POST", "/api/sources", 400, """{"url":"file:///etc/passwd"}""" },
        { "/api/sources", "POST", "/api/sources", 400, """{"url":"https://yeni.test/rss","every":"soon"}""" },
        { "/api/sources", "POST", "/api/sources", 400, """{"url":"https://yeni.test/rss","kind":"folder"}""" },
        { "/api/sources", "POST", "/api/sources", 400, """{"url":""" },
        { "/api/sources", "POST", "/api/sources", 400, "null" },
        { "/api/sources", "DELETE", "/api/sources?source=haber", 204, null },
        { "/api/sources", "DELETE", "/api/sources?source=olmayan", 404, null },
        { "/api/sources", "DELETE", "/api/sources", 400, null },
        { "/api/refresh", "POST", "/api/refresh", 202, null },
        { "/api/refresh", "POST", "/api/refresh?source=haber", 202, null },
        { "/api/refresh", "POST", "/api/refresh?source=olmayan", 404, null },
    };

    [Theory, MemberData(nameof(Calls))]
    public async Task EveryAnswerIsAsTheDescriptionSays(string path, string method, string address, int status, string? body)
    {
        var answer = await CallAsync(method, address.Replace("{id}", _article, StringComparison.Ordinal), body, Bearer);

        Assert.Equal(status, answer.Status);
        Assert.Empty((await SchemaAsync()).Differences(path, method.ToLowerInvariant(), answer));
        Assert.Equal("*", answer["Access-Control-Allow-Origin"]);
    }

    [Fact]
    public async Task EveryOperationIsCalledByATest()
    {
        var called = Calls.Select(call => call.GetType().GetProperty("Data") is { } data ? (object[])data.GetValue(call)! : (object[])(object)call)
            .Select(call => $"{call[1]} {call[0]}").ToHashSet();

        Assert.Empty((await SchemaAsync()).Operations.Select(one => $"{one.Method.ToUpperInvariant()} {one.Path}").Except(called));
    }

    [Fact]
    public async Task WhatChangesSomethingTakesTheToken()
    {
        foreach (var (path, method, operation) in (await SchemaAsync()).Operations.Where(one => one.Operation.TryGetProperty("security", out _)))
        {
            var address = path.Replace("{id}", _article, StringComparison.Ordinal) + "?source=haber";
            foreach (var field in (string[])["X-Nothing: 1", "Authorization: Bearer", "Authorization: Bearer wrong", $"Authorization: Basic {Token}", $"Authorization: Bearer {Token}x"])
            {
                var answer = await CallAsync(method.ToUpperInvariant(), address, null, field);
                Assert.Equal(401, answer.Status);
                Assert.StartsWith("Bearer", answer["WWW-Authenticate"], StringComparison.Ordinal);
                Assert.StartsWith("application/problem+json", answer["Content-Type"], StringComparison.Ordinal);
            }
        }

        Assert.NotNull(await _site.Articles.FindAsync(new ArticleId(Guid.Parse(_article)), default));
    }

    [Fact]
    public async Task WithoutATokenNothingCanBeChangedAndTheAnswerSaysWhy()
    {
        await using var site = await TestSite.StartAsync();

        var answer = await site.SendAsync("POST", "/api/refresh", "Authorization: Bearer ");

        Assert.Equal(403, answer.Status);
        Assert.Contains("SYNDICATION_Server__ApiToken", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ATokenThatIsTooShortIsRefusedAtTheStart() =>
        await Assert.ThrowsAnyAsync<Exception>(() => TestSite.StartAsync(settings: "Server:ApiToken=kisa"));

    [Theory]
    [InlineData("/api/articles?limit=10&feed=dis-aci", "id"), InlineData("/api/search?q=sirnak&limit=10", "article")]
    public async Task ListsAreReadToTheirEndWithoutGapOrRepetition(string first, string name)
    {
        List<string> seen = [];
        for (string? next = first; next is not null;)
        {
            var page = JsonDocument.Parse((await _site.GetAsync(next)).Body).RootElement;
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(item =>
                (name == "id" ? item : item.GetProperty(name)).GetProperty("id").GetString()!));
            next = page.TryGetProperty("next", out var more) ? more.GetString()!["https://news.test".Length..] : null;
        }

        Assert.Equal(45, seen.Count);
        Assert.Equal(45, seen.Distinct().Count());
    }

    [Fact]
    public async Task AnArticleComesWithItsRevisionsAndItsOrigin()
    {
        var article = JsonDocument.Parse((await _site.GetAsync($"/api/articles/{_article}")).Body).RootElement;

        Assert.Equal(["Şırnak haberi 1", "Şırnak haberi düzeltildi"], article.GetProperty("revisions").EnumerateArray().Select(one => one.GetProperty("title").GetString()));
        Assert.Equal("https://haber.test/rss", article.GetProperty("provenance").GetProperty("sourceUrl").GetString());
        Assert.Equal("jsonLd", article.GetProperty("provenance").GetProperty("publishedFrom").GetString());
        Assert.Equal($"https://news.test/articles/{_article}", article.GetProperty("page").GetString());
    }

    [Fact]
    public async Task AHitShowsWhereItIsOne()
    {
        var hit = JsonDocument.Parse((await _site.GetAsync("/api/search?q=duzeltildi")).Body).RootElement.GetProperty("items")[0];

        Assert.Equal("Şırnak haberi <mark>düzeltildi</mark>", hit.GetProperty("titleHtml").GetString());
    }

    [Fact]
    public async Task AWithdrawnArticleIsGone()
    {
        await CallAsync("DELETE", $"/api/articles/{_article}?reason=Tekzip", null, Bearer);

        var answer = await _site.GetAsync($"/api/articles/{_article}");

        Assert.Equal(410, answer.Status);
        Assert.Contains("Tekzip", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(_article, (await _site.GetAsync("/api/articles?limit=100")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ASourceThatWasAddedIsThereAndDue()
    {
        await CallAsync("POST", "/api/sources", """{"url":"https://yeni.test/rss"}""", Bearer);

        var source = await new SourceStore(_site.Database).FindAsync("https://yeni.test/rss", default);

        Assert.Equal((true, _site.Clock.GetUtcNow()), (source!.IsAdded, source.DueAt));
    }

    [Fact]
    public async Task PathsOfTheMachineAreToldToNobody()
    {
        await new SourceStore(_site.Database).AddAsync(
            new SourceState { Key = "/srv/secret/samples", Address = "/srv/secret/samples", Health = SourceHealth.Unreachable, Reason = "there is no folder /srv/secret/samples" }, default);

        var answer = await _site.GetAsync("/api/sources");

        Assert.DoesNotContain("/srv", answer.Text, StringComparison.Ordinal);
        Assert.Contains("there is no folder samples", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheApiAnswersConditionsHeadAndPreflights()
    {
        var first = await _site.GetAsync("/api/articles");
        var again = await _site.GetAsync("/api/articles", $"If-None-Match: {first["ETag"]}");
        var head = await _site.SendAsync("HEAD", "/api/articles");
        var preflight = await _site.SendAsync("OPTIONS", "/api/sources", "Origin: https://other.test", "Access-Control-Request-Method: POST");
        var put = await _site.SendAsync("PUT", "/api/articles");

        Assert.Equal((200, 304, 200, 204, 405), (first.Status, again.Status, head.Status, preflight.Status, put.Status));
        Assert.Equal(first["Content-Length"], head["Content-Length"]);
        Assert.Equal("GET, POST, DELETE, HEAD, OPTIONS", preflight["Access-Control-Allow-Methods"]);
        Assert.Contains("Authorization", preflight["Access-Control-Allow-Headers"], StringComparison.Ordinal);
        Assert.StartsWith("application/problem+json", put["Content-Type"], StringComparison.Ordinal);
        Assert.StartsWith("public, max-age=0", first["Cache-Control"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api"), InlineData("/api/"), InlineData("/api/nothing/here")]
    public async Task WhatIsNotThereIsAProblem(string path)
    {
        var answer = await _site.GetAsync(path);

        Assert.Equal(404, answer.Status);
        Assert.StartsWith("application/problem+json", answer["Content-Type"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task ALongBodyIsRefused()
    {
        var answer = await CallAsync("POST", "/api/sources", $$"""{"url":"https://a.test/{{new string('x', 20_000)}}"}""", Bearer);

        Assert.Equal(413, answer.Status);
    }

    private Task<RawResponse> CallAsync(string method, string address, string? body, string field) => body is null
        ? _site.SendAsync(method, address, field)
        : RawHttp.SendAsync(_site.Port, method, address, [field, "Content-Type: application/json"], Encoding.UTF8.GetBytes(body));

    private async Task<ApiSchema> SchemaAsync() => new(JsonDocument.Parse((await _site.GetAsync("/openapi.json")).Body).RootElement);
}
