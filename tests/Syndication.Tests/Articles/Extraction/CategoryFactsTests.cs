namespace Syndication.Tests.Articles.Extraction;

/// <summary>Which words near a headline are the section, and which are not.</summary>
public sealed class CategoryFactsTests
{
    private const string Menu = "<nav><ul><li><a href=/local>Local</a></li><li><a href=/sport>Sport</a></li></ul></nav>";

    [Theory]
    [InlineData("<div class=breadcrumb><span>You are in</span> › <a href=/>Home</a> › <a href=/local>Local</a> › <span>Council agrees on the…</span></div>", "Local")]
    [InlineData("<div class=breadcrumb><span>You are here:</span> <a href=/>Home</a> › <a href=/local>Local</a></div>", "Local")]
    [InlineData("<p class=category>March 14, 2026</p>", "")]
    [InlineData("<p class=category>{{ story.section }}</p>", "")]
    [InlineData("<span class=section>Q</span>", "")]
    [InlineData("<div class=channel>Post to Facebook</div>", "")]
    [InlineData("<div class=category>Jane Roe</div><p class=byline>By Jane Roe</p>", "")]
    [InlineData("<div class=category>Published on 14 March by the desk in <a href=/local>Local</a></div>", "Local")]
    [InlineData("<p><a href=/video/watch-the-great-car-chase-of-1998>Great car chase</a></p>", "")]
    [InlineData("<p><a href=/local>Local</a></p>", "Local")]
    public void WhatIsNoSectionIsNotTakenForOne(string above, string sections) =>
        Assert.Equal(sections, Sections($"{above}<h1>Council agrees on the new bridge</h1>"));

    [Fact]
    public void WhatTheMenuKnowsIsBelievedBeforeWhatIsTold() =>
        Assert.Equal("Local", Sections($"{Menu}<div class=category>Local</div><h1>Council agrees on the new bridge</h1>", "<meta property=article:section content=Business>"));

    [Fact]
    public void WhatIsToldIsBelievedBeforeWhatNobodyElseKnows() =>
        Assert.Equal("Business", Sections($"{Menu}<div class=category>Sponsored evening</div><h1>Council agrees on the new bridge</h1>", "<meta property=article:section content=Business>"));

    [Fact]
    public void AHeadlineWithABarInItIsNoBreadcrumb() =>
        Assert.Equal("Local", Sections("<div class=breadcrumb><a href=/>Home</a> <a href=/local>Local</a> <span>Bridge / road plan costs 1/4 more</span></div><h1>Bridge / road plan costs 1/4 more</h1>"));

    private static string Sections(string top, string head = "") =>
        string.Join('|', FactsOf.Page($"<main>{top}{FactsOf.Prose}</main>", head, title: top.Contains("1/4", StringComparison.Ordinal) ? "Bridge / road plan costs 1/4 more" : "Council agrees on the new bridge").Article!.Categories);
}
