using System.Globalization;
using Syndication.Articles.Blocks;
using Syndication.Articles.Cleaning;

namespace Syndication.Articles.Extraction;

/// <summary>A body as plain text.</summary>
internal static class BodyText
{
    /// <summary>Paragraphs, headings, quotes and items in page order; a row of a table is one paragraph. Captions and embedded posts are left out.</summary>
    public static IReadOnlyList<string> Paragraphs(Draft draft)
    {
        var paragraphs = new List<string>();
        Region? row = null;
        foreach (var block in draft.Kept)
        {
            if (block.Kind == BlockKind.Caption) continue;

            var rowOfBlock = RowOf(block);
            if (rowOfBlock is not null && rowOfBlock == row) paragraphs[^1] += " | " + block.Text;
            else paragraphs.Add(TextOf(block));
            row = rowOfBlock;
        }

        return paragraphs;
    }

    private static string TextOf(Block block) =>
        block.Number > 0 && !block.IsHeading && !char.IsAsciiDigit(block.Text[0])
            ? string.Create(CultureInfo.InvariantCulture, $"{block.Number}. {block.Text}")
            : block.Text;

    // Only of a table of facts: a cell that holds paragraphs is a column of the layout.
    private static Region? RowOf(Block block) => block.Region is { Tag: Tag.Cell, Parent: { Tag: Tag.Row } row } cell
        && cell.EndBlock - cell.FirstBlock == 1 ? row : null;
}
