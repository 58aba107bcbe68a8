using Syndication.Articles.Extraction;

namespace Syndication.Tests.Ingest;

/// <summary>Files <c>sites/HOST.yaml</c> with tests of their own.</summary>
public sealed class SiteRuleFileTests : IDisposable
{
    private const string Page = """
        <!doctype html><html lang=tr><head><title>Köprüye karar</title></head><body><h1>Köprüye karar</h1><div class=metin>
        <p>Belediye meclisi dün akşam toplandı ve yeni köprünün yapımına oy birliğiyle karar verdi.</p>
        <p class=kutu>Komşu ilde otoyol yapımı için ihale açıldı, üç firma teklif verdi ve sonuç haftaya belli olacak.</p>
        <p>Köprü iki yıl içinde tamamlanacak, yapım için on beş milyon lira ayrılacak ve trafik bu sürede yandan akacak.</p>
        </div></body></html>
        """;

    private const string Good = """
        body: .metin
        remove: .kutu
        tests:
          - page: pages/bir.html
            contains: oy birliğiyle karar verdi
            lacks: [otoyol yapımı]
        """;

    private readonly CatalogueDirectory _files = new();

    public SiteRuleFileTests() => _files.Write("sites/pages/bir.html", Page);

    public void Dispose() => _files.Dispose();

    [Fact]
    public void ARuleThatPassesItsTestIsInForce()
    {
        _files.Write("sites/gazete.example.yaml", Good);
        using var catalogue = _files.Read();

        Assert.Empty(catalogue.Errors);
        Assert.Equal([".kutu"], Assert.Single(catalogue.Current.Sites).Remove);
    }

    [Theory]
    [InlineData("contains: köprü yapılmayacak", "`köprü yapılmayacak` is not in the text")]
    [InlineData("lacks: on beş milyon lira", "`on beş milyon lira` is in the text")]
    [InlineData("title: Başka bir başlık", "the title is `Köprüye karar`")]
    [InlineData("author: Ece Demir", "`Ece Demir` is not among them")]
    [InlineData("date: 2025-01-01", "the date is `none`")]
    [InlineData("next-page: /2", "the next page is `none`")]
    public void ARuleThatFailsItsTestIsNamedWithFileAndLineAndNotPutInForce(string asked, string said)
    {
        var path = _files.Write("sites/gazete.example.yaml", $"body: .metin\ntests:\n  - page: pages/bir.html\n    {asked}\n");
        using var catalogue = _files.Read();

        var error = Assert.Single(catalogue.Errors);
        Assert.Equal((path, 3), (error.File, error.Line));
        Assert.StartsWith("the rule's own test fails: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(said, error.Message, StringComparison.Ordinal);
        Assert.Empty(catalogue.Current.Sites);
    }

    [Fact]
    public void TheLastGoodRuleStaysInForceWhenItsSuccessorFails()
    {
        _files.Write("sites/gazete.example.yaml", Good);
        using var catalogue = _files.Read();

        _files.Write("sites/gazete.example.yaml", Good.Replace("remove: .kutu", "remove: .yok", StringComparison.Ordinal));
        catalogue.Look();

        Assert.Contains("`otoyol yapımı` is in the text", Assert.Single(catalogue.Errors).Message, StringComparison.Ordinal);
        Assert.Equal([".kutu"], Assert.Single(catalogue.Current.Sites).Remove);
    }

    [Fact]
    public void AStoredPageThatChangesHasTheRuleTestedAgain()
    {
        _files.Write("sites/gazete.example.yaml", Good);
        using var catalogue = _files.Read();

        _files.Write("sites/pages/bir.html", Page.Replace("oy birliğiyle", "oy çokluğuyla", StringComparison.Ordinal));
        catalogue.Look();

        Assert.Single(catalogue.Errors);
        Assert.Single(catalogue.Current.Sites);
    }

    [Theory]
    [InlineData("title: {select: h1, text: '(?<=a)b'}", 1, "look-around")]
    [InlineData("title: {attribute: x}", 1, "needs a `select`")]
    [InlineData("body: 'xpath://div['", 1, "no XPath")]
    [InlineData("body: h1\ntests: [{contains: x}]", 2, "needs a `page`")]
    [InlineData("body: h1\ntests: [{page: pages/yok.html}]", 2, "there is no stored page")]
    [InlineData("body: h1\ntests: [{url: gazete.example/1}]", 2, "http")]
    [InlineData("replace: [{with: x}]", 1, "needs a `find`")]
    public void AMistakeInARuleIsNamed(string rule, int line, string said)
    {
        _files.Write("sites/gazete.example.yaml", rule);
        using var catalogue = _files.Read();

        var error = catalogue.Errors[0];
        Assert.Equal(line, error.Line);
        Assert.Contains(said, error.Message, StringComparison.Ordinal);
        Assert.Empty(catalogue.Current.Sites);
    }

    [Fact]
    public void AFieldMayBeAnAttributeOrAPartOfAText()
    {
        _files.Write("sites/gazete.example.yaml", """
            title: {select: h1, text: "^(\\S+)"}
            category: [.yok, {select: html, attribute: lang}]
            """);
        using var catalogue = _files.Read();

        var rule = Assert.Single(catalogue.Current.Sites);
        var article = PageExtractor.Extract(new PageInput(System.Text.Encoding.UTF8.GetBytes(Page)) { FetchedAt = DateTimeOffset.UnixEpoch, Rule = rule }).Article!;
        Assert.Equal("Köprüye", article.Title);
        Assert.Equal(["Tr"], article.Categories);
    }
}
