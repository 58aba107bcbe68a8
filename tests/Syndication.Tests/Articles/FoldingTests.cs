using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Syndication.Articles;
using Syndication.Articles.Languages;

namespace Syndication.Tests.Articles;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("DIŞ AÇI", "dis aci")]
    [InlineData("İSTANBUL", "istanbul")]
    [InlineData("i\u0307stanbul", "istanbul")]
    [InlineData("  - Reklam -  ", "reklam")]
    [InlineData("Yayınlanma:", "yayinlanma")]
    [InlineData("Çok\u00A0Okunanlar »", "cok okunanlar")]
    [InlineData("kâr", "kar")]
    [InlineData("Türkiye’de", "turkiye'de")]
    public void WordsThatReadTheSameFoldToTheSame(string text, string folded) => Assert.Equal(folded, Folding.Fold(text));

    [Fact]
    public void FoldingTwiceIsFoldingOnce() =>
        Prop.ForAll<string?>(text => Folding.Fold(Folding.Fold(text ?? "")) == Folding.Fold(text ?? "")).QuickCheckThrowOnFailure();

    [Fact]
    public void ASlugHoldsOnlyLowerCaseAsciiAndSingleDashes() =>
        Prop.ForAll<string?>(text =>
        {
            var slug = Slug.For(text ?? "");
            return slug.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-') && !slug.Contains("--", StringComparison.Ordinal) && slug.Trim('-') == slug;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void FoldingDoesNotDependOnTheCultureOfTheProcess()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
        try
        {
            Assert.Equal("title file", Folding.Fold("TITLE FILE"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
