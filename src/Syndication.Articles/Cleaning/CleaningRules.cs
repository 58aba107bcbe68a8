namespace Syndication.Articles.Cleaning;

/// <summary>The rules, in their order.</summary>
internal static class CleaningRules
{
    /// <summary>Over the whole page, before the body is chosen.</summary>
    public static readonly IReadOnlyList<ICleaningRule> OfPage =
    [
        new DebrisRule(),
        new FootRule(),
        new HiddenRule(),
        new FurnitureRule(),
        new CaptionRule(),
        new EmbedRule(),
        new HintRule(),
        new TeaserRule(),
        new LinkListRule(),
    ];

    /// <summary>Over the whole page where the names on it lie.</summary>
    public static readonly IReadOnlyList<ICleaningRule> OfPageCautiously =
    [
        new DebrisRule(),
        new FootRule(),
        new HiddenRule(),
        new CaptionRule(),
        new TeaserRule(),
        new LinkListRule(),
    ];

    /// <summary>Inside the body.</summary>
    public static readonly IReadOnlyList<ICleaningRule> OfBody =
    [
        new LinkNoteRule(),
        new InsetArticleRule(),
        new PullQuoteRule(),
        new LabelledBoxRule(),
        new LabelRule(),
        new PointerRule(),
        new RepeatedRule(),
        new WitnessRule(),
        new OrphanRule(),
        new EdgeRule(),
    ];
}
