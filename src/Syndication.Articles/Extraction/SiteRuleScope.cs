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
        foreach (var element in facts.BodySelectors.SelectMany(selector => Selector.All(document, selector)))
            if (regions.TryGetValue(element, out var region)) region.Hints |= Hints.Body;
        foreach (var element in (rule?.Remove ?? []).SelectMany(selector => Selector.All(document, selector)))
            if (regions.TryGetValue(element, out var region)) Cut(draft, region);
        draft.Page.Measure();
        foreach (var selector in rule?.Body ?? [])
        {
            var found = Selector.All(document, selector).Select(regions.GetValueOrDefault).OfType<Region>().MaxBy(draft.Page.ProseOf);
            if (found is null || draft.Page.ProseOf(found) < Prose.Sentence) continue;

            draft.Scope = found;
            return true;
        }

        return false;
    }

    private static void Cut(Draft draft, Region region)
    {
        if (region.IsBlock) draft.Page.Cut(region, "site rule");
        else if (region.FirstBlock < draft.Page.Blocks.Count) draft.Page.CutInline(draft.Page.Blocks[region.FirstBlock], region, "site rule");
    }
}
