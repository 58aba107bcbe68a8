using FsCheck;
using FsCheck.Fluent;
using Syndication.Articles.Cleaning;

namespace Syndication.Tests.Articles.Cleaning;

/// <summary>The short way of sanitising gives what the long one gives, or nothing.</summary>
public sealed class PlainMarkupTests
{
    private const string Base = "https://example.org/a/b?c=d";

    private static readonly string[] Pieces =
    [
        "a", " ", "\n", "&", "&amp;", "&lt;", "&nbsp;", "&eacute;", "&#8217;", "&#x1F600;", "&#128;", "&copy", "&bogus;", "<", ">", "\"", "`", "ş", "<p>", "</p>",
        "<P class='x'>", "<b>", "</b>", "<i>", "</i>", "<em>", "</em>", "<strong>", "</strong>", "<div>", "</div>", "<span>", "<span title=\"t\">", "</span>",
        "<br>", "<br/>", "<br />", "<hr>", "<a href=\"/x?a=1&b=2&amp;c=3&copy=4\">", "<a href='javascript:x()'>", "<a>", "</a>", "<ul>", "</ul>", "<ol start=\"3\">", "</ol>",
        "<li>", "</li>", "<h2>", "</h2>", "<blockquote cite=\"q\">", "</blockquote>", "<img src=\"i.jpg\" alt=\"a &quot; b\">", "<img src=\"i.jpg\" width=\"1\" height=\"1\">",
        "<img data-src=\"i.jpg\">", "<!-- c -->", "<!---->", "<script>x</script>", "<table>", "<tr>", "<td>", "</table>", "</tr>", "<td colspan='2'>", "</td>", "<tbody>", "</tbody>", "<thead>", "</thead>", "<th>", "</th>", "<figure>", "</figure>", "<pre>", "</pre>",
        "<q>", "</q>", "<p title=\"a`b\" lang=\"tr\" dir=\"rtl\">", "<time datetime=\"2020\">", "</time>", "<sub>", "</sub>", "<font>", "</br>", "<code>", "</code>",
        "</img>", "<script async src='x'>a<b</script>", "<style>p{}</style>", "<iframe src=\"https://www.youtube.com/embed/abc\" width=\"9\">x</iframe>",
        "<iframe src='https://e.org/'></iframe>", "<img src='a.jpg' srcset='b.jpg 2x' sizes='1px' style='width:1px'>", "<img src='x.gif' data-src='b.jpg'>",
    ];

    [Fact]
    public void TheShortWayIsTheLongWay() =>
        Prop.ForAll<int>(seed =>
        {
            var random = new Random(seed);
            var html = string.Concat(Enumerable.Range(0, random.Next(14)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            var brief = PlainMarkup.TrySanitize(html, HtmlSanitizer.ForInterchange(Base));

            if (brief is not null) Assert.Equal(HtmlSanitizer.SanitizeTreeForInterchange(html, Base), brief);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Fact]
    public void TablesTooGoEitherWay() =>
        Prop.ForAll<int>(seed =>
        {
            var random = new Random(seed);
            string[] parts = ["<table>", "</table>", "<tr>", "</tr>", "<td>", "</td>", "<tbody>", "</tbody>", "<thead>", "</thead>", " ", "x", "<p>", "</p>", "<b>", "</b>"];
            var html = "<table>" + string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => parts[random.Next(parts.Length)]));
            var brief = PlainMarkup.TrySanitize(html, HtmlSanitizer.ForInterchange(Base));

            if (brief is not null) Assert.Equal(HtmlSanitizer.SanitizeTreeForInterchange(html, Base), brief);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Theory]
    [InlineData("<p>Bir <b>iki</b> &amp; <a href=\"/x\">üç</a></p>\n<p><img src=\"k.jpg\" alt=\"\"></p>")]
    [InlineData("<ul><li>a</li><li>b <em>c</em></li></ul>")]
    [InlineData("<table><tr><td>a</td>\n<td><p>b</p></td></tr>\n</table>")]
    [InlineData("a<br>b &ldquo;c&rdquo; &#8230;")]
    public void WhatFeedsCarryGoesTheShortWay(string html) =>
        Assert.Equal(HtmlSanitizer.SanitizeTreeForInterchange(html, Base), PlainMarkup.TrySanitize(html, HtmlSanitizer.ForInterchange(Base)));
}
