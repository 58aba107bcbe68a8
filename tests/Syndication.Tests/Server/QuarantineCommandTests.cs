using System.Text.Json;
using Syndication.Articles;
using Syndication.Storage;

namespace Syndication.Tests.Server;

/// <summary>Pages that are withheld and rules that fail, as an operator meets them at the keyboard.</summary>
public sealed class QuarantineCommandTests : IDisposable
{
    private const string Page = "https://gazete.example/kent/1";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("syndication-quarantine-");

    private string Data => Path.Combine(_folder.FullName, "data");

    private string Feeds => Directory.CreateDirectory(Path.Combine(_folder.FullName, "feeds")).FullName;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task WhatIsWithheldIsListedAndCountedAndPublishedWhenItIsReleased()
    {
        await WithholdAsync();

        var (_, listed, _) = await RunAsync("quarantine", "list", "--json");
        var (_, sources, _) = await RunAsync("sources", "list", "--json");
        var (status, released, errors) = await RunAsync("quarantine", "release", Page);
        var (_, after, _) = await RunAsync("quarantine", "list");

        var row = JsonDocument.Parse(listed).RootElement[0];
        Assert.Equal((Page, "Köprüye karar", "withheld: neden"), (row.GetProperty("address").GetString(), row.GetProperty("title").GetString(), row.GetProperty("reason").GetString()));
        Assert.Equal(1, JsonDocument.Parse(sources).RootElement[0].GetProperty("quarantined").GetInt32());
        Assert.True(status == 0, errors);
        Assert.Equal($"{Page} published", released.Trim());
        Assert.Equal("No page is withheld.", after.Trim());
        await using var database = Database.Open(Path.Combine(Data, "syndication.db"));
        Assert.Equal("Köprüye karar", Assert.Single(await new ArticleStore(database).NewestAsync(Selection.All, 10, default)).Content.Title);
    }

    [Fact]
    public async Task APageThatIsNotWithheldIsNamed()
    {
        await WithholdAsync();

        var (status, _, errors) = await RunAsync("quarantine", "drop", "https://gazete.example/baska");

        Assert.Equal(1, status);
        Assert.Contains("https://gazete.example/baska is not withheld", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CheckNamesARuleThatFailsItsTest()
    {
        var rule = Path.Combine(Directory.CreateDirectory(Path.Combine(Feeds, "sites")).FullName, "gazete.example.yaml");
        await File.WriteAllTextAsync(rule, "body: p\ntests:\n  - page: bir.html\n    contains: olmayan\n");
        await File.WriteAllTextAsync(Path.Combine(Feeds, "sites", "bir.html"), "<html lang=tr><title>Köprüye karar</title><h1>Köprüye karar</h1><p>Belediye meclisi dün akşam toplandı ve yeni köprünün yapımına karar verdi.</p></html>");

        var (status, output, _) = await SyndicationProcess.RunAsync("check", Feeds);

        Assert.Equal(1, status);
        Assert.StartsWith($"{rule}:3:1: the rule's own test fails: ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ExplainWritesAPageAndSaysWhere()
    {
        var page = Path.Combine(_folder.FullName, "sayfa.html");
        var why = Path.Combine(_folder.FullName, "neden.html");
        await File.WriteAllTextAsync(page, "<html lang=tr><title>Köprüye karar</title><h1>Köprüye karar</h1><p>Belediye meclisi dün akşam toplandı ve yeni köprünün yapımına karar verdi.</p></html>");

        var (status, output, errors) = await RunAsync("explain", page, "--out", why);

        Assert.True(status == 0, errors);
        Assert.Equal(why, output.Trim());
        Assert.Contains("Belediye meclisi", await File.ReadAllTextAsync(why), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Data));
    }

    private Task<(int Status, string Output, string Errors)> RunAsync(params string[] arguments) =>
        SyndicationProcess.RunAsync([.. arguments, "--data", Data, "--feeds", Feeds]);

    private async Task WithholdAsync()
    {
        Directory.CreateDirectory(Data);
        await using var database = Database.Open(Path.Combine(Data, "syndication.db"));
        await database.MigrateAsync(default);
        var source = new SourceState { Key = "gazete", Address = "https://gazete.example/", DueAt = DateTimeOffset.UnixEpoch };
        await new SourceStore(database).AddAsync(source, default);
        var article = new Article { Source = "gazete", Url = Page, Title = "Köprüye karar", ContentHtml = "<p>Metin</p>", ContentText = "Metin" };
        await new RefreshStore(database).SaveAsync(
            new Refresh(source, new(2026, 1, 10, 12, 0, 0, TimeSpan.Zero))
            {
                Documents = [new SourceDocument(Page, null, DocumentOutcome.Quarantined, "withheld: neden", DateTimeOffset.UnixEpoch)],
                Withheld = [new WithheldPage(Page, "withheld: neden", new IncomingArticle(article, ArticleIdentity.Of(article, null, null))) { Host = "gazete.example" }],
            },
            default);
    }
}
