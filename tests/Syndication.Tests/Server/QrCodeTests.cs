using FsCheck;
using FsCheck.Fluent;
using Syndication.Server.Pages.Codes;

namespace Syndication.Tests.Server;

public sealed class QrCodeTests
{
    [Fact]
    public void EveryTextThatFitsIsReadBack()
    {
        var text = Gen.Choose(0, 412).Select(length => string.Concat(Enumerable.Range(0, length).Select(i => (char)('!' + (i * 31 % 90))))).ToArbitrary();
        Prop.ForAll(text, one => QrReading.Text(QrCode.Of(one)!) == one).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("http://localhost:8080/feeds/dis-aci.xml", 29), InlineData("https://örnek.test/feeds/ışık.xml", 29), InlineData("", 21)]
    public void ACodeIsNoLargerThanItsTextNeeds(string text, int size)
    {
        var code = QrCode.Of(text)!;

        Assert.Equal(size, code.Size);
        Assert.Equal(text, QrReading.Text(code));
    }

    [Fact]
    public void ATextThatNoTelephoneWouldReadHasNoCode() => Assert.Null(QrCode.Of(new string('a', 413)));

    [Fact]
    public void TheDrawingIsSmallAndSaysWhatItIs()
    {
        var drawing = QrDrawing.Write(QrCode.Of("http://localhost:8080/feeds/dis-aci.xml")!, "a \"label\"").ToString();

        Assert.InRange(drawing.Length, 500, 2500);
        Assert.Contains("role=\"img\" aria-label=\"a &quot;label&quot;\"", drawing, StringComparison.Ordinal);
    }
}
