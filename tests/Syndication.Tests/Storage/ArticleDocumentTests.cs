using System.Reflection;
using Syndication.Articles;
using Syndication.Storage;

namespace Syndication.Tests.Storage;

public sealed class ArticleDocumentTests
{
    [Fact]
    public void ADocumentOfAnEarlierVersionLacksFieldsAndReadsAsIfTheyWereEmpty()
    {
        var article = ArticleDocument.Read("""{"source":"ajans","title":"Haber"}""", "article");

        var nullability = new NullabilityInfoContext();
        var promised = typeof(Article).GetProperties().Where(p => nullability.Create(p).ReadState == NullabilityState.NotNull);
        Assert.All(promised, property => Assert.NotNull(property.GetValue(article)));
    }

    [Fact]
    public void ADocumentOfALaterVersionIsReadForWhatIsKnown() =>
        Assert.Equal("Haber", ArticleDocument.Read("""{"source":"a","title":"Haber","later":[1]}""", "article").Title);

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{\"source\":\"a\"}")]
    [InlineData("{\"source\":\"a\",\"title\":null}")]
    [InlineData("{\"source\":\"a\",\"title\":\"\u0001\"}")]
    public void ADamagedDocumentIsRefused(string document)
    {
        var refused = Assert.Throws<StorageException>(() => ArticleDocument.Read(document, "article 7"));
        Assert.Contains("article 7", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void LettersStayLetters() =>
        Assert.Contains("Şırnak’ta <b>\\\"ılık\\\"</b>", ArticleDocument.Write(Some.Article("Şırnak’ta <b>\"ılık\"</b>")), StringComparison.Ordinal);
}
