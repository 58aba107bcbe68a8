using AngleSharp.Dom;
using Syndication.Articles.Blocks;
using Syndication.Articles.Cleaning;

namespace Syndication.Articles.Extraction;

/// <summary>What an operator's rule or the page's own data says outright about where the body is.</summary>
internal static class SiteRuleScope
{
    /// <summary>Cuts what the rule removes and sets the scope where a selector names it.</summary>
    /// <returns>A selector named an element that holds text.</returns>
    public static bool Apply(IDocument document, Draft draft, PageFacts facts, SiteRule? rule)
    {
        if (rule is null && facts.BodySelectors.Count == 0) return false;

        var regions = draft.Page.Regions.ToDictionary(region => region.Element);
        // A page's own selectors often name the paywall or the headline: they are a hint like a class name.
        foreach (var element in facts.BodySelectors.SelectMany(selector => Selector.AllByCss(document, selector)))
            if (regions.TryGetValue(element, out var region)) region.Hints |= Hints.Body;
        if (rule is null) return false;

        Remove(document, draft, rule, regions);
        draft.Page.Measure();
        foreach (var selector in rule.Body)
        {
            var found = Selector.All(document, selector).Select(regions.GetValueOrDefault).OfType<Region>().Where(region => region.CutBy is null).ToList();
            if (found.Sum(draft.Page.ProseOf) < Prose.Sentence) continue;

            draft.Scope = Whole(draft, found);
            return true;
        }

        return false;
    }

    private static void Remove(IDocument document, Draft draft, SiteRule rule, Dictionary<IElement, Region> regions)
    {
        if (rule.Remove.Count == 0) return;
        // Pictures and players are no regions.
        var media = Enumerable.Range(0, draft.Page.Leaves.Count).Where(leaf => draft.Page.Leaves[leaf].Node is IElement)
            .ToDictionary(leaf => (IElement)draft.Page.Leaves[leaf].Node);
        foreach (var selector in rule.Remove)
        {
            foreach (var element in Selector.All(document, selector))
            {
                if (regions.TryGetValue(element, out var region)) Cut(draft, region, $"site rule {selector}");
                else if (media.TryGetValue(element, out var leaf)) draft.Page.CutLeaves[leaf] = true;
            }
        }
    }

    // Several boxes are one body: what stands between them is none of it.
    private static Region Whole(Draft draft, List<Region> found)
    {
        var parts = found.Where(region => !found.Exists(other => other != region && other.Contains(region))).ToList();
        if (parts.Count == 1) return parts[0];

        var whole = parts[0];
        while (!parts.TrueForAll(whole.Contains) && whole.Parent is { } parent) whole = parent;
        for (var i = whole.FirstLeaf; i < whole.EndLeaf; i++)
            if (!parts.Exists(part => i >= part.FirstLeaf && i < part.EndLeaf)) draft.Page.CutLeaves[i] = true;
        for (var i = whole.FirstBlock; i < whole.EndBlock; i++)
            if (!parts.Exists(part => part.Contains(draft.Page.Blocks[i]))) draft.Page.Cut(draft.Page.Blocks[i], "outside");
        draft.Page.Measure();
        return whole;
    }

    private static void Cut(Draft draft, Region region, string why)
    {
        if (region.IsBlock) draft.Page.Cut(region, why);
        else if (region.FirstBlock < draft.Page.Blocks.Count) draft.Page.CutInline(draft.Page.Blocks[region.FirstBlock], region, why);
    }
}
