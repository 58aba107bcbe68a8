using Syndication.Articles.Blocks;
using Syndication.Articles.Cleaning;
using Syndication.Articles.Languages;

namespace Syndication.Articles.Extraction;

/// <summary>Elements that may hold the body, found by different methods and weighed against one another.</summary>
internal static class BodyCandidates
{
    // A named element around the densest one may hold this much more text before it is something else than its body.
    private const double MostAround = 1.25;

    // An article element with so much text of its own is the whole article.
    private const double WholeArticle = 600;

    // A shorter one has less text than boxes around it, so that a box called the body is believed.
    private const double ShortArticle = 600;

    // The rule by which a notice that asks for consent is taken out.
    private const string ConsentNotice = "ConsentNotice";

    // What the name of a body is worth, in characters of running text.
    private const double Name = 300;

    // Names of boxes that hold no article.
    private const Hints Doubted = Hints.Comments | Hints.Related | Hints.Consent | Hints.Newsletter | Hints.Login | Hints.Promotion | Hints.Sidebar;

    // So much text before comments or other articles is what they follow, however long they are.
    private const double LeastFollowed = 250;

    /// <summary>The element with the densest running text.</summary>
    public static Region Anchor(Draft draft) => Anchor(draft, new double[draft.Page.Regions.Count]);

    /// <summary>
    /// The element with the densest running text: what paragraphs give to the elements around them, less with each step up.
    /// Comments and other articles win only where no text stands before them.
    /// </summary>
    private static Region Anchor(Draft draft, double[] scores)
    {
        var page = draft.Page;
        var densest = Densest(draft, scores, page.Blocks.Count);
        if (FollowingAround(draft, densest) is not { FirstBlock: > 0 } following) return densest;

        var beforeIt = new double[scores.Length];
        var followed = Densest(draft, beforeIt, following.FirstBlock);
        if (page.ProseOf(followed) < LeastFollowed || page.LinkShareOf(followed) > 0.3) return densest;

        beforeIt.CopyTo(scores, 0);
        return followed;
    }

    private static Region? FollowingAround(Draft draft, Region region)
    {
        for (var at = region; at is not null; at = at.Parent)
            if (IsBox(at) && (at.Has(Hints.Comments | Hints.Related) || Comments.IsThread(draft, at)) && !draft.HoldsHeadline(at)) return at;
        return null;
    }

