using AngleSharp.Dom;
using Syndication.Articles.Blocks;
using Syndication.Articles.Cleaning;

namespace Syndication.Articles.Extraction;

/// <summary>What kind of page it is, judged by its structure after cleaning. Arithmetic only.</summary>
internal static class PageKinds
{
    // Below this a page has no text of its own: two sentences.
    private const double LittleText = 250;
    private const int ManyCards = 8;
    private const int ShortestTitle = 20;
    private const int ManyPictures = 6;
    private const int ManyEntries = 5;
    private const int FewestHeadings = 3;

    public static PageKind Of(Draft draft)
    {
        var page = draft.Page;
        var (prose, pictures, players) = Content(draft);
        if (page.Regions.Exists(region => region.Has(Hints.Product)) && prose < 6 * LittleText) return PageKind.Product;
        if (IsForum(draft)) return PageKind.Forum;
        if (prose < LittleText && Cards(page) >= ManyCards && pictures < ManyPictures) return PageKind.Listing;
        if (pictures >= ManyPictures && prose < pictures * LittleText / 2) return PageKind.Gallery;
        if (players > 0 && prose < LittleText) return PageKind.Video;
        if (IsLive(draft)) return PageKind.LiveBlog;
        if (IsDocumentation(draft)) return PageKind.Documentation;
        return prose == 0 && pictures + players == 0 && !draft.Kept.Any() ? PageKind.Nothing : PageKind.Article;
    }

    private static (double Prose, int Pictures, int Players) Content(Draft draft)
    {
        var (pictures, players) = (0, 0);
        for (var i = draft.Scope.FirstLeaf; i < draft.Scope.EndLeaf; i++)
        {
            var leaf = draft.Page.Leaves[i];
            if (leaf.Block >= 0 || draft.Page.CutLeaves[i] || leaf.Node is not IElement { LocalName: not "br" } element) continue;
            if (Tags.Of(element.LocalName) == Tag.Image) pictures++;
            else players++;
        }

        return (draft.Kept.Sum(block => block.Prose), pictures, players);
    }

    private static int Cards(PageMap page) => page.Blocks.Count(block =>
        block.CutBy is nameof(TeaserRule) or nameof(LinkListRule) && block.LinkShare > 0.8 && block.Text.Length >= ShortestTitle);

    // The text was found only among what is comments elsewhere.
    private static bool IsForum(Draft draft) => draft.IsCautious
        && draft.Kept.Where(block => IsIn(block.Region, Hints.Comments)).Sum(block => block.Prose) > draft.Kept.Sum(block => block.Prose) / 2;

    private static bool IsLive(Draft draft) =>
        draft.Page.Regions.Exists(region => region.Has(Hints.Live) && draft.Scope.Contains(region))
        && draft.Page.Blocks.Count(block => draft.Scope.Contains(block) && DateLine.Is(block.Text)) >= ManyEntries;

    // A journal named after its documents is no manual: a manual has code, or links from each heading to itself.
    private static bool IsDocumentation(Draft draft)
    {
        if (!IsIn(draft.Scope, Hints.Documentation)) return false;

        var headings = draft.Kept.Where(block => block.IsHeading).ToList();
        return draft.Kept.Any(block => block.Kind == BlockKind.Code)
            || (headings.Count >= FewestHeadings && headings.Count(block => block.Linked > 0 || block.Region.Element.Id is not null) > headings.Count / 2);
    }

    private static bool IsIn(Region? region, Hints hints)
    {
        for (; region is not null; region = region.Parent)
            if (region.Has(hints)) return true;
        return false;
    }
}
