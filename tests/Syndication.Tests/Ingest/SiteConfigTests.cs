using System.Runtime.CompilerServices;
using Syndication.Articles.Extraction;
using Syndication.Ingest.Catalogue;

namespace Syndication.Tests.Ingest;

/// <summary>Rules in the grammar of the public collection, read from a folder of files with their pages.</summary>
public sealed class SiteConfigTests
{
    private static readonly string Configs = Path.Combine(HerePath(), "SiteConfigs");

    public static TheoryData<string> Rules => [.. Directory.EnumerateFiles(Configs, "*.txt").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [Fact]
    public void AllRulesOfTheFolderAreInForceAndPassTheirTests()
    {
        using var files = new CatalogueDirectory();
        using var catalogue = new CatalogueFolder(files.Path, Configs);

        Assert.Empty(catalogue.Errors);
        Assert.Equal(11, catalogue.SiteTests.Count);
        Assert.All(catalogue.SiteTests, test => Assert.NotNull(test.Page));
    }

    [Theory, MemberData(nameof(Rules))]
    public void NothingThatARuleCutsIsLeft(string name)
    {
        var article = Read(name).Article!;

        Assert.DoesNotContain("KESİLİR", article.ContentHtml, StringComparison.Ordinal);
        Assert.Contains("karar verdi", article.ContentText, StringComparison.Ordinal);
    }

    [Fact]
    public void TheFieldsAreWhereTheRuleSays()
    {
        var article = Read("temel.example").Article!;

        Assert.Equal(("Köprü iki yılda bitecek", "2025-11-05T18:45:00+03:00"), (article.Title, article.Published!.ToString()));
        Assert.Equal(["Ece Demir"], article.Authors);
    }

    [Fact]
    public void AnExpressionMayWorkOutAValue()
    {
        var article = Read("islev.example").Article!;

        Assert.Equal(("Köprü iki yılda bitecek", "2025-10-30T08:00:00+03:00"), (article.Title, article.Published!.ToString()));
        Assert.Equal(["Mehmet Kaya"], article.Authors);
    }

    [Fact]
    public void APictureIsCutByItsAddressAndTheOthersStay() =>
        Assert.Equal(1, Read("resim.example").Article!.ContentHtml.Split("<img").Length - 1);

    [Fact]
    public void TheLinksToOtherPagesAreAbsolute()
    {
        Assert.Equal("https://tekparca.example/haber/1?tumu=1", Read("tekparca.example").SinglePageUrl);
        Assert.Equal("https://sayfali.example/haber/1-2.html", Read("sayfali.example").NextPageUrl);
    }

    [Fact]
    public void ReplacedTextsMakeParagraphs() =>
        Assert.Equal(3, Read("degisim.example").Article!.ContentText.Split("\n\n").Length);

    [Fact]
    public void CommandsThatHaveNoPartHereAreNamedAndNoMistake()
    {
        using var files = new CatalogueDirectory();
        using var catalogue = new CatalogueFolder(files.Path, Configs);

        string[] named = ["tidy", "parser", "autodetect_on_failure", "http_header", "insert_detected_image", "wrap_in", "bilinmeyen_komut"];
        Assert.Equal(Enumerable.Range(2, 7), catalogue.Remarks.Select(remark => remark.Line));
        Assert.All(named.Zip(catalogue.Remarks), pair => Assert.Contains($"`{pair.First}`", pair.Second.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void AHostIsMeantWithAndWithoutWwwAndADotTakesInSubDomains()
    {
        using var files = new CatalogueDirectory();
        using var catalogue = new CatalogueFolder(files.Path, Configs);

        Assert.NotNull(catalogue.Current.For("https://www.temel.example/a"));
        Assert.Null(catalogue.Current.For("https://kent.temel.example/a"));
        Assert.NotNull(catalogue.Current.For("https://kent.genis.example/a"));
    }

    [Fact]
    public void TheOperatorsOwnRuleComesFirst()
    {
        using var files = new CatalogueDirectory();
        files.Write("sites/temel.example.yaml", "subdomains: true\nbody: .baska");
        using var catalogue = new CatalogueFolder(files.Path, Configs);

        Assert.Equal([".baska"], catalogue.Current.For("https://www.temel.example/a")!.Body);
    }

    [Theory]
    [InlineData("title: //h1\nbody: //div[\n", 2, "no XPath 1.0")]
    [InlineData("body: lower-case(//p)\n", 1, "no XPath 1.0")]
    [InlineData("# first\nbody //div\n", 2, "no `command: value` line")]
    [InlineData("body: //div\nfind_string: a\n", 2, "each needs the other")]
    [InlineData("prune: maybe\n", 1, "yes and no")]
    [InlineData("test_url: haber/1\n", 1, "http")]
    public void ABrokenRuleIsNamedWithItsLineAndNotPutInForce(string rule, int line, string said)
    {
        using var files = new CatalogueDirectory();
        var configs = Directory.CreateDirectory(Path.Combine(files.Path, "patterns")).FullName;
        files.Write("patterns/gazete.example.txt", rule);
        using var catalogue = new CatalogueFolder(files.Path, configs);

        var error = Assert.Single(catalogue.Errors);
        Assert.Equal((Path.Combine(configs, "gazete.example.txt"), line), (error.File, error.Line));
        Assert.Contains(said, error.Message, StringComparison.Ordinal);
        Assert.Empty(catalogue.Current.Sites);
    }

    [Fact]
    public void ARuleThatFailsItsTestIsNotPutInForce()
    {
        using var files = new CatalogueDirectory();
        var configs = Directory.CreateDirectory(Path.Combine(files.Path, "patterns")).FullName;
        files.Write("patterns/gazete.example.txt", "body: //p\n\ntest_url: https://gazete.example/1\ntest_contains: bulunmayan sözler\n");
        files.Write("patterns/gazete.example.html", File.ReadAllText(Path.Combine(Configs, "kesme.example.html")));
        using var catalogue = new CatalogueFolder(files.Path, configs);

        var error = Assert.Single(catalogue.Errors);
        Assert.Equal(3, error.Line);
        Assert.Contains("`bulunmayan sözler` is not in the text", error.Message, StringComparison.Ordinal);
        Assert.Empty(catalogue.Current.Sites);
    }

    [Fact]
    public void AFolderThatIsNotThereIsNamed()
    {
        using var files = new CatalogueDirectory();
        using var catalogue = new CatalogueFolder(files.Path, Path.Combine(files.Path, "yok"));

        Assert.Contains("no such folder", Assert.Single(catalogue.Errors).Message, StringComparison.Ordinal);
    }

    private static PageExtraction Read(string name)
    {
        using var files = new CatalogueDirectory();
        using var catalogue = new CatalogueFolder(files.Path, Configs);
        var test = catalogue.SiteTests.Single(one => Path.GetFileNameWithoutExtension(one.File) == name);
        return PageExtractor.Extract(new PageInput(File.ReadAllBytes(test.Page!)) { Url = test.Url, FetchedAt = new(2026, 1, 11, 12, 0, 0, TimeSpan.Zero), Rule = catalogue.Current.For(test.Url) });
    }

    private static string HerePath([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