    private static Region Densest(Draft draft, double[] scores, int end)
    {
        var page = draft.Page;
        foreach (var block in page.Blocks.Take(end))
        {
            if (!block.IsKept || block.Prose < 20) continue;

            var points = block.Prose * Trust(draft, block);
            var region = block.Region;
            for (var step = 0; step < 5 && region is not null; step++, points *= 0.6)
            {
                scores[region.Index] += points * (step == 0 && region.Tag == Tag.Paragraph ? 0.5 : 1);
                region = region.Parent;
            }
        }

        AddNames(draft, scores, end);
        var best = 0;
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] *= Bonus(page.Regions[i]);
            if (scores[i] > scores[best]) best = i;
        }

        return page.Regions[best];
    }

    /// <summary>A name of the body counts beside its text. A long article needs it not; one of two paragraphs has less text than the notices of most sites.</summary>
    private static void AddNames(Draft draft, double[] scores, int end)
    {
        var page = draft.Page;
        foreach (var region in page.Regions)
        {
            if (region.FirstBlock >= end || region.CutBy is not null || !region.Has(Hints.Body) || !region.IsBlock || page.ProseOf(region) < Prose.Sentence) continue;
            scores[region.Index] += Name * Trust(draft, page.Blocks[region.FirstBlock]);
        }
    }

    /// <summary>
    /// Takes out longer texts beside the first article, or beside the one that holds the headline: endless scrolling puts any
    /// article behind any other, and columns of notices may hold more text than a short article.
    /// </summary>
    /// <returns>The anchor of what is left.</returns>
    public static Region AnchorOfFirstArticle(Draft draft)
    {
        const int MostTexts = 8;
        var page = draft.Page;
        var anchor = Anchor(draft);
        for (var round = 0; round < MostTexts && OtherText(draft, anchor) is ({ } other, var rule); round++)
        {
            page.Cut(other, rule);
            page.Measure();
            anchor = Anchor(draft);
        }

        return anchor;
    }

    private static (Region? Text, string Rule) OtherText(Draft draft, Region anchor)
    {
        if (IsConsent(draft, anchor)) return (anchor, ConsentNotice);

        var page = draft.Page;
        var article = ArticleOf(anchor);
        var first = article is null ? TitledArticle(draft, anchor) : page.Regions.Find(region => IsWholeArticle(page, region));
        return first is null || first.Contains(article ?? anchor) || anchor.Contains(first) ? default : (article ?? anchor, nameof(ParallelArticlesRule));
    }

    /// <summary>A notice that asks for consent, on a page that has another text.</summary>
    private static bool IsConsent(Draft draft, Region region)
    {
        const double LeastOther = 150, LongestNotice = 3_000;
        var page = draft.Page;
        var prose = page.ProseOf(region);
        return prose < LongestNotice && page.TotalProse - prose > LeastOther && !draft.HoldsHeadline(region)
            && ConsentWords.AreMostOf([.. page.Blocks.Take(region.FirstBlock..region.EndBlock).Where(block => block.IsKept).Select(block => block.Folded)]);
    }

    private static bool IsWholeArticle(PageMap page, Region region) =>
        region.Tag == Tag.Article && region.CutBy is null && page.ProseOf(region) >= WholeArticle;

    // The article that the headline stands in or over, where the anchor stands behind it.
    private static Region? TitledArticle(Draft draft, Region anchor) => draft.Headline is not { IsKept: true } title ? null
        : draft.Page.Regions.Find(region => region.EndBlock > title.Index && region.EndBlock <= anchor.FirstBlock && IsWholeArticle(draft.Page, region));

    /// <summary>The element to take the body from.</summary>
    public static Region Best(Draft draft)
    {
        var page = draft.Page;
        draft.Scores = new double[page.Regions.Count];
        var start = Anchor(draft, draft.Scores);
        for (var above = start.Parent; above is not null; above = above.Parent)
            if (above.Has(Hints.Body) && above.IsBlock && IsMoreOf(page, above, start)) start = above;
        start = Together(draft, start);
        var best = Climb(page, start);
        var prose = page.ProseOf(best);
        foreach (var region in page.Regions)
        {
            if (region.CutBy is not null || !region.Has(Hints.Body) || !region.IsBlock) continue;
            if (page.ProseOf(region) >= 0.8 * prose && !region.Contains(best) && !HasTwin(page, region)) return region;
        }

        return best;
    }

    // A text in several boxes of one name, side by side.
    private static bool HasTwin(PageMap page, Region region)
    {
        if (NameOf(region).Length == 0 || region.Parent is not { } parent) return false;
        for (var i = parent.Index + 1; i < parent.End; i = page.Regions[i].End)
        {
            var other = page.Regions[i];
            if (other != region && other.Tag == region.Tag && other.CutBy is null && NameOf(other) == NameOf(region) && page.ProseOf(other) >= Prose.Sentence) return true;
        }

        return false;
    }

    private static bool IsMoreOf(PageMap page, Region above, Region start)
    {
        var gain = page.ProseOf(above) - page.ProseOf(start);
        if (gain <= (MostAround - 1) * page.ProseOf(start)) return true;

        var make = MakeOf(page, start);
        return AlikeIn(page, above, make) - AlikeIn(page, start, make) > gain / 2;
    }

    // A body in several boxes of one name, wherever they stand.
    private static Region Together(Draft draft, Region start)
    {
        var page = draft.Page;
        var name = NameOf(start);
        if (name.Length == 0 || start.Parent is null || start.Tag == Tag.Cell) return start;

        var depth = DepthOf(start);
        var article = ArticleOf(start);
        var parts = page.Regions.Where(region => region.CutBy is null && region.Tag == start.Tag && NameOf(region) == name && DepthOf(region) == depth
            && ArticleOf(region) == article).ToList();
        var make = MakeOf(page, start);
        if (parts.Count is < 2 or > 200 || !parts.Exists(part => part != start && page.ProseOf(part) >= Prose.Sentence && MakeOf(page, part) == make)) return start;

        var whole = start;
        while (!(whole.Contains(parts[0]) && whole.Contains(parts[^1])) && whole.Parent is { } parent) whole = parent;
        var own = parts.Sum(page.ProseOf);
        var others = page.ProseOf(whole) - own;
        // With more text between the boxes than in them, their name says nothing.
        return others > own ? start : whole;
    }

    private static bool HoldsOtherArticle(PageMap page, Region above, Region article)
    {
        for (var i = above.Index + 1; i < above.End; i++)
        {
            var other = page.Regions[i];
            if (other.Tag == Tag.Article && other.CutBy is null && !article.Contains(other) && page.ProseOf(other) >= WholeArticle / 2) return true;
        }

        return false;
    }

    private static Region? ArticleOf(Region region)
    {
        for (var at = region; at is not null; at = at.Parent)
            if (at.Tag == Tag.Article) return at;
        return null;
    }

    private static string NameOf(Region region) =>
        region.Element.ClassName is { Length: > 0 } name ? name : region.Element.Id is { Length: > 0 } id ? "#" + id : "";

    private static int DepthOf(Region region)
    {
        var depth = 0;
        for (var above = region.Parent; above is not null; above = above.Parent) depth++;
        return depth;
    }

    // A body in several boxes: go up while the boxes around hold text of the same make, or so much text that the start was only a part.
    private static Region Climb(PageMap page, Region start)
    {
        var make = MakeOf(page, start);
        var best = start;
        var article = ArticleOf(start);
        for (var above = start.Parent; above is not null; above = above.Parent)
        {
            if (article is not null && above.Index < article.Index && page.ProseOf(article) >= WholeArticle && HoldsOtherArticle(page, above, article)) break;

            var all = page.ProseOf(best);
            var gain = page.ProseOf(above) - all;
            if (gain < 0.1 * all) continue;

            var alike = AlikeIn(page, above, make) - AlikeIn(page, best, make);
            var ballast = page.TextOf(above) - page.TextOf(best) - gain;
            if (alike > 0.1 * all && gain > 0.7 * ballast) best = above;
            else if (!(start.Has(Hints.Body) && all < ShortArticle) && gain > 0.6 * all && gain > 2 * ballast && above.Parent is not null) best = above;
        }

        return best;
    }

    /// <summary>The make of most of a region's running text.</summary>
    public static int MakeOf(PageMap page, Region region) =>
        page.Blocks.Take(region.FirstBlock..region.EndBlock).Where(block => block.IsKept)
            .GroupBy(block => block.Make, block => block.Prose).OrderByDescending(group => group.Sum()).Select(group => group.Key).FirstOrDefault(-1);

    private static double AlikeIn(PageMap page, Region region, int make) =>
        page.Blocks.Take(region.FirstBlock..region.EndBlock).Where(block => block.IsKept && block.Prose > 0 && block.Make == make).Sum(block => block.Prose);

    private static double Bonus(Region region) =>
        (region.Has(Hints.Body) ? 1.3 : 1) * (IsPartOfText(region) ? 0.5 : 1);

    // A cell with many blocks is a column of the page's layout.
    private static bool IsPartOfText(Region region) =>
        region.Tag is Tag.Paragraph or Tag.Item or Tag.Quote
        || (region.Tag == Tag.Cell && region.EndBlock - region.FirstBlock < 3);

    private static double Trust(Draft draft, Block block)
    {
        const double Doubtful = 0.3;
        // The foot of the page, only where there is no other text.
        const double Last = 0.02;
        var trust = block.Region.In(Zones.Navigation | Zones.Footer | Zones.Aside | Zones.Hidden | Zones.Form) ? Doubtful : 1;
        for (var region = block.Region; region is not null; region = region.Parent)
        {
            if (FootRule.IsFoot(draft, region)) return Last * trust;
            if (region.Has(Doubted) && IsBox(region) && !draft.HoldsHeadline(region)) return trust * Doubtful;
        }

        return trust;
    }

    // The names of the page itself and of its main part say of what section it is.
    private static bool IsBox(Region region) => region.Tag is not Tag.Main && region.Parent is not null;
}
