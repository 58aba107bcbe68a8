using Syndication.Articles;
using Syndication.Articles.Extraction;

namespace Syndication.Tests.Articles;

public sealed class SeedsTests
{
    private static readonly DateTimeOffset Fetched = new(2026, 1, 11, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void TheFirstSeedIsItsParagraphsUnderItsHeadlineAndSection()
    {
        var article = Extract("seed1.txt").Article!;

        Assert.Equal("Şoygu KDHC’de: Ziyaret, savunma alanındaki işbirliğimizi güçlendirecek", article.Title);
        Assert.Equal(["Dış Açı"], article.Categories);
        Assert.Equal("dis-aci", Slug.For(article.Categories[0]));
        Assert.Equal(5, article.ContentText.Split("\n\n").Length);
        Assert.DoesNotContain("Reklam", article.ContentHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("Önceki Haberler", article.ContentHtml, StringComparison.Ordinal);
        Assert.Null(article.Published);
    }

    [Fact]
    public void TheSidebarOfTheFirstSeedIsSixLeadsInIstanbulTime()
    {
        var leads = Extract("seed1.txt").Leads;

        Assert.Equal(6, leads.Count);
        Assert.All(leads, lead => Assert.NotNull(lead.Excerpt));
        Assert.Equal("2026-01-10T18:08:00+03:00", leads[0].Published!.ToString());
    }

    [Fact]
    public void TheSecondSeedHasAMonthAPlaceAndTwoSubHeadings()
    {
        var article = Extract("seed2.txt").Article!;

        Assert.StartsWith("Rusya Savunma Bakanı Andrey Belousov, Kuzey Kore", article.Title, StringComparison.Ordinal);
        Assert.Equal("2024-11", article.Published!.ToString());
        Assert.Equal("Pyongyang", article.Dateline);
        Assert.Contains("<h2>Kim ve Putin ortaklık anlaşması imzalamıştı</h2>", article.ContentHtml, StringComparison.Ordinal);
        Assert.Equal(2, article.ContentHtml.Split("<h2>").Length - 1);
        Assert.DoesNotContain("PYONGYANG", article.ContentHtml, StringComparison.Ordinal);
    }

    private static PageExtraction Extract(string name)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Golden", "Articles", "turkish", name);
        return PageExtractor.Extract(new PageInput(File.ReadAllBytes(path)) { FetchedAt = Fetched });
    }
}
