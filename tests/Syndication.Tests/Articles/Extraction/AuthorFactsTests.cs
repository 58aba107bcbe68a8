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
    [InlineData("<p>Harbour Street</p>", "")]
    [InlineData("<p>By the news desk</p>", "")]
    public void TheHeadOfAnArticleNamesItsAuthors(string html, string authors) => Assert.Equal(authors, FactsOf.Authors(html));

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
