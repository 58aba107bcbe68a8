using System.Text;
using Syndication.Articles.Extraction;

namespace Syndication.Tests.Articles.Extraction;

public sealed class PrintedDateTests
{
    [Theory]
    [InlineData("<p>5 Kasım 2025</p>", "2025-11-05")] // the machines tell the day of a copy
    [InlineData("<p>2 saat önce</p>", "2026-01-02T10:00:00+03:00")] // stands on cards of other articles too
    [InlineData("<p>Güncelleme: 9 Ocak 2026</p>", "2026-01-02T10:00:00+03:00")]
    [InlineData("<p>3 Ocak 2026</p>", "2026-01-02T10:00:00+03:00")] // no more than a zone apart
    public void AWrittenOutDateUnderTheHeadlineBeatsOneForMachines(string printed, string expected)
    {
        var page = $"<!doctype html><html lang=tr><head><title>Köprüye karar</title><meta property='article:published_time' content='2026-01-02T07:00:00Z'></head><body><h1>Köprüye karar</h1>{printed}<article>{BodyOf.Text}</article></body></html>";
        var read = PageExtractor.Extract(new PageInput(Encoding.UTF8.GetBytes(page)) { FetchedAt = new(2026, 1, 11, 12, 0, 0, TimeSpan.Zero) });
        Assert.Equal(expected, read.Article!.Published!.ToString());
    }

    [Theory]
    [InlineData("www.example.org 12 March 2026 11:21 The Harbour Post", "2026-03-12T11:21:00+00:00")]
    [InlineData("The Harbour Post, 12 March 2026 at 11:21", "2026-03-12T11:21:00+00:00")]
    [InlineData("Source: Harbour Post 12 March 2026 Place: Harbour", "2026-03-12")]
    public void ALineUnderTheHeadlineTellsWhenAndWhere(string line, string expected) =>
        Assert.Equal(expected, FactsOf.UnderHeadline($"<div>{line}</div>").Article!.Published?.ToString());

    [Theory]
    [InlineData("EXAMPLE.ORG 2026年03月12日14:15 港口网—快报", "2026-03-12T14:15:00+08:00")]
    [InlineData("来源：港口日报 2026年03月12日 作者：王小明", "2026-03-12")]
    public void ALineWithoutSpacesBetweenItsWordsTellsThemToo(string line, string expected) =>
        Assert.Equal(expected, FactsOf.Page($"<h1>社会资本与港口城市的新桥梁建设</h1><div>{line}</div><p>市议会昨晚召开会议，一致同意在两年内建成新的桥梁，并为此拨出了一千五百万元的资金。附近居民对这一决定表示欢迎。</p>", language: "zh").Article!.Published?.ToString());

    [Theory]
    [InlineData("<div class=published-date>12 March 2026</div>", "2026-03-12")]
    [InlineData("<div><time datetime='2026-03-12 11:21'>12 March</time></div>", "2026-03-12T11:21:00+00:00")]
    [InlineData("<div>12 March 2026</div>", null)] // whatever is told there
    public void ADateInTheColumnBesideTheHeadlineIsReadWhereItIsCalledThat(string html, string? expected) =>
        Assert.Equal(expected, FactsOf.UnderHeadline($"<aside class=sidebar-left>{html}</aside>").Article!.Published?.ToString());

    [Theory]
    [InlineData("Before 12 March 2026 nobody had asked")]
    [InlineData("On 12 March 2026 at 11:21 the old bridge fell.")]
    public void ADateInASentenceIsNotWhenItWasPublished(string line) =>
        Assert.Null(FactsOf.UnderHeadline($"<div>{line}</div>").Article!.Published);
}
