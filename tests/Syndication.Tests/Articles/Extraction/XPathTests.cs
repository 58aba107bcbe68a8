using System.Diagnostics;
using System.Text;
using AngleSharp.Html.Parser;
using Syndication.Articles.Extraction;

namespace Syndication.Tests.Articles.Extraction;

public sealed class XPathTests
{
    private const string Page = """
        <!doctype html><html><head><title>A</title></head><body><!-- c --><div id=a class="x y"><p>one<b>1</b></p><p lang=tr>two</p></div>
        <ul><li><a href="/1">first</a><li><a href="/2">second</a><li>third</ul><svg><title>s</title></svg></body></html>
        """;

    [Theory]
    [InlineData("//div[@id='a']/p", "one1|two")]
    [InlineData("//DIV", "")]
    [InlineData("//p[last()]", "two")]
    [InlineData("//p[2]/preceding-sibling::p", "one1")]
    [InlineData("//p[1]/following-sibling::*", "two")]
    [InlineData("//b/ancestor::div/@class", "x y")]
    [InlineData("//a/@href", "/1|/2")]
    [InlineData("//li[not(a)]", "third")]
    [InlineData("//li[position() > 1]/a", "second")]
    [InlineData("id('a')/p[@lang]", "two")]
    [InlineData("//*[contains(concat(' ', @class, ' '), ' y ')]/p/b", "1")]
    [InlineData("//p/text()", "one|two")]
    [InlineData("//comment()", " c ")]
    [InlineData("string(//p[1])", "one1")]
    [InlineData("count(//li)", "3")]
    [InlineData("//p[1] | //li[3]", "one1|third")]
    [InlineData("/html/body/div", "one1two")]
    public void AnExpressionFindsWhatXPathSaysItFinds(string xpath, string expected)
    {
        var document = new HtmlParser().ParseDocument(Page);

        var found = Selector.Find(document, $"xpath:{xpath}").Select(one => one.Value ?? one.Element!.TextContent);

        Assert.Equal(expected, string.Join('|', found));
    }

    [Theory]
    [InlineData("xpath://div[", false)]
    [InlineData("xpath:lower-case(//p)", false)]
    [InlineData("xpath:php:x(//p)", false)]
    [InlineData("xpath://div", true)]
    [InlineData("xpath:normalize-space(//p)", true)]
    public void WhatIsNoXPathIsToldBeforehand(string selector, bool expected) => Assert.Equal(expected, Selector.IsValid(selector));

    [Fact]
    public void ALongRowOfSiblingsTakesTimeInProportion()
    {
        var document = new HtmlParser().ParseDocument($"<body>{string.Concat(Enumerable.Repeat("<p>a</p>", 100_000))}<i>b</i>");
        var watch = Stopwatch.StartNew();

        var found = Selector.Find(document, "xpath://p[last()]");

        Assert.Single(Selector.Find(document, "xpath://i"));
        Assert.NotEmpty(found.Take(1));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"took {watch.Elapsed}");
    }

    [Theory]
    [InlineData("xpath://main//h2/a")]
    [InlineData("xpath://main//h2/a/@href")]
    [InlineData("xpath://main//h2")]
    [InlineData("main h2")]
    public void TheLinksOfAListingAreFoundByXPathToo(string selector)
    {
        const string Listing = "<body><nav><a href=/x>menu</a></nav><main><h2><a href=/haber/1>Bir</a></h2><p><a href=/y>no</a></p><h2><a href=/haber/2>İki</a></h2></main>";

        var links = ListingPage.Read(Encoding.UTF8.GetBytes(Listing), "text/html; charset=utf-8", "https://gazete.example/", selector).Links;

        Assert.Equal(["https://gazete.example/haber/1", "https://gazete.example/haber/2"], links.Select(link => link.Url));
    }

    [Fact]
    public void APageCannotWriteAnXPathIntoItsOwnData()
    {
        var document = new HtmlParser().ParseDocument(Page);

        Assert.Empty(Selector.AllByCss(document, "xpath://p"));
    }
}
