namespace Syndication.Tests.Articles.Extraction;

public sealed class AuthorFactsTests
{
    private static string Told(string name) => $"<meta name=author content='{name}'>";

    [Theory]
    [InlineData("<p>By Ann Lee</p>", "Ann Lee")]
    [InlineData("<p>By <a href=/x>Ann Lee</a>, <a href=/y>Bo Ek</a> and <a href=/z>Carla Diaz</a> on <span>5 March 2026</span></p>", "Ann Lee|Bo Ek|Carla Diaz")]
    [InlineData("<p>By Ann Lee, Bo Ek and Carla Diaz</p>", "Ann Lee|Bo Ek|Carla Diaz")]
    [InlineData("<p>By Ann Lee, Senior Editor</p>", "Ann Lee")]
    [InlineData("<p>By Ann Lee, DVM</p>", "Ann Lee")]
    [InlineData("<h4>Written by Ann Lee</h4>", "Ann Lee")]
    [InlineData("<p>Ann Lee | 5 March 2026</p>", "Ann Lee")]
    [InlineData("<div class=post-author>Ann Lee</div>", "Ann Lee")]
    [InlineData("<div class=post-author><span class=author__location>San Jose</span></div>", "")]
    [InlineData("<p><a href='/authors/ann-lee'>Ann Lee</a></p>", "Ann Lee")]
    [InlineData("<p><img src=/ann.jpg alt='Ann Lee'></p><p>Ann Lee</p>", "Ann Lee")]
    [InlineData("<p>Ann Lee, Bo Ek, Carla Diaz</p>", "Ann Lee|Bo Ek|Carla Diaz")]
    [InlineData("<p>Words: Ann Lee. Pictures: Bo Ek</p>", "Ann Lee")]
    [InlineData("<p>Reporting by Ann Lee; Editing by Bo Ek</p>", "Ann Lee")]
    [InlineData("<p>By our correspondent Ann Lee in Paris</p>", "Ann Lee")]
    [InlineData("<p>By Ann Lee for the Harbour Post</p>", "Ann Lee")]
    [InlineData("<p>By Ann Lee (with agencies)</p>", "Ann Lee")]
    [InlineData("<p>Guest post by Ann Lee</p>", "Ann Lee")]
    [InlineData("<p>5 March 2026 by Ann Lee</p>", "Ann Lee")]
    [InlineData("<p>Ann Lee · March 5, 2026</p>", "Ann Lee")]
    [InlineData("<p>By Ann O’Lee-Smith &amp; Juan de la Cruz</p>", "Ann O’Lee-Smith|Juan de la Cruz")]
    [InlineData("<div class=authors><a href=/p/1>Ann Lee</a> <a href=/p/2>Bo Ek</a></div>", "Ann Lee|Bo Ek")]
    [InlineData("<ul class=contributors><li>Ann Lee</li><li>Bo Ek</li></ul>", "Ann Lee|Bo Ek")]
    [InlineData("<p><span class=signature><b>Associated Press</b><i>April 28, 2023 GMT</i></span></p>", "")]
    [InlineData("<p class=byline>CC BY-SA</p>", "")]
    [InlineData("<p>Lee Harbour Works PLLC · March 5, 2026</p>", "")]
    [InlineData("<p>Harbour Street</p>", "")]
    [InlineData("<p>By Ann Lee, EXAMPLE Sports</p>", "Ann Lee")]
    [InlineData("<ul class=byline><li>Filed Under</li></ul>", "")]
    [InlineData("<p class=byline>Article Date: 5 March 2026</p>", "")]
    [InlineData("<div class=author>Tags Harbour Bridge</div>", "")]
    [InlineData("<p>By the news desk</p>", "")]
    [InlineData("<p><span class=byline>Posted by <a href=/u/7>HarbourFan</a></span></p>", "HarbourFan")]
    [InlineData("<p><span class=byline>Posted by</span></p>", "")]
    [InlineData("<p><a href='/?author=7'>Ann Lee</a></p>", "Ann Lee")]
    public void TheHeadOfAnArticleNamesItsAuthors(string html, string authors) => Assert.Equal(authors, FactsOf.Authors(html));

    [Fact]
    public void WhatFollowsADescriptionOfTheAuthorIsPartOfIt() =>
        Assert.Equal("Ann Lee", FactsOf.Authors("", Told("Ann Lee, Sr. Director of Operations, Harbour Lines - 10+ Years at the Docks")));

    [Fact]
    public void ThePlaceholderOfASectionDoesNotSign() =>
        Assert.Equal("", FactsOf.Authors("", Told("Top Stories")));

    [Fact]
    public void AnAddressOfAPersonsPageNamesThePersonWhereNothingElseDoes() =>
        Assert.Equal("Ann Lee", FactsOf.Authors("", "<meta property='article:author' content='https://example.org/author/ann-lee/'>"));

    [Fact]
    public void AGivenAndAFamilyNameAreAName() =>
        Assert.Equal("Ann Lee", FactsOf.Authors("", """<script type="application/ld+json">{"@type":"NewsArticle","headline":"Council agrees","author":{"@type":"Person","givenName":"Ann","familyName":"Lee"}}</script>"""));

    [Fact]
    public void ALongBylineOfAnOrganisationIsReadUpToItsSections()
    {
        var page = FactsOf.UnderHeadline("<p>By HPN, in <a href=/a>News of the region</a>, <a href=/b>Business and property</a>, <a href=/c>Traffic</a> <span>5 March 2026, 20:02</span></p>");
        Assert.Equal("HPN", page.Organisation);
    }

