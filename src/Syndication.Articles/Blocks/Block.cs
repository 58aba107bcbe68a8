using Syndication.Articles.Languages;

namespace Syndication.Articles.Blocks;

/// <summary>What a block of text is.</summary>
internal enum BlockKind
{
    Paragraph,
    Loose,
    Heading,
    Item,
    Cell,
    Caption,
    Code,
}

/// <summary>One paragraph, heading, list item or cell: text that a reader sees without a break.</summary>
internal sealed class Block(int index, Region region, BlockKind kind)
{
    private string? _folded;

    public int Index { get; } = index;

    /// <summary>The nearest element that makes a block.</summary>
    public Region Region { get; } = region;

    public BlockKind Kind { get; private set; } = kind;

    /// <summary>White space squeezed, invisible characters dropped; lines of a <c>br</c> are split by a line feed.</summary>
    public string Text { get; set; } = "";

    /// <summary>Characters of <see cref="Text"/> that are part of a link.</summary>
    public int Linked { get; set; }

    /// <summary>The number before an item of a numbered list, or 0.</summary>
    public int Number { get; set; }

    public int FirstLeaf { get; set; }

    public int EndLeaf { get; set; }

    /// <summary>Blocks of the same element and class names, in parents of the same class names, have the same make.</summary>
    public int Make { get; set; }

    /// <summary>Why it was taken out, or null.</summary>
    public string? CutBy { get; set; }

    /// <summary>How much running text it holds, in letters of an alphabet; see <see cref="Prose"/>.</summary>
    public double Prose { get; set; }

    /// <summary>Length of the text in letters of an alphabet.</summary>
    public double Weight => Blocks.Prose.Weigh(Text);

    public bool IsKept => CutBy is null;

    public bool IsHeading => Kind == BlockKind.Heading;

    public bool IsProse => Prose >= Blocks.Prose.Sentence;

    public double LinkShare => Text.Length == 0 ? 0 : Math.Min(1, (double)Linked / Text.Length);

    /// <summary>The text made comparable; for labels.</summary>
    public string Folded => _folded ??= Folding.Fold(Text);

    /// <summary>The block was found to say what a picture shows: kept with the picture, not part of the text.</summary>
    public void BecomeCaption() => (Kind, Prose) = (BlockKind.Caption, 0);

    /// <summary>The block is a paragraph, although a heading that nobody closed lies around it.</summary>
    public void BecomeParagraph() => Kind = BlockKind.Paragraph;

    /// <summary>Sets the text anew after a part of the block was cut.</summary>
    public void Rewrite(string text)
    {
        Text = text;
        _folded = null;
    }

    public override string ToString() => $"{Index} {Kind} {CutBy} {Text}";
}
