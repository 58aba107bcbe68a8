using Syndication.Articles.Languages;

namespace Syndication.Tests.Articles.Extraction;

public sealed class LabelsTests
{
    [Theory]
    [InlineData("REKLAM", LabelKinds.Advertising)]
    [InlineData("- Reklam -", LabelKinds.Advertising)]
    [InlineData("Önceki Haberler", LabelKinds.Related)]
    [InlineData("ÖNCEKİ HABERLER", LabelKinds.Related)]
    [InlineData("Related Articles", LabelKinds.Related)]
    [InlineData("Das könnte Sie auch interessieren", LabelKinds.Related)]
    [InlineData("À lire aussi", LabelKinds.Related)]
    [InlineData("Te puede interesar:", LabelKinds.Related)]
    [InlineData("إعلان", LabelKinds.Advertising)]
    [InlineData("相关阅读", LabelKinds.Related)]
    [InlineData("Potrebbe interessarti anche", LabelKinds.Related)]
    [InlineData("PUBLICIDADE", LabelKinds.Advertising)]
    [InlineData("Meest gelezen", LabelKinds.Related)]
    [InlineData("Läs också:", LabelKinds.Related)]
    [InlineData("Artiklen fortsætter efter annoncen", LabelKinds.Advertising)]
    [InlineData("Relaterte saker", LabelKinds.Related)]
    [InlineData("Lue lisää aiheesta", LabelKinds.Related)]
    [InlineData("ЧИТАЙТЕ ТАКЖЕ", LabelKinds.Related)]
    [InlineData("Читайте також:", LabelKinds.Related)]
    [InlineData("Най-четени", LabelKinds.Related)]
    [InlineData("Mohlo by vás zajímat", LabelKinds.Related)]
    [InlineData("Citește și:", LabelKinds.Related)]
    [InlineData("Kapcsolódó cikkek", LabelKinds.Related)]
    [InlineData("ΔΙΑΦΗΜΙΣΗ", LabelKinds.Advertising)]
    [InlineData("Baca Juga:", LabelKinds.Related)]
    [InlineData("あわせて読みたい", LabelKinds.Related)]
    [InlineData("많이 본 뉴스", LabelKinds.Related)]
    [InlineData("öffnet im neuen Fenster", LabelKinds.LinkNote)]
    public void ALabelIsKnownHoweverItIsWritten(string text, LabelKinds kind) =>
        Assert.True(LabelIndex.Everything.Match(Folding.Fold(text)).Whole.HasFlag(kind));

    [Theory]
    [InlineData("Reklam gelirleri arttı")]
    [InlineData("Reklamcılık zor iş")]
    [InlineData("Önceki haberler yalanlandı")]
    [InlineData("The related costs were high")]
    [InlineData("Мы в восторге от нового моста")]
    [InlineData("Susține primarul că podul va fi gata")]
    [InlineData("Comments on the bridge were friendly")]
    [InlineData("Agents may earn a commission on every sale")]
    [InlineData("文化遺産の橋が修復された")]
    public void WordsOfASentenceAreNoLabel(string text)
    {
        var match = LabelIndex.Everything.Match(Folding.Fold(text));

        Assert.Equal(LabelKinds.None, match.Whole);
        Assert.Equal(LabelKinds.None, match.Opening & (LabelKinds.Advertising | LabelKinds.Follow | LabelKinds.Copyright));
    }

    [Theory]
    [InlineData("This post contains affiliate links. Read our full disclosure here.")]
    [InlineData("Disclosure: As an affiliate, I earn from qualifying purchases.")]
    [InlineData("If you buy through our links, we may earn a small commission.")]
    public void ALineThatOwnsUpToACommissionIsALegalNotice(string text) =>
        Assert.True(LabelIndex.Everything.Match(Folding.Fold(text)).Opening.HasFlag(LabelKinds.Copyright));

    [Fact]
    public void EveryLabelHasLettersToBeKnownBy()
    {
        var bare =
            from language in Languages.All
            from row in language.Labels.All
            from label in row.Labels.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            where label.EndsWith('*') && label.Length > 1 && label[0] != '*' && Folding.Fold(label.Split('*')[0]) is "" or "1"
            select label;

        Assert.Empty(bare);
    }
}
