using Syndication.Articles.Blocks;
using Syndication.Articles.Cleaning;

namespace Syndication.Articles.Explaining;

/// <summary>The elements that were weighed as the place of the body, best first.</summary>
internal static class CandidateTable
{
    private const int Most = 8;

    public static void Write(PageMarkup to, Draft draft)
    {
        to.Raw("<h2>Where the body could be</h2>");
        if (draft.Scores.Length == 0)
        {
            to.Raw("<p>The rule for this site says it: <code>").Text(Evidence.PathOf(draft.Scope)).Raw("</code>. Nothing else was weighed.</p>");
            return;
        }

        var page = draft.Page;
        var chosen = draft.Scope;
        var best = page.Regions.Where(region => draft.Scores[region.Index] > 0).OrderByDescending(region => draft.Scores[region.Index]).Take(Most).ToList();
        if (best.Count == 0)
        {
            to.Raw("<p>No element holds running text.</p>");
            return;
        }

        var top = draft.Scores[best[0].Index];
        to.Raw("<table class=candidates><thead><tr><th>element<th class=n>score<th class=n>text<th class=n>links</tr></thead>");
        foreach (var region in best.Contains(chosen) ? best : [.. best, chosen])
            WriteRow(to, draft, region, region == chosen, top);
        to.Raw("</table>");
        if (draft.IsCautious) to.Raw("<p class=note>A first cleaning by names of boxes left too little: the names on this page lie, and were not believed.</p>");
    }

    private static void WriteRow(PageMarkup to, Draft draft, Region region, bool isChosen, double top)
    {
        var page = draft.Page;
        var score = draft.Scores[region.Index];
        to.Raw("<tr").Attribute("class", isChosen ? "chosen" : "").Raw("><td><code>").Text(Evidence.PathOf(region)).Raw("</code>");
        if (isChosen) to.Raw(" <b>chosen</b>");
        if (region.CutBy is { } cutBy) to.Raw(" <small class=no>").Text(RuleNames.NameOf(cutBy)).Raw("</small>");
        if (region.Has(Hints.Body)) to.Raw(" <small>named as body</small>");
        to.Raw("<meter min=0 max=1").Attribute("value", FormattableString.Invariant($"{(top > 0 ? score / top : 0):0.00}")).Raw("></meter><td class=n>")
            .Number(score).Raw("<td class=n>").Number(page.TextOf(region)).Raw("<td class=n>").Number(100 * page.LinkShareOf(region)).Raw(" %</tr>");
    }
}
