using Syndication.Articles;
using Syndication.Articles.Languages;

namespace Syndication.Tests.Articles;

public sealed class DateReaderTests
{
    // A Sunday noon in Istanbul.
    private static readonly DateTimeOffset Fetched = new(2026, 3, 15, 12, 0, 0, TimeSpan.FromHours(3));

    private static readonly Language Turkish = Languages.Find("tr")!;

    [Theory]
    [InlineData("10 Ocak 2026 18:08", "2026-01-10T18:08:00+03:00")]
    [InlineData("10 Ocak 2026, 18:08", "2026-01-10T18:08:00+03:00")]
    [InlineData("28 Kasım 2024, Perşembe 15:55", "2024-11-28T15:55:00+03:00")]
    [InlineData("30 Ekim 2020 Cuma 18:28", "2020-10-30T18:28:00+03:00")]
    [InlineData("10 Oca 2026", "2026-01-10")]
    [InlineData("26 Eyl 2019 16:07", "2019-09-26T16:07:00+03:00")]
    [InlineData("10 Oca 2026, Cumartesi", "2026-01-10")]
    [InlineData("Oca 10, 2026", "2026-01-10")]
    [InlineData("Kasım 06, 2025 15:54", "2025-11-06T15:54:00+03:00")]
    [InlineData("05.04.2025", "2025-04-05")]
    [InlineData("03.07.2024 - 18:24", "2024-07-03T18:24:00+03:00")]
    [InlineData("10.1.2026 14:22", "2026-01-10T14:22:00+03:00")]
    [InlineData("06.02.2026 13:04:00", "2026-02-06T13:04:00+03:00")]
    [InlineData("10/01/2026", "2026-01-10")]
    [InlineData("04:00 - 8/08/2018 Çarşamba", "2018-08-08T04:00:00+03:00")]
    [InlineData("2020-10-30T18:28:00+03:00", "2020-10-30T18:28:00+03:00")]
    [InlineData("2025-04-20T14:09:42.493", "2025-04-20T14:09:42+03:00")]
    [InlineData("2026-01-10T12:54:00Z", "2026-01-10T12:54:00+00:00")]
    [InlineData("2015-11-09T10:00:00", "2015-11-09T10:00:00+02:00")]
    [InlineData("12 Şubat 2014 Çarşamba 09:15", "2014-02-12T09:15:00+02:00")]
    [InlineData("24 ŞUBAT 2026", "2026-02-24")]
    [InlineData("3 HAZIRAN 2025", "2025-06-03")]
    [InlineData("7 Kasim 2025", "2025-11-07")]
    [InlineData("1 Agu 2025", "2025-08-01")]
    [InlineData("10 Ocak 2026'da", "2026-01-10")]
    [InlineData("2024-11", "2024-11")]
    [InlineData("Kasım 2024", "2024-11")]
    [InlineData("2 saat önce", "2026-03-15T10:00:00+03:00")]
    [InlineData("5 dakika önce", "2026-03-15T11:55:00+03:00")]
    [InlineData("3 gün önce", "2026-03-12")]
    [InlineData("1 hafta önce", "2026-03-08")]
    [InlineData("az önce", "2026-03-15T12:00:00+03:00")]
    [InlineData("Bugün 08:40", "2026-03-15T08:40:00+03:00")]
    [InlineData("Dün 14:30", "2026-03-14T14:30:00+03:00")]
    public void TurkishPagesAreDatedAsTheirReadersRead(string text, string date) =>
        Assert.Equal(date, Read(text, Turkish, "Europe/Istanbul"));

    [Theory]
    [InlineData("en", "January 5, 2026 at 3:07 p.m.", "2026-01-05T15:07:00+00:00")]
    [InlineData("en", "1/5/2026", "2026-01-05")]
    [InlineData("en", "5th March 2025", "2025-03-05")]
    [InlineData("en", "Mon Oct 11 14:57:21 CEST 2021", "2021-10-11T14:57:21+02:00")]
    [InlineData("en", "4 hours ago", "2026-03-15T05:00:00+00:00")]
    [InlineData("de", "5. März 2025, 14:30 Uhr", "2025-03-05T14:30:00+01:00")]
    [InlineData("de", "vor 2 Stunden", "2026-03-15T08:00:00+01:00")]
    [InlineData("de", "05.03.2025", "2025-03-05")]
    [InlineData("fr", "5 août 2025 à 14h30", "2025-08-05T14:30:00+02:00")]
    [InlineData("fr", "1er janvier 2025", "2025-01-01")]
    [InlineData("es", "5 de agosto de 2025", "2025-08-05")]
    [InlineData("ar", "5 يناير 2025", "2025-01-05")]
    [InlineData("zh", "2005年8月12日 16:12", "2005-08-12T16:12:00+08:00")]
    public void OtherLanguagesAreReadByTheirOwnMonths(string language, string text, string date) =>
        Assert.Equal(date, Read(text, Languages.Find(language)!, null));

    [Theory]
    [InlineData("10 Ocak 2031 18:08")]
    [InlineData("31.02.2025")]
    [InlineData("32 Ocak 2025")]
    [InlineData("1970-01-01T00:00:00Z")]
    [InlineData("2026-03-16T18:00:00+03:00")]
    [InlineData("0532 123 45 67")]
    [InlineData("192.168.10.2020")]
    [InlineData("Son dakika")]
    public void WhatIsNoDateOrLiesAheadIsAbsent(string text) => Assert.Null(Read(text, Turkish, "Europe/Istanbul"));

    private static string? Read(string text, Language language, string? zone)
    {
        var at = language.Zone ?? (zone is null ? TimeZoneInfo.Utc : TimeZoneInfo.FindSystemTimeZoneById(zone));
        return new DateReader(language, Fetched, at).Read(text, DateSource.VisibleText)?.ToString();
    }
}
