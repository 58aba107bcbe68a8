using Syndication.Articles.Cleaning;

namespace Syndication.Tests.Articles.Cleaning;

public sealed class HtmlSanitizerTests
{
    private const string Page = "https://haber.example/2026/11/yazi.html?s=1";

    [Theory]
    [InlineData("<p>a<script>alert(1)</script>b", "<p>ab</p>")]
    [InlineData("<p onclick=alert(1) style=color:red class=x id=y>a</p>", "<p>a</p>")]
    [InlineData("<a href=javascript:alert(1)>a</a>", "a")]
    [InlineData("<a href='java&#10;script:alert(1)'>a</a>", "a")]
    [InlineData("<a href='&#1;javascript:alert(1)'>a</a>", "a")]
    [InlineData("<img src=x onerror=alert(1)>", """<img src="https://haber.example/2026/11/x">""")]
    [InlineData("<img src='data:image/svg+xml;base64,PHN2Zz4='>", "")]
    [InlineData("<svg><p><style><img src=x onerror=alert(1)></style></svg>a", "<p>a</p>")]
    [InlineData("<math><mi>x</mi><mo>=</mo><mn>2</mn><annotation>y</annotation></math>", "x=2")]
    [InlineData("<form action=/x><input name=a><p>a</p><button>b</button></form>", "<p>a</p>b")]
    [InlineData("<iframe src=https://evil.example/></iframe>a", "a")]
    [InlineData("<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
        """<p title="&lt;/noscript&gt;&lt;img src=x onerror=alert(1)&gt;"></p>""")]
    [InlineData("<xmp><img src=x onerror=alert(1)></xmp>", "<pre>&lt;img src=x onerror=alert(1)&gt;</pre>")]
    [InlineData("a<plaintext><b>", "a<pre>&lt;b&gt;</pre>")]
    [InlineData("<textarea><b></textarea><title>t</title>a", "a")]
    public void WhatCouldRunDoesNotPass(string html, string expected) =>
        Assert.Equal(expected, HtmlSanitizer.Sanitize(html, Page));

    [Theory]
    [InlineData("a.html", "https://haber.example/2026/11/a.html")]
    [InlineData("../a.html", "https://haber.example/2026/a.html")]
    [InlineData("../../../../a", "https://haber.example/a")]
    [InlineData("/a b", "https://haber.example/a%20b")]
    [InlineData("//cdn.example/a", "https://cdn.example/a")]
    [InlineData("\\\\cdn.example\\a", "https://cdn.example/a")]
    [InlineData("?q=1", "https://haber.example/2026/11/yazi.html?q=1")]
    [InlineData("#not", "https://haber.example/2026/11/yazi.html?s=1#not")]
    [InlineData("HTTP://Example.com/ü?q=\"", "http://Example.com/ü?q=%22")]
    [InlineData("https://user:pw@example.com/", "https://example.com/")]
    [InlineData("mailto:a@example.com", "mailto:a@example.com")]
    [InlineData("tel:+90 212", "tel:+90%20212")]
    public void AnAddressIsMadeAbsolute(string written, string expected) =>
        Assert.Equal(
            $"""<a href="{expected}" rel="noopener noreferrer">a</a>""",
            HtmlSanitizer.Sanitize($"<a href='{written}'>a</a>", Page));

    [Theory]
    [InlineData("a.html")]
    [InlineData("http://exa mple.com/")]
    [InlineData("http:///")]
    [InlineData("http://a:99x/")]
    [InlineData("data:text/html,a")]
    [InlineData("ftp://example.com/")]
    [InlineData("")]
    public void AnAddressThatLeadsNowhereIsLeftOut(string written) =>
        Assert.Equal("a", HtmlSanitizer.Sanitize($"<a href='{written}'>a</a>", null));
}
