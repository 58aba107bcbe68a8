using Syndication.Feeds.Reading;

namespace Syndication.Tests.Feeds;

public sealed class FeedDateTests
{
    [Theory]
    // RFC 822 and what is made of it
    [InlineData("Thu, 01 Jan 2004 19:48:21 GMT", "2004-01-01T19:48:21Z")]
    [InlineData("Thu, 1 Jan 04 19:48:21 +0300", "2004-01-01T16:48:21Z")]
    [InlineData("01 Jan 2004 19:48 EST", "2004-01-02T00:48:00Z")]
    [InlineData("Thu Jan  1 19:48:21 2004", "2004-01-01T19:48:21Z")]
    [InlineData("Thu, 01 Jan 2004 19:48:21 GMT+03:00", "2004-01-01T16:48:21Z")]
    [InlineData("Thu, 01 Jan 2004 19:48:21 UTC-3", "2004-01-01T22:48:21Z")]
    [InlineData("Sun Jan 4 16:29:06 PST 2004", "2004-01-05T00:29:06Z")]
    [InlineData("Thursday, January 1st, 2004 7:48:21 PM", "2004-01-01T19:48:21Z")]
    [InlineData("January 1, 2004 12:30 AM", "2004-01-01T00:30:00Z")]
    [InlineData("Thu, 01 Jan 2004", "2004-01-01T00:00:00Z")]
    [InlineData("Thu, 31 Jun 2004 19:48:21", null)]
    [InlineData("Fri, 2006/09/15 08:19:53 EDT", "2006-09-15T12:19:53Z")]
    [InlineData("Mon, 26 January 2004 16:31:00 AT", "2004-01-26T16:31:00Z")]
    // W3CDTF and ISO 8601
    [InlineData("2003-12-31T10:14:55Z", "2003-12-31T10:14:55Z")]
    [InlineData("2003-12-31T10:14:55-08:00", "2003-12-31T18:14:55Z")]
    [InlineData("2003-12-31T18:14+08:00", "2003-12-31T10:14:00Z")]
    [InlineData("2003-12-31T10:14:55.254-0800", "2003-12-31T18:14:55.254Z")]
    [InlineData("2003-12-31T23:59:60Z", "2003-12-31T23:59:59Z")]
    [InlineData("2003-12-31 10:14:55.0", "2003-12-31T10:14:55Z")]
    [InlineData("20031231", "2003-12-31T00:00:00Z")]
    [InlineData("2003-365", "2003-12-31T00:00:00Z")]
    [InlineData("20031231T101455Z", "2003-12-31T10:14:55Z")]
    [InlineData("2003-12-31T101455Z", "2003-12-31T10:14:55Z")]
    [InlineData("2003-12-31T25:14:55Z", null)]
    [InlineData("2003-02-29", null)]
    // seconds since 1970
    [InlineData("1072986501", "2004-01-01T19:48:21Z")]
    [InlineData("1072986501000", "2004-01-01T19:48:21Z")]
    // other languages
    [InlineData("Per, 01 Oca 2004 19:48:21 +0300", "2004-01-01T16:48:21Z")]
    [InlineData("3 HAZİRAN 2025 10:30", "2025-06-03T10:30:00Z")]
    [InlineData("7 Kasim 2025", "2025-11-07T00:00:00Z")]
    [InlineData("1. März 2004 10:00:00 MEZ", "2004-03-01T09:00:00Z")]
    [InlineData("mar. 06 avr. 2004 10:00:00 +0200", "2004-04-06T08:00:00Z")]
    [InlineData("1 de enero de 2004 10:00", "2004-01-01T10:00:00Z")]
    [InlineData("Ср, 05 мая 2004 10:00:00 +0400", "2004-05-05T06:00:00Z")]
    [InlineData("Κυρ, 11 Ιούλ 2004 12:00:00 EST", "2004-07-11T17:00:00Z")]
    [InlineData("2004-július-13T9:15-05:00", "2004-07-13T14:15:00Z")]
    [InlineData("2004년 05월 28일  오후 11:31:58", "2004-05-28T23:31:58Z")]
    [InlineData("2004-05-25 오후 11:23:17", "2004-05-25T23:23:17Z")]
    [InlineData("2004年5月28日 10:00", "2004-05-28T10:00:00Z")]
    [InlineData("01.02.2004 19:48:21", "2004-02-01T19:48:21Z")]
    [InlineData("02/01/2004 19:48", "2004-02-01T19:48:00Z")]
    [InlineData("25/01/2004", "2004-01-25T00:00:00Z")]
    // no dates
    [InlineData("dün", null)]
    [InlineData("", null)]
    [InlineData("0001-01-01T00:00:00Z", null)]
    [InlineData("Thu, 32 Jan 2004 19:48:21 GMT", null)]
    [InlineData("12:30", null)]
    [InlineData("1 Jan 99999999999 10:00", null)]
    public void ADateIsReadAsItWasMeantOrNotAtAll(string written, string? instant)
    {
        var read = FeedDate.Instant(written);

        Assert.Equal(instant is null ? null : DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture), read);
    }

    [Fact]
    public void WhereDaysComeFirstASlashPartsADayFromAMonth() =>
        Assert.Equal(2, FeedDate.Instant("01/02/2004", dayFirst: true)?.Month);

    [Theory]
    [InlineData("2024-11", "2024-11")]
    [InlineData("2003", "2003")]
    [InlineData("Kasım 2024", "2024-11")]
    [InlineData("2024-11-01", null)]
    public void AMonthStaysAMonth(string written, string? partial) =>
        Assert.Equal(partial, FeedDate.Parse(written)?.Partial);
}
