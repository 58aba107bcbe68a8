using Syndication.Articles;
using Syndication.Articles.Languages;

namespace Syndication.Tests.Articles;

public sealed class LanguageDatesTests
{
    private static readonly DateTimeOffset Fetched = new(2026, 3, 15, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("de", "5. Jänner 2026, 14:30 Uhr", "2026-01-05T14:30:00+01:00")]
    [InlineData("fr", "1er août 2025 à 14h30", "2025-08-01T14:30:00+02:00")]
    [InlineData("es", "5 de setiembre del 2025", "2025-09-05")]
    [InlineData("ar", "24 نيسان / أبريل 2025 09:22 مساءً", "2025-04-24T21:22:00+00:00")]
    [InlineData("ar", "15 تشرين الثاني 2025", "2025-11-15")]
    [InlineData("ar", "٥ مارس ٢٠٢٥", "2025-03-05")]
    [InlineData("it", "5 marzo 2025 alle 14:30", "2025-03-05T14:30:00+01:00")]
    [InlineData("pt", "5 de março de 2025", "2025-03-05")]
    [InlineData("nl", "5 maart 2025", "2025-03-05")]
    [InlineData("pl", "5 marca 2025", "2025-03-05")]
    [InlineData("pl", "3 dni temu", "2026-03-12")]
    [InlineData("sv", "5 mars 2025 kl. 14.30", "2025-03-05T14:30:00+01:00")]
    [InlineData("da", "5. marts 2025", "2025-03-05")]
    [InlineData("no", "5. mars 2025", "2025-03-05")]
    [InlineData("fi", "5. maaliskuuta 2025", "2025-03-05")]
    [InlineData("ru", "5 марта 2025, 14:30", "2025-03-05T14:30:00+03:00")]
    [InlineData("ru", "2 часа назад", "2026-03-15T10:00:00+03:00")]
    [InlineData("uk", "5 березня 2025", "2025-03-05")]
    [InlineData("bg", "5 март 2025", "2025-03-05")]
    [InlineData("cs", "5. března 2025", "2025-03-05")]
    [InlineData("ro", "20 septembrie 2025 16:20", "2025-09-20T16:20:00+03:00")]
    [InlineData("hu", "2025. január 5.", "2025-01-05")]
    [InlineData("el", "5 Μαρτίου 2025", "2025-03-05")]
    [InlineData("id", "5 Maret 2025", "2025-03-05")]
    [InlineData("ja", "2025年3月5日 14:30", "2025-03-05T14:30:00+09:00")]
    [InlineData("ja", "2025年3月5日 午後2:30", "2025-03-05T14:30:00+09:00")]
    [InlineData("ko", "2025년 3월 5일", "2025-03-05")]
    [InlineData("ko", "2025.03.05 14:30", "2025-03-05T14:30:00+09:00")]
    [InlineData("zh", "2025年3月5日 下午2:30", "2025-03-05T14:30:00+08:00")]
    public void EveryLanguageIsDatedAsItsReadersRead(string tag, string text, string date)
    {
        var language = Languages.Find(tag)!;
        var reader = new DateReader(language, Fetched, language.Zone ?? TimeZoneInfo.Utc);
        Assert.Equal(date, reader.Read(text, DateSource.VisibleText)?.ToString());
    }

    [Fact]
    public void EveryLanguageKnowsItsMonthsUnlessItWritesThemInFigures()
    {
        foreach (var language in Languages.All)
            Assert.True(language.Months.Values.Distinct().Count() is 12 || (language.Months.Count == 0 && language.Tag is "zh" or "ja" or "ko"), language.Tag);
    }

    [Theory]
    [InlineData("2016-06-15 12:00", "+03:00")] // summer time
    [InlineData("2015-01-15 12:00", "+02:00")] // winter time
    [InlineData("2017-01-15 12:00", "+03:00")] // the same all year since September 2016
    [InlineData("1995-01-15 12:00", "+02:00")]
    [InlineData("2015-11-01 12:00", "+03:00")] // in 2015 summer time ended two weeks late, for an election
    [InlineData("2015-11-09 12:00", "+02:00")]
    public void IstanbulKeepsTheHistoryOfItsClocks(string text, string offset)
    {
        var reader = new DateReader(Languages.Find("tr")!, Fetched, TimeZoneInfo.FindSystemTimeZoneById("Europe/Istanbul"));
        Assert.EndsWith(offset, reader.Read(text, DateSource.VisibleText)!.ToString(), StringComparison.Ordinal);
    }
}
