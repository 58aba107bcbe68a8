using AngleSharp.Dom;

namespace Syndication.Articles.Blocks;

/// <summary>Where an element stands; handed down from ancestors.</summary>
[Flags]
internal enum Zones
{
    None = 0,
    Link = 1,
    Heading = 2,
    List = 4,
    Table = 8,
    Quote = 16,
    Figure = 32,
    Caption = 64,
    Navigation = 128,
    Header = 256,
    Footer = 512,
    Aside = 1024,
    Form = 2048,
    Hidden = 4096,
    Preformatted = 8192,
    Article = 16384,
    Button = 32768,
}

/// <summary>One element of a page and the blocks and leaves below it.</summary>
internal sealed class Region(IElement element, Region? parent, int index, Tag tag)
{
    public IElement Element { get; } = element;

    public Region? Parent { get; } = parent;

    /// <summary>Its place in <see cref="PageMap.Regions"/>, which is document order.</summary>
    public int Index { get; } = index;

    public Tag Tag { get; } = tag;

    /// <summary>The first index in <see cref="PageMap.Regions"/> after its descendants.</summary>
    public int End { get; set; }

    public int FirstBlock { get; set; }

    public int EndBlock { get; set; }

    public int FirstLeaf { get; set; }

    public int EndLeaf { get; set; }

    public Zones Zones { get; set; }

    /// <summary>What its class, id and role say it is.</summary>
    public Hints Hints { get; set; }

    /// <summary>Why it was taken out with all below it, or null.</summary>
    public string? CutBy { get; set; }

    /// <summary>Starts and ends a line of text.</summary>
    public bool IsBlock { get; set; }

    /// <summary>Of a numbered list: the number of the next item; 0 for any other element.</summary>
    public int NextNumber { get; set; }

    /// <summary>The most blocks that one cell of it holds; of a table, its rows and cells.</summary>
    public int WidestCell { get; set; }

    public bool Has(Hints hints) => (Hints & hints) != 0;

    public bool In(Zones zones) => (Zones & zones) != 0;

    /// <summary>The zone begins here and not further up.</summary>
    public bool Opens(Zones zones) => (Zones & ~(Parent?.Zones ?? Zones.None) & zones) != 0;

    public bool Contains(Region other) => other.Index >= Index && other.Index < End;

    public bool Contains(Block block) => block.Index >= FirstBlock && block.Index < EndBlock;
}
