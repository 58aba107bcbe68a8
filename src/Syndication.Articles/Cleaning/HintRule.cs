using Syndication.Articles.Blocks;

namespace Syndication.Articles.Cleaning;

/// <summary>Boxes whose class or id names say that they are something else. Names lie, so what holds the main text is safe.</summary>
internal sealed class HintRule : ICleaningRule
{
    // Names that also stand on parts of a text: a profile in a list of firms, a widget with a review.
    private const Hints Weak = Hints.Author | Hints.Tags | Hints.Sidebar | Hints.Footer | Hints.Contents | Hints.Byline | Hints.Paywall | Hints.Player;

    // Names that no publisher gives to a part of a text.
    private const Hints Certain = Hints.Advertising | Hints.Newsletter | Hints.Consent | Hints.Login;

    private const Hints Boxes = Hints.Foreign | Weak;

    // Running text that a strange box may hold at most, and a box with a weak name.
    private const double ShareOfAll = 0.25;

    // The same for a box outside the densest element.
    private const double ShareOutside = 0.6;

    public void Apply(Draft draft)
    {
        var page = draft.Page;
        var repeated = Repeated(draft);
        for (var i = 0; i < page.Regions.Count; i++)
        {
            var region = page.Regions[i];
            if (region.CutBy is not null)
            {
                i = Math.Max(i, region.End - 1);
                continue;
            }

            if (!IsCandidate(draft, region) || !IsBox(draft, region, repeated)) continue;

            page.Cut(region, $"{nameof(HintRule)} {region.Hints & Boxes}");
            i = Math.Max(i, region.End - 1);
        }
    }

    private static bool IsCandidate(Draft draft, Region region) =>
        region.IsBlock && region.Has(Boxes) && region.Tag is not (Tag.Paragraph or Tag.Heading) && !draft.IsProtected(region) && !draft.HoldsHeadline(region);

    // Boxes of one name that together hold much of the text are what the article is made of.
    private static Dictionary<string, double> Repeated(Draft draft)
    {
        var sums = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var region in draft.Page.Regions)
        {
            if (!IsCandidate(draft, region) || region.Has(Hints.Comments)) continue;

            var prose = draft.Page.ProseOf(region);
            if (prose > 0 && region.Element.ClassName is { Length: > 0 } name) sums[name] = sums.GetValueOrDefault(name) + prose;
        }

        return sums;
    }

    private static bool IsOfMainMake(Draft draft, Region region, double prose)
    {
        double alike = 0;
        for (var i = region.FirstBlock; i < region.EndBlock; i++)
        {
            var block = draft.Page.Blocks[i];
            if (block.Make == draft.MainMake && block.Region.Parent?.Element.ClassName is { Length: > 0 }) alike += block.Prose;
        }

        return alike > 0.6 * prose;
    }

    private static bool MayBePartOfText(Draft draft, Region region) =>
        (region.Hints & Boxes & ~Weak) == 0
        || (!region.Has(Certain) && draft.Anchor.Contains(region) && draft.Page.LinkShareOf(region) < 0.2);

    private static bool IsBox(Draft draft, Region region, Dictionary<string, double> repeated)
    {
        var prose = draft.Page.ProseOf(region);
        if (prose == 0) return true;

        var total = Math.Max(1, draft.Page.TotalProse);
        if ((draft.Anchor.Contains(region) || (region.Hints & Boxes & ~Weak) == 0) && repeated.GetValueOrDefault(region.Element.ClassName ?? "") > ShareOfAll * total) return false;
        if (prose < 200 || region.Has(Hints.Comments)) return true;
        if (region.Has(Hints.Body)) return false;
        if (MayBePartOfText(draft, region) && IsOfMainMake(draft, region, prose)) return false;

        return prose < (draft.Anchor.Contains(region) || !region.Has(Hints.Foreign) ? ShareOfAll : ShareOutside) * total;
    }
}
