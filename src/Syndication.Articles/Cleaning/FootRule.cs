using Syndication.Articles.Blocks;

namespace Syndication.Articles.Cleaning;

/// <summary>The foot of the site under a headline that has no text: who publishes it, what may be copied. It is no article's, however much of it there is.</summary>
internal sealed class FootRule : ICleaningRule
{
    // Names lie: longer texts are not cut for one.
    private const double LongestNotice = 2_500;

    public void Apply(Draft draft)
    {
        Region? foot = null;
        for (var region = draft.Anchor; region is not null; region = region.Parent)
            if (IsFoot(draft, region)) foot = region;
        if (foot is not null && !foot.Has(Hints.Body) && draft.Page.ProseOf(foot) < LongestNotice) draft.Page.Cut(foot, nameof(FootRule));
    }

    /// <summary>The element is the foot of the page, below its headline.</summary>
    public static bool IsFoot(Draft draft, Region region) =>
        (region.Has(Hints.Footer) || region.Tag == Tag.Footer) && draft.Headline is { } headline && headline.Index < region.FirstBlock;
}
