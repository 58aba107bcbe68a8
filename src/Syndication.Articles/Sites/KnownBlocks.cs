using Syndication.Articles.Blocks;

namespace Syndication.Articles.Sites;

/// <summary>A page looked at with the knowledge of its site.</summary>
internal sealed class KnownBlocks
{
    /// <summary>Blocks of one page that are learnt from; a page with more is a list or has comments.</summary>
    private const int MostBlocks = 600;

    /// <summary>The texts that together are a page's own, whatever else stands on it.</summary>
    private const int TellingTexts = 3;

    private readonly PageMap _page;
    private readonly SiteKnowledge _site;
    private readonly ulong[] _fingerprints;
    private readonly ulong[] _texts;
    private readonly ulong _text;

    /// <param name="page">As it came: what is taken out of a text later changes its fingerprint.</param>
    /// <param name="site">What is known.</param>
    public KnownBlocks(PageMap page, SiteKnowledge site)
    {
        (_page, _site) = (page, site);
        _fingerprints = [.. page.Blocks.Select(BlockFingerprints.Of)];
        _texts = [.. page.Blocks.Select(block => _fingerprints[block.Index] == 0 || block.Kind == BlockKind.Cell ? 0 : BlockFingerprints.TextOf(block))];
        _text = page.Blocks.OrderByDescending(block => block.Prose).ThenBy(block => block.Index).Take(TellingTexts)
            .Where(block => block.Prose > 0).Select(BlockFingerprints.TextOf).Aggregate(0UL, BlockFingerprints.Join);
    }

    /// <summary>See <see cref="SiteKnowledge.IsBoilerplate(ulong)"/>.</summary>
    /// <remarks>A text goes on being the template's when a redesign puts it elsewhere.</remarks>
    public bool IsBoilerplate(Block block) => _site.IsBoilerplate(_fingerprints[block.Index]) || _site.IsBoilerplate(_texts[block.Index]);

    /// <summary>See <see cref="SiteKnowledge.IsFixture(ulong)"/>.</summary>
    public bool IsFixture(Block block) => _site.IsFixture(_fingerprints[block.Index]) || _site.IsFixture(_texts[block.Index]);

    /// <summary>Different pages of the site that were learnt from.</summary>
    public int Pages => _site.Pages;

    /// <summary>On how many of them the block was seen lately.</summary>
    public int CountOf(Block block) => Math.Max(_site.CountOf(_fingerprints[block.Index]), _site.CountOf(_texts[block.Index]));

    /// <summary>What the page adds to the knowledge.</summary>
    /// <param name="address">Of the page, or null.</param>
    /// <param name="title">The folded headline, or null.</param>
    /// <param name="body">The blocks of the body that was found.</param>
    /// <param name="isLabel">Whether a block is a label.</param>
    public PagePrint Print(string? address, string? title, IReadOnlyList<Block> body, Func<Block, bool> isLabel)
    {
        var own = body.Select(block => _fingerprints[block.Index]).Where(one => one != 0).ToHashSet();
        var all = _page.Blocks.Where(block => !block.Region.In(Zones.Navigation | Zones.Footer))
            .SelectMany(block => (ulong[])[_fingerprints[block.Index], _texts[block.Index]]).Where(one => one != 0).Distinct().Take(2 * MostBlocks);
        ulong[] keys = address is null ? [_text] : [_text, BlockFingerprints.OfText(address)];
        // A page that was learnt from is one of the pages that hold its text.
        var isKnown = keys.Skip(1).Any(_site.Keys.Contains);
        var shape = PageShapes.Of(body, title, isLabel, block => !isKnown && (_site.CountOf(_fingerprints[block.Index]) > 0 || _site.CountOf(_texts[block.Index]) > 0));
        return new PagePrint { Keys = keys, Blocks = [.. all], Published = own, Shape = shape };
    }
}
