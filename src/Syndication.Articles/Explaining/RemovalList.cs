namespace Syndication.Articles.Explaining;

/// <summary>What was taken out, by the rule that took it out, most text first.</summary>
internal static class RemovalList
{
    private const int MostExamples = 6;

    public static void Write(PageMarkup to, IReadOnlyList<PagePart> parts)
    {
        to.Raw("<h2>What was removed, and why</h2>");
        var numbered = parts.Select((part, index) => (Part: part, Index: index)).Where(one => one.Part.Fate is Fate.Cut or Fate.Outside);
        var rules = numbered.GroupBy(one => one.Part.CutBy is { } why ? RuleNames.NameOf(why) : "outside the body")
            .OrderByDescending(rule => rule.Sum(one => TextOf(one.Part))).ToList();
        if (rules.Count == 0) to.Raw("<p>Nothing.</p>");
        foreach (var rule in rules)
        {
            to.Raw("<details class=rule><summary><b>").Text(rule.Key).Raw("</b> <small>").Number(rule.Sum(one => one.Part.Blocks.Count)).Raw(" blocks, ")
                .Number(rule.Sum(one => TextOf(one.Part))).Raw(" characters</small><br>")
                .Text(rule.Key == "outside the body" ? "no rule cut it; it is not where the body is" : RuleNames.MeaningOf(rule.Key)).Raw("</summary><ul>");
            foreach (var (part, index) in rule.OrderByDescending(one => TextOf(one.Part)).Take(MostExamples))
            {
                var detail = part.CutBy is { } why ? RuleNames.DetailOf(why) : "";
                to.Raw("<li><a").Attribute("href", $"#{MarkedPage.AnchorOf(index)}").Raw(">").Short(part.Blocks.Find(block => block.Text.Length > 0)?.Text ?? "picture or player", 60)
                    .Raw("</a> <small>").Text(detail).Raw(" ").Text(Evidence.PathOf(part.Place)).Raw("</small></li>");
            }

            if (rule.Count() > MostExamples) to.Raw("<li>… ").Number(rule.Count() - MostExamples).Raw(" more</li>");
            to.Raw("</ul></details>");
        }
    }

    private static int TextOf(PagePart part) => part.Blocks.Sum(block => block.Text.Length);
}
