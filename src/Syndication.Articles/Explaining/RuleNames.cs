using System.Collections.Frozen;

namespace Syndication.Articles.Explaining;

/// <summary>What each cleaning rule knows, in words for an operator.</summary>
internal static class RuleNames
{
    private static readonly FrozenDictionary<string, string> Known = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Biography"] = "speaks of the author, not of the matter",
        ["ConsentNotice"] = "asks for consent",
        ["DebrisRule"] = "style sheets, scripts or data spilt into the text",
        ["EdgeRule"] = "headline, byline, date or notice before the first or behind the last paragraph",
        ["EmbedRule"] = "an embedded post",
        ["FootRule"] = "the foot of the site, on a page that has no text of its own",
        ["FurnitureRule"] = "navigation, page header, footer, side column or form, by its element",
        ["HiddenRule"] = "hidden from readers",
        ["HintRule"] = "its class, id or role says that it is something else",
        ["InsetArticleRule"] = "a card inside the article that points at another one",
        ["LabelRule"] = "a label that stands alone",
        ["LabelledBoxRule"] = "a box or list that opens with a label",
        ["LinkListRule"] = "almost nothing but links",
        ["LinkNoteRule"] = "says how a link opens",
        ["OrphanRule"] = "the heading of a box whose content was cut",
        ["ParallelArticlesRule"] = "another article on the same page",
        ["PointerRule"] = "a line between paragraphs that is a link to another page of the site",
        ["PullQuoteRule"] = "a quotation set apart that the text itself has too",
        ["RepeatedRule"] = "stands on other pages of the site too",
        ["RepetitionRule"] = "the page prints it a second time",
        ["TeaserRule"] = "a card in a row of cards that point at other articles",
        ["WitnessRule"] = "the page's own data does not count it to the article",
        ["empty"] = "nothing is left of it",
        ["outside"] = "between or around the boxes of the body",
        ["site rule"] = "cut by the rule for this site",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The rule's name alone; what follows it in <paramref name="cutBy"/> is what it knew the block by.</summary>
    public static string NameOf(string cutBy)
    {
        if (cutBy.StartsWith("site rule", StringComparison.Ordinal)) return "site rule";
        var space = cutBy.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? cutBy : cutBy[..space];
    }

    /// <summary>What the rule knew the block by: label kinds, hints, a selector; empty where the name says all.</summary>
    public static string DetailOf(string cutBy) => cutBy[NameOf(cutBy).Length..].Trim();

    /// <summary>What the rule knows, in words; empty for a rule that is not described here.</summary>
    public static string MeaningOf(string name) => Known.GetValueOrDefault(name, "");
}
