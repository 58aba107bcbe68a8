using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using FsCheck;
using FsCheck.Fluent;
using Syndication.Articles.Cleaning;

namespace Syndication.Tests.Articles.Cleaning;

public sealed class HtmlSanitizerProperties
{
    private const string Page = "https://haber.example/2026/11/yazi.html";

    // The same cases in every run; a search for new ones takes out the replay.
    private static readonly Config Long = Config.QuickThrowOnFailure.WithMaxTest(1_500).WithEndSize(60).WithReplay(2026, 11);

    [Fact]
    public void SanitisingTwiceChangesNothing() =>
        Check(soup =>
        {
            var once = HtmlSanitizer.Sanitize(soup, Page);
            return HtmlSanitizer.Sanitize(once, Page) == once;
        });

    [Fact]
    public void SanitisingTwiceChangesNothingEvenWithoutABase() =>
        Check(soup =>
        {
            var once = HtmlSanitizer.Sanitize(soup, null);
            return HtmlSanitizer.Sanitize(once, null) == once;
        });

    [Fact]
    public void WhatIsWrittenIsReadBackAsTheSameTree() =>
        Check(soup =>
        {
            var once = HtmlSanitizer.Sanitize(soup, Page);
            return Dangers.RoundTrip(once) == Dangers.RoundTrip(Dangers.RoundTrip(once));
        });

    [Fact]
    public void NothingDangerousIsLeft() =>
        Check(soup => Dangers.In(HtmlSanitizer.Sanitize(soup, Page)).Count == 0);

    [Fact]
    public void ATreeThatRulesHaveTakenApartIsPutInOrder() =>
        Prop.ForAll(TagSoup.Arbitrary, ArbMap.Default.ArbFor<int>(), (soup, seed) =>
        {
            var tree = new HtmlParser().ParseDocument(soup).Body;
            if (tree is null) return true;
            TakeApart(tree, new System.Random(seed));
            var once = HtmlSanitizer.Sanitize(tree, Page);
            return HtmlSanitizer.Sanitize(once, Page) == once && Dangers.In(once).Count == 0;
        }).Check(Long);

    private static void Check(Func<string, bool> holds) => Prop.ForAll(TagSoup.Arbitrary, holds).Check(Long);

    private static void TakeApart(IElement tree, System.Random random)
    {
        foreach (var element in tree.QuerySelectorAll("*").ToList())
        {
            if (random.Next(4) != 0 || element.Parent is not { } parent) continue;
            foreach (var child in element.ChildNodes.ToList()) parent.InsertBefore(child, element);
            if (random.Next(2) == 0) element.Remove();
        }
    }
}
