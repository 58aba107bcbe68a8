using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;
using Syndication.Ingest.Catalogue;
using Syndication.Storage;

namespace Syndication.Tests.Ingest;

public sealed class FolderSourceTests : IDisposable
{
    private const string Article = """
        Belediye yeni parkı açtı

        Belediye Başkanı Ayşe Demir, kentin kuzeyinde yapımı iki yıl süren parkın açılışını çarşamba günü yaptı.

        Demir, törende yaptığı konuşmada parkın bütün mahallelinin kullanımına açık olduğunu ve girişin ücretsiz olacağını söyledi.
        """;

    private const string Feed = """
        <rss version="2.0"><channel><title>Kaynak</title>
        <item><title>Birinci haber</title><link>https://example.org/bir</link><description>Birinci haberin metni.</description></item>
        <item><title>İkinci haber</title><link>https://example.org/iki</link><description>İkinci haberin metni.</description></item>
        </channel></rss>
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("samples-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task BothSamplesOfTheDefaultCatalogueComeOutWhole()
    {
        await using var line = await LineFixture.CreateAsync();
        await line.AddAsync(SamplesPath(), source => source with { Kind = SourceKind.Folder });

        var report = await line.RefreshAsync();

        var articles = (await line.ArticlesAsync()).Select(stored => stored.Content).ToList();
        Assert.Equal((2, SourceHealth.Healthy), (report.Added, report.Health));
        Assert.Empty(report.Problems);
        var first = articles.Single(article => article.Categories is ["Dış Açı"]);
        Assert.Equal("Şoygu KDHC’de: Ziyaret, savunma alanındaki işbirliğimizi güçlendirecek", first.Title);
        Assert.DoesNotContain("Reklam", first.ContentText, StringComparison.Ordinal);
        Assert.DoesNotContain("Önceki Haberler", first.ContentText, StringComparison.Ordinal);
        var second = articles.Single(article => article.Categories is []);
        Assert.Equal(("2024-11", "Pyongyang"), (second.Published?.ToString(), second.Dateline));
        Assert.Equal(6, (await line.Get<ArticleStore>().LeadsAsync("kaynak", 10, CancellationToken.None)).Count);
    }

    [Fact]
    public async Task ASecondLookReadsNothingAgainAndCountsWhatIsKnown()
    {
        await using var line = await LineFixture.CreateAsync();
        await line.AddAsync(SamplesPath(), source => source with { Kind = SourceKind.Folder });
        await line.RefreshAsync();

        var report = await line.RefreshAsync();

        Assert.Equal((0, 0, 2), (report.Added, report.Revised, report.Unchanged));
        Assert.Equal(2, (await line.ArticlesAsync()).Count);
    }

    [Fact]
    public async Task AChangedFileIsARevisionOfItsArticle()
    {
        await using var line = await LineFixture.CreateAsync();
        Write("haber.txt", Article);
        await line.AddAsync(_folder, source => source with { Kind = SourceKind.Folder });
        await line.RefreshAsync();

        Write("haber.txt", Article.Replace("çarşamba", "perşembe", StringComparison.Ordinal));
        var report = await line.RefreshAsync();

        Assert.Equal((0, 1), (report.Added, report.Revised));
        Assert.Contains("perşembe", Assert.Single(await line.ArticlesAsync()).Content.ContentText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EachBadFileGivesOneLineAndSpoilsNoOther()
    {
        await using var line = await LineFixture.CreateAsync();
        Write("a-iyi.txt", Article);
        Write("b-bos.txt", "");
        Write("c-bosluk.txt", " \n\n ");
        File.WriteAllBytes(Path.Combine(_folder, "d-resim.jpg"), [0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10, .. "JFIF"u8, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]);
        File.WriteAllBytes(Path.Combine(_folder, "e-yarim.gz"), Gzip(Article)[..^40]);
        Write("f-hata.html", "<html><head><title>404 Not Found</title></head><body><h1>Not Found</h1></body></html>");
        Write("g-kesik.xml", "<rss version=\"2.0\"><channel><title>Kes");
        Write("h-feed.xml", Feed);
        await line.AddAsync(_folder, source => source with { Kind = SourceKind.Folder });

        var report = await line.RefreshAsync();

        Assert.Equal(SourceHealth.Healthy, report.Health);
        Assert.Equal(
            ["b-bos.txt", "c-bosluk.txt", "d-resim.jpg", "e-yarim.gz", "f-hata.html", "g-kesik.xml"],
            report.Problems.Select(problem => problem.Split(':')[0]).Order());
        Assert.Equal(3, report.Added);
        Assert.All(report.Problems, problem => Assert.DoesNotContain('\n', problem));
        Assert.Empty((await line.RefreshAsync()).Problems);
    }

    [Fact]
    public async Task AnUnfinishedFileIsLeftAlone()
    {
        await using var line = await LineFixture.CreateAsync();
        Write("haber.txt.part", Article);
        Write(".haber.txt", Article);
        Write("haber.tmp", Article);
        await line.AddAsync(_folder, source => source with { Kind = SourceKind.Folder });

        var report = await line.RefreshAsync();

        Assert.Equal(0, report.Added);
        Assert.Empty(report.Problems);
    }

    [Fact]
    public async Task AGzipFileIsUnpacked()
    {
        await using var line = await LineFixture.CreateAsync();
        File.WriteAllBytes(Path.Combine(_folder, "feed.xml.gz"), Gzip(Feed));
        await line.AddAsync(_folder, source => source with { Kind = SourceKind.Folder });

        Assert.Equal(2, (await line.RefreshAsync()).Added);
    }

    [Fact]
    public async Task AFolderThatIsNotThereIsSaidSo()
    {
        await using var line = await LineFixture.CreateAsync();
        await line.AddAsync(Path.Combine(_folder, "yok"), source => source with { Kind = SourceKind.Folder });

        var report = await line.RefreshAsync();

        Assert.Equal(SourceHealth.Unreachable, report.Health);
        Assert.Contains("there is no folder", Assert.Single(report.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AWindows1254FileIsReadAsSuch()
    {
        await using var line = await LineFixture.CreateAsync();
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        File.WriteAllBytes(Path.Combine(_folder, "haber.txt"), Encoding.GetEncoding(1254).GetBytes(Article));
        await line.AddAsync(_folder, source => source with { Kind = SourceKind.Folder });

        await line.RefreshAsync();

        Assert.Equal("Belediye yeni parkı açtı", Assert.Single(await line.ArticlesAsync()).Content.Title);
    }

    private static byte[] Gzip(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress)) gzip.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }

    private static string SamplesPath([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../feeds/samples"));

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        File.SetLastWriteTimeUtc(path, new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
    }
}
