using System.Globalization;
using System.Text;
using Syndication.Articles.Blocks;
using Syndication.Articles.Cleaning;

namespace Syndication.Articles.Explaining;

/// <summary>Why a part of a page was taken out: the rule, what it knew the part by, and what can be measured of it.</summary>
internal sealed class Evidence(Draft draft)
{
    /// <summary>One line for the mouse over a part that was cut.</summary>
    public string Of(string cutBy, Region place, IReadOnlyList<Block> blocks)
    {
        var name = RuleNames.NameOf(cutBy);
        var line = new StringBuilder(name);
        if (RuleNames.MeaningOf(name) is { Length: > 0 } meaning) line.Append(": ").Append(meaning);
        if (RuleNames.DetailOf(cutBy) is { Length: > 0 } detail) line.Append(" (").Append(detail).Append(')');
        return line.Append("\nin ").Append(PathOf(place)).Append('\n').Append(Measures(blocks)).ToString();
    }

    /// <summary>What can be measured of a few blocks.</summary>
    public string Measures(IReadOnlyList<Block> blocks)
    {
        var text = blocks.Sum(block => block.Text.Length);
        var line = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"{text:#,0} characters"));
        if (text == 0) return line.ToString();
        line.Append(CultureInfo.InvariantCulture, $", {100.0 * blocks.Sum(block => block.Linked) / text:0} % of them links");
        line.Append(CultureInfo.InvariantCulture, $", running text {blocks.Sum(block => block.Prose):#,0}");
        if (draft.Witness is { } witness && witness.CoverageOf(string.Join(' ', blocks.Select(block => block.Text))) is { } share)
            line.Append(CultureInfo.InvariantCulture, $", {100 * share:0} % of it in JSON-LD's text");
        if (draft.Known is { } known && blocks.Max(known.CountOf) is > 0 and var pages)
            line.Append(CultureInfo.InvariantCulture, $", seen on {pages} of {known.Pages} pages of the site");
        return line.ToString();
    }

    /// <summary>Where an element stands: itself and the two around it, as a selector would name them.</summary>
    public static string PathOf(Region place)
    {
        var steps = new List<string>();
        for (var region = place; region is not null && steps.Count < 3; region = region.Parent) steps.Add(StepOf(region));
        steps.Reverse();
        return string.Join(" > ", steps);
    }

    private static string StepOf(Region region)
    {
        const int MostNames = 3;
        var id = region.Element.Id is { Length: > 0 } own ? $"#{own}" : "";
        var names = (region.Element.ClassName ?? "").Split((char[])[' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Take(MostNames);
        return $"{region.Element.LocalName}{id}{string.Concat(names.Select(name => $".{name}"))}";
    }
}
