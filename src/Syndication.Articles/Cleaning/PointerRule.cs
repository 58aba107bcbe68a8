using Syndication.Articles.Blocks;

namespace Syndication.Articles.Cleaning;

/// <summary>Lines between two paragraphs that are nothing but the linked headline of another article of the site.</summary>
internal sealed class PointerRule : ICleaningRule
{
    // A shorter one names a thing.
    private const double Shortest = 25;
    private const double Linked = 0.95;
    private const int FewestWords = 4;

    // With more of them the text is a list of links, each with a word on it.
    private const int MostLinks = 6;

    public void Apply(Draft draft)
    {
        var blocks = draft.Kept.Where(block => block.Kind != BlockKind.Caption).ToList();
        if (blocks.Count(block => block.LinkShare > Linked && block.Kind == BlockKind.Paragraph) > MostLinks) return;
        for (var i = 1; i < blocks.Count; i++)
            if (IsPointer(draft, blocks[i]) && IsBetweenParagraphs(blocks, i)) draft.Page.Cut(blocks[i], nameof(PointerRule));
    }

    private static bool IsBetweenParagraphs(List<Block> blocks, int index) =>
        blocks[index - 1].IsProse && (index + 1 == blocks.Count || blocks[index + 1].IsProse || blocks[index + 1].IsHeading);

    private static bool IsPointer(Draft draft, Block block) =>
        block.Kind is BlockKind.Paragraph or BlockKind.Loose && block.LinkShare > Linked && block.Weight >= Shortest
        && !Prose.EndsSentence(block.Text.TrimEnd('?')) && block.Text.Count(c => c == ' ') >= FewestWords - 1
        && LinkOf(draft, block) is { } link && IsOfSite(draft.Address, link);

    private static string? LinkOf(Draft draft, Block block)
    {
        for (var region = draft.Page.Leaves[block.FirstLeaf].Parent; region is not null; region = region.Parent)
            if (region.Tag == Tag.Link) return region.Element.GetAttribute("href");
        return null;
    }

    private static bool IsOfSite(Uri? page, string link) =>
        page is null ? link is ['/', not '/', ..]
        : Uri.TryCreate(page, link, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            && address.AbsolutePath.Length > 1 && (address.Host == page.Host || SiteOf(address) == SiteOf(page));

    private static string SiteOf(Uri address) => address.Host.StartsWith("www.", StringComparison.Ordinal) ? address.Host[4..] : address.Host;
}
