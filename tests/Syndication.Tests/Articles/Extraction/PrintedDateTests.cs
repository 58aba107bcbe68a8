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
}
