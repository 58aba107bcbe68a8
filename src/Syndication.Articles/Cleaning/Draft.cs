using Syndication.Articles.Blocks;
using Syndication.Articles.Languages;
using Syndication.Articles.Sites;

namespace Syndication.Articles.Cleaning;

/// <summary>A page being cleaned: what the rules look at and mark.</summary>
internal sealed class Draft
{
    // Printings of the headline that are looked at; more are an attack.
    private const int MostHeadlines = 8;

    private readonly Dictionary<Block, LabelMatch> _matches = [];
    private IReadOnlyList<Block>? _headlines;

    public required PageMap Page { get; init; }

    public required LabelIndex Labels { get; init; }

    /// <summary>Every wording of the headline, folded.</summary>
    public required IReadOnlyList<string> Titles { get; init; }

    /// <summary>The headline as the page prints it over the article: the first heading in its words that is no link; null where there is none.</summary>
    public Block? Headline => Headlines.Count > 0 ? Headlines[0] : null;

    // Some pages print it again, in a bar at the top that comes into sight later; other words are those of the next article.
    private IReadOnlyList<Block> Headlines
    {
        get
        {
            if (_headlines is not null) return _headlines;

            var all = Page.Blocks.FindAll(block => block.IsHeading && IsTitle(block) && block.LinkShare < 0.5);
            return _headlines = [.. all.Where(block => block.Folded == all[0].Folded).Take(MostHeadlines)];
        }
    }

    /// <summary>Names of authors, folded.</summary>
    public required IReadOnlyList<string> Authors { get; init; }

    /// <summary>The page's address, or null where nobody gave one.</summary>
    public Uri? Address { get; init; }

    /// <summary>JSON-LD's text of the article, or null.</summary>
    public Witness? Witness { get; init; }

    /// <summary>Which blocks other pages of the site hold too; null where none is known.</summary>
    public KnownBlocks? Known { get; init; }

    /// <summary>The element with the most running text, by density alone: it and what holds it is never taken out.</summary>
    public required Region Anchor { get; set; }

    /// <summary>The make of most of the running text around the anchor.</summary>
    public int MainMake { get; set; } = -1;

    /// <summary>Captions and headings that are the text of the article; empty for most pages.</summary>
    public IReadOnlySet<Block> RaisedTexts { get; set; } = new HashSet<Block>();

    /// <summary>What each region was worth as the place of the body, by its index; empty where a rule chose.</summary>
    public double[] Scores { get; set; } = [];

    /// <summary>The element that holds the body, once it is chosen; the whole page before.</summary>
    public required Region Scope { get; set; }

    /// <summary>The blocks of the scope.</summary>
    public IEnumerable<Block> Kept
    {
        get
        {
            for (var i = Scope.FirstBlock; i < Scope.EndBlock; i++)
                if (Page.Blocks[i].IsKept) yield return Page.Blocks[i];
        }
    }

    /// <summary>Names are not believed: a first cleaning by them left too little.</summary>
    public bool IsCautious { get; init; }

    public bool IsProtected(Region region) => region.Contains(Anchor);

    /// <summary>The headline stands in it, over running text: whatever it is called, it is the article's.</summary>
    public bool HoldsHeadline(Region region)
    {
        const double LeastText = 80;
        return Headlines.Any(headline => region.Contains(headline) && Page.ProseOf(headline.Index, region.EndBlock) >= LeastText);
    }

    /// <summary>What labels say of a block; long blocks are running text and never labels.</summary>
    public LabelMatch Label(Block block)
    {
        const int LongestLabel = 240;
        const int LongestLine = 70;
        const LabelKinds Lines = LabelKinds.Byline | LabelKinds.Credit | LabelKinds.Tags | LabelKinds.Share | LabelKinds.Related
            | LabelKinds.Contents | LabelKinds.Advertising;
        if (block.Weight > LongestLabel || Prose.IsShortAnswer(block.Text)) return default;
        if (!_matches.TryGetValue(block, out var match))
        {
            match = Labels.Match(block.Folded);
            if (block.Weight > LongestLine && Prose.EndsSentence(block.Text)) match = match with { Opening = match.Opening & ~Lines };
            if (Prose.EndsSentence(block.Text)) match = match with { Opening = match.Opening & ~(match.OneWord & ~KindsOfOneWord(block)) };
            if (block.Text[0] == '©') match = match with { Opening = match.Opening | LabelKinds.Copyright };
            _matches[block] = match;
        }

        return match;
    }

    // "More than a hundred came." opens with the word of a label and is none; "Copyright 2026 …" is, and so is a link.
    private static LabelKinds KindsOfOneWord(Block block) =>
        LabelKinds.Author
        | (block.Text.Any(char.IsAsciiDigit) ? LabelKinds.Copyright : LabelKinds.None)
        | (block.LinkShare > 0.4 ? LabelKinds.ReadAlso | LabelKinds.Related : LabelKinds.None);

    /// <summary>What a label says that is the first element of a line, as in <c>&lt;b&gt;Read also&lt;/b&gt;&lt;a&gt;…</c>.</summary>
    public LabelKinds LabelOfFirstPart(Block block)
    {
        for (var i = block.FirstLeaf; i < block.EndLeaf; i++)
        {
            if (Page.Leaves[i].Node is not AngleSharp.Dom.IText { Data: var text } || string.IsNullOrWhiteSpace(text)) continue;
            return text.Length < 60 && text.Length < block.Text.Length ? Labels.Match(Folding.Fold(text)).Whole : LabelKinds.None;
        }

        return LabelKinds.None;
    }

    /// <summary>Widens the scope to hold blocks outside it; all else that the wider element holds is taken out.</summary>
    public void Widen(IReadOnlyCollection<Block> blocks)
    {
        if (blocks.Count == 0) return;

        var body = Scope;
        var wide = body;
        while (!blocks.All(wide.Contains) && wide.Parent is { } parent) wide = parent;
        for (var i = wide.FirstBlock; i < wide.EndBlock; i++)
            if (!body.Contains(Page.Blocks[i]) && !blocks.Contains(Page.Blocks[i])) Page.Cut(Page.Blocks[i], "outside");
        for (var i = wide.FirstLeaf; i < wide.EndLeaf; i++)
            if ((i < body.FirstLeaf || i >= body.EndLeaf) && Page.Leaves[i].Block < 0) Page.CutLeaves[i] = true;
        Scope = wide;
    }

    public bool IsTitle(Block block) => block.Text.Length < 400 && Titles.Contains(block.Folded);
}

/// <summary>One kind of thing that is not the article, and how it is known.</summary>
internal interface ICleaningRule
{
    /// <summary>Takes out what it knows; its name is written on what it takes.</summary>
    void Apply(Draft draft);
}