    [Theory]
    [InlineData("nl", "<p>Door onze verslaggever Anna de Vries</p>", "Anna de Vries")]
    [InlineData("de", "<p>Von unserer Korrespondentin Anna Lang</p>", "Anna Lang")]
    [InlineData("de", "<p>Text: Anna Lang, Fotos: Max Kern</p>", "Anna Lang")]
    [InlineData("fr", "<p>Publié le 5 mars 2026 par Anne Lebrun</p>", "Anne Lebrun")]
    [InlineData("fr", "<p>Par Anne Lebrun (avec AFP)</p>", "Anne Lebrun")]
    public void BylinesAreReadInTheirLanguage(string language, string byline, string authors)
    {
        var prose = language switch
        {
            "nl" => "De raad heeft gisteravond besloten dat de nieuwe brug over de rivier binnen twee jaar wordt gebouwd. Voor het werk is vijftien miljoen uitgetrokken, en het verkeer wordt om de bouwplaats heen geleid.",
            "de" => "Der Rat hat gestern Abend beschlossen, dass die neue Brücke über den Fluss innerhalb von zwei Jahren gebaut wird. Für die Arbeiten sind fünfzehn Millionen vorgesehen, und der Verkehr wird umgeleitet.",
            _ => "Le conseil a décidé hier soir que le nouveau pont sur la rivière sera construit dans les deux ans qui viennent. Quinze millions ont été prévus pour les travaux, et la circulation sera déviée.",
        };
        var page = FactsOf.Page($"<article><h1>Brug Brücke Pont</h1>{byline}<p>{prose}</p><p>{prose}</p></article>", language: language, title: "Brug Brücke Pont");
        Assert.Equal(authors, string.Join('|', page.Article!.Authors));
    }

    [Fact]
    public void APrintedBylineBeatsTheNameSomebodyLogsInWith() =>
        Assert.Equal("Ann Lee", FactsOf.Authors("<p>by <a href=/p/1>Ann Lee</a></p>", Told("annl77x")));

    [Fact]
    public void APrintedBylineThatNamesMoreIsTaken() =>
        Assert.Equal("Ann Lee|Bo Ek", FactsOf.Authors("<p>By <a href=/1>Ann Lee</a>, <a href=/2>Bo Ek</a></p>", Told("Ann Lee")));

    [Fact]
    public void WhatIsToldToMachinesBeatsAnotherPrintedName() =>
        Assert.Equal("Ann Lee", FactsOf.Authors("<p>By Bo Ek</p>", Told("Ann Lee")));

    [Fact]
    public void AnOrganisationThatIsToldKeepsAwayNamesOfOtherArticles()
    {
        var cards = "<section><div><a href=/a>Another story</a><div class=card-author>Bo Ek</div></div></section>";
        var page = FactsOf.Page($"<article><h1>Council agrees on the new bridge</h1>{FactsOf.Prose}{string.Concat(Enumerable.Repeat("<p>More of the story follows in this paragraph, which is long enough.</p>", 15))}</article>{cards}", Told("Harbour Institute"));
        Assert.Empty(page.Article!.Authors);
        Assert.Equal("Harbour Institute", page.Organisation);
    }

    [Fact]
    public void HalfOfAnOrganisationIsNoPerson()
    {
        var page = FactsOf.UnderHeadline("", Told("Center for Evaluation and Research"));
        Assert.Empty(page.Article!.Authors);
        Assert.Equal("Center for Evaluation and Research", page.Organisation);
    }

    [Fact]
    public void ABoxUnderTheTextTellsOfTheAuthor()
    {
        var page = FactsOf.Page($"<article><h1>Council agrees on the new bridge</h1>{FactsOf.Prose}<h3>Ann Lee</h3><p>Ann Lee is the editor of the local pages and has written about bridges for ten years.</p></article>");
        Assert.Equal(["Ann Lee"], page.Article!.Authors);
    }

    [Fact]
    public void ReferencesOfLinkedDataAreFollowedAcrossNodesAndScripts()
    {
        var page = FactsOf.UnderHeadline("", """
            <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Council agrees on the new bridge","author":[{"@id":"#ann"},{"@id":"#desk"}]}]}</script>
            <script type="application/ld+json">{"@graph":[{"@type":"Person","@id":"#ann","name":"Ann Lee"},{"@type":"Organization","@id":"#desk","name":"Harbour Post"}]}</script>
            """);
        Assert.Equal(["Ann Lee"], page.Article!.Authors);
    }

    [Theory]
    [InlineData("<p>本报记者 王小明 李四光</p>", "", "王小明|李四光")]
    [InlineData("<p>作者：赵子龙 出自 文集</p>", "", "赵子龙")]
    [InlineData("<p>作者：茉莉 阅读(16)</p>", "", "茉莉")]
    [InlineData("<p>作者:harbour</p>", "", "harbour")]
    [InlineData("<p>作者：佚名</p>", "", "")]
    [InlineData("", "（记者 王小明、李四光）", "王小明|李四光")]
    [InlineData("", "（王小明）", "王小明")]
    [InlineData("", "（记者 王小明 摄）", "")]
    [InlineData("", "（记者了解到）", "")]
    public void ChineseCreditsAreReadInTheText(string under, string behind, string authors)
    {
        var page = FactsOf.Page($"<h1>市议会同意建设新桥梁的计划</h1>{under}<p>市议会昨晚召开会议，一致同意在两年内建成新的桥梁，并为此拨出了一千五百万元的资金。</p><p>附近居民对这一决定表示欢迎，商店店主则担心施工期间会失去顾客。{behind}</p>", language: "zh", title: "市议会同意建设新桥梁的计划");
        Assert.Equal(authors, string.Join('|', page.Article!.Authors));
    }
}
