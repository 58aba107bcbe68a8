using System.Text;
using Syndication.Articles.Extraction;

namespace Syndication.Tests.Articles;

public sealed class PageDecoderTests
{
    private const string Text = "İstanbul'da ılık bir gün; Şişli, Ağrı ve Iğdır'da çiçekler açtı.";

    private static readonly Encoding Windows1254 = CodePagesEncodingProvider.Instance.GetEncoding(1254)!;

    [Fact]
    public void ValidUtf8IsUtf8WhateverWasDeclared() =>
        Assert.Equal(("utf-8", Page("iso-8859-9")), Decode(Encoding.UTF8.GetBytes(Page("iso-8859-9")), "text/html; charset=windows-1254"));

    [Fact]
    public void Latin5IsReadAsWindows1254() =>
        Assert.Equal(("windows-1254", Page("iso-8859-9")), Decode(Windows1254.GetBytes(Page("iso-8859-9")), null));

    [Fact]
    public void TurkishThatCallsItselfLatin1IsReadAsTurkish() =>
        Assert.Equal(("windows-1254", Page("iso-8859-1")), Decode(Windows1254.GetBytes(Page("iso-8859-1")), null));

    [Fact]
    public void WrongUtf8FallsBackToWhatTheBytesAre() =>
        Assert.Equal(("windows-1254", Page("utf-8")), Decode(Windows1254.GetBytes(Page("utf-8")), "text/html; charset=utf-8"));

    [Fact]
    public void ADeclarationFarDownThePageCounts()
    {
        var late = "<html><head><!--" + new string('x', 5000) + "--><meta charset=windows-1254></head><p>" + Text;

        Assert.Equal(("windows-1254", late), Decode(Windows1254.GetBytes(late), null));
    }

    [Fact]
    public void MojibakeIsPutRightWhereItRoundTrips()
    {
        var garbled = Windows1254.GetString(Encoding.UTF8.GetBytes("Üç köy çeşmesi açıldı, şenlik düzenlendi"));

        Assert.Equal("Üç köy çeşmesi açıldı, şenlik düzenlendi", Mojibake.Repair(garbled));
    }

    [Theory]
    [InlineData("Âdeta bir şölen, hâlâ sürüyor")]
    [InlineData("Ã diye başlayan garip bir söz, çünkü şöyle")]
    [InlineData("Århus Ärzte São Paulo")]
    public void WhatOnlyLooksLikeMojibakeStays(string text) => Assert.Equal(text, Mojibake.Repair(text));

    [Fact]
    public void AnyBytesGiveAnAnswer()
    {
        var random = new Random(7);
        for (var i = 0; i < 300; i++)
        {
            var bytes = new byte[random.Next(0, 3000)];
            random.NextBytes(bytes);
            var page = i % 2 == 0 ? bytes : [.. "<html><body><h1>Başlık</h1><p>"u8, .. bytes];

            Assert.NotNull(PageExtractor.Extract(new PageInput(page) { FetchedAt = DateTimeOffset.UnixEpoch.AddYears(56) }));
        }
    }

    [Fact]
    public void AHundredThousandNestedTagsTakeBoundedTime()
    {
        var page = Encoding.UTF8.GetBytes("<html><body><h1>Başlık</h1>" + string.Concat(Enumerable.Repeat("<div>", 100_000)) + "<p>Merhaba dünya, bu bir cümledir.</p>");

        var extraction = PageExtractor.Extract(new PageInput(page) { FetchedAt = DateTimeOffset.UnixEpoch.AddYears(56) });

        Assert.Equal("Başlık", extraction.Article!.Title);
    }

    private static string Page(string declared) => $"<html><head><meta charset=\"{declared}\"></head><body><p>{Text}</p></body></html>";

    private static (string, string) Decode(byte[] bytes, string? contentType)
    {
        var page = PageDecoder.Decode(bytes, contentType);
        return (page.Encoding, page.Text);
    }
}
