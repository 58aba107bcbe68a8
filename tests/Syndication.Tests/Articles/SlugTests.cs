using Syndication.Articles;

namespace Syndication.Tests.Articles;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Dış Açı", "dis-aci")]
    [InlineData("DIŞ AÇI", "dis-aci")]
    [InlineData("dış açı", "dis-aci")]
    [InlineData("Kültür & Sanat", "kultur-sanat")]
    [InlineData("İşçi-Sendika", "isci-sendika")]
    [InlineData("3. Sayfa", "3-sayfa")]
    [InlineData("Spor&Skor", "spor-skor")]
    [InlineData("IĞDIR", "igdir")]
    [InlineData("Ekâbir", "ekabir")]
    [InlineData("Erdoğan'ın", "erdoganin")]
    [InlineData("Erdoğan’ın", "erdoganin")]
    [InlineData("  --  ", "")]
    [InlineData("", "")]
    [InlineData("Straße & Œuvre", "strasse-oeuvre")]
    [InlineData("İ\u0307stanbul", "istanbul")]
    [InlineData("新闻", "u65b0u95fb")]
    public void ANameHasOneSlug(string name, string slug) => Assert.Equal(slug, Slug.For(name));
}
