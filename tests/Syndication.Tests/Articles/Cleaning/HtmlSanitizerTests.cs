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

    [Theory]
    [InlineData("<h2>a</h2><ul><li>b</li></ul>")]
    [InlineData("""<ol start="5" reversed="" type="A"><li value="9">a</li></ol>""")]
    [InlineData("""<table><caption>a</caption><colgroup><col span="2"></colgroup><thead><tr><th colspan="2" scope="col" abbr="b">c</th></tr></thead><tbody><tr><td rowspan="2">d</td></tr></tbody></table>""")]
    [InlineData("""<figure><picture><source srcset="https://a.example/b.webp 2x" media="(min-width: 9em)" type="image/webp"><img src="https://a.example/b.jpg" srcset="https://a.example/b.jpg 640w" sizes="50vw" alt="" width="640" height="360"></picture><figcaption>c</figcaption></figure>""")]
    [InlineData("""<blockquote cite="https://a.example/"><p lang="tr" dir="ltr" title="b &quot;c&quot;">d</p></blockquote>""")]
    [InlineData("<pre><code>if (a &lt; b &amp;&amp; c &gt; d)\n  e();</code></pre>")]
    [InlineData("""<p><abbr title="a">b</abbr> <time datetime="2026-11-21">c</time> <q cite="https://a.example/">d</q> x<sub>2</sub><sup>3</sup> <del datetime="2026">e</del><ins>f</ins> <bdi>g</bdi><bdo dir="rtl">h</bdo><kbd>i</kbd><mark>j</mark></p>""")]
    [InlineData("<ruby>a<rp>(</rp><rt>b</rt><rp>)</rp></ruby>")]
    [InlineData("""<details open=""><summary>a</summary><dl><dt>b</dt><dd>c</dd></dl></details>""")]
    [InlineData("""<video src="https://a.example/b.mp4" controls="" poster="https://a.example/c.jpg" width="640"><track src="https://a.example/d.vtt" kind="captions" srclang="tr" label="e"></video>""")]
    [InlineData("""<audio controls=""><source src="https://a.example/b.ogg" type="audio/ogg"></audio>""")]
    public void WhatIsUsefulPassesUnchanged(string html) => Assert.Equal(html, HtmlSanitizer.Sanitize(html, Page));

    [Theory]
    [InlineData("//www.youtube.com/embed/a?rel=0&autoplay=1", "https://www.youtube.com/embed/a?rel=0")]
    [InlineData("http://www.youtube-nocookie.com/embed/a", "https://www.youtube-nocookie.com/embed/a")]
    [InlineData("https://player.vimeo.com/video/1", "https://player.vimeo.com/video/1")]
    [InlineData("https://www.dailymotion.com/embed/video/a", "https://www.dailymotion.com/embed/video/a")]
    public void APlayerOfAVideoHostStaysInASandbox(string written, string src)
    {
        var html = HtmlSanitizer.Sanitize($"<iframe src='{written}' width=560 height=315 onload=a>b</iframe>", Page);

        Assert.StartsWith($"<iframe src=\"{src}\" sandbox=\"", html, StringComparison.Ordinal);
        Assert.EndsWith("width=\"560\" height=\"315\"></iframe>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://www.youtube.com/redirect?q=https://evil.example/")]
    [InlineData("https://www.youtube.com/embed/../redirect?q=x")]
    [InlineData("https://www.youtube.com/embed/%2e%2e/redirect")]
    [InlineData("https://www.youtube.com:8443/embed/a")]
    [InlineData("https://www.youtube.com.evil.example/embed/a")]
    [InlineData("https://evil.example/www.youtube.com/embed/a")]
    public void AFrameOfAnyOtherPageGoes(string src) =>
        Assert.Equal("a", HtmlSanitizer.Sanitize($"a<iframe src='{src}'></iframe>", Page));

    [Theory]
    [InlineData("<img src=/blank.gif data-src=/a.jpg>", "/a.jpg")]
    [InlineData("<img src='data:image/gif;base64,R0lGODlhAQABAIAAAA' data-original=/a>", "/a")]
    [InlineData("<img data-lazy-src=/a.jpg>", "/a.jpg")]
    [InlineData("<img src=/small.jpg data-src=/a.jpg>", "/a.jpg")]
    [InlineData("<img src=/a.jpg data-src='/b_{width}.jpg'>", "/a.jpg")]
    [InlineData("<img src=/a.jpg data-url=/article/5>", "/a.jpg")]
    [InlineData("<amp-img src=/a.jpg></amp-img>", "/a.jpg")]
    [InlineData("<img src=/blank.gif data-src=/a.jpg><noscript><img src=/a.jpg></noscript>", "/a.jpg")]
    [InlineData("<img class=lazy><noscript><img src=/a.jpg></noscript>", "/a.jpg")]
    public void AnImageShowsWhatItsScriptWouldHaveShown(string html, string src) =>
        Assert.Equal($"<img src=\"https://haber.example{src}\">", HtmlSanitizer.Sanitize(html, Page));

    [Theory]
    [InlineData("<img data-srcset='/a.jpg 1x,/b.jpg 2x'>", "b.jpg", "a.jpg 1x, https://haber.example/b.jpg 2x")]
    [InlineData("<img src=/c.jpg srcset='javascript:x 1x, /a,b.jpg 300w, {w}.jpg 2x, /d.jpg nonsense'>", "c.jpg", "a,b.jpg 300w")]
    public void CandidatesAreMadeAbsoluteOneByOne(string html, string src, string srcset) =>
        Assert.Equal(
            $"<img src=\"https://haber.example/{src}\" srcset=\"https://haber.example/{srcset}\">",
            HtmlSanitizer.Sanitize(html, Page));

    [Theory]
    [InlineData("<img src=https://a.example/p width=1 height=1>")]
    [InlineData("<img src=https://a.example/p height=0>")]
    [InlineData("<img src=https://a.example/p style='border:0; WIDTH: 1px'>")]
    [InlineData("<img src=https://a.example/spacer.gif?x=1>")]
    [InlineData("<img src=https://feeds.feedburner.com/~r/a/~4/b>")]
    [InlineData("<img src=https://www.facebook.com/tr?id=1>")]
    [InlineData("<img src='data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP'>")]
    public void ATrackingPixelGoes(string html) => Assert.Equal("a", HtmlSanitizer.Sanitize("a" + html, Page));

    [Theory]
    [InlineData("a<iframe src=https://b.example/ /> b", "a b")]
    [InlineData("a<iframe src=b></iframe><script src=c /><p>d</p>", "a<p>d</p>")]
    [InlineData("a<iframe src=b /></iframe>c", "ac")]
    public void AnElementEndedAsInXhtmlTakesNothingWithIt(string html, string expected) =>
        Assert.Equal(expected, HtmlSanitizer.Sanitize(html, Page));

    [Theory]
    [InlineData("a > b \"c\" ğ", "a &gt; b \"c\" ğ")]
    [InlineData("a\r\nb\u0001\0", "a\nb")]
    [InlineData("", "")]
    public void PlainTextIsEscaped(string text, string expected) =>
        Assert.Equal(expected, HtmlSanitizer.Sanitize(text, null));

    [Fact]
    public void ATreeIsTakenByItsContentAndNotChanged()
    {
        var body = new AngleSharp.Html.Parser.HtmlParser().ParseDocument("<p id=a>b<script>c</script></p>").Body!;

        Assert.Equal("<p>b</p>", HtmlSanitizer.Sanitize(body, null));
        Assert.Equal("<p id=\"a\">b<script>c</script></p>", body.InnerHtml);
    }
}
