using AngleSharp.Dom;
using Syndication.Articles.Blocks;
using Syndication.Articles.Cleaning;

namespace Syndication.Articles.Explaining;

/// <summary>The page as a column of its blocks: what was kept in full, what was cut folded up beside the rule that cut it.</summary>
internal sealed class MarkedPage
{
    /// <summary>A part that was cut and has no more characters is shown as it is; a longer one is folded.</summary>
    private const int ShownAsIs = 90;

    /// <summary>Characters of a folded part that tell what it is.</summary>
    private const int Opening = 70;

    /// <summary>Blocks of one folded part; an endless comment column is told from its beginning.</summary>
    private const int MostBlocks = 120;

    private readonly Draft _draft;
    private readonly PageMarkup _out;
    private readonly Evidence _evidence;

    private MarkedPage(Draft draft, PageMarkup to) => (_draft, _out, _evidence) = (draft, to, new Evidence(draft));

    /// <summary>The anchor of a part, for the list of what was removed.</summary>
    public static string AnchorOf(int part) => FormattableString.Invariant($"p{part}");

    public static void Write(PageMarkup to, Draft draft, IReadOnlyList<PagePart> parts)
    {
        var page = new MarkedPage(draft, to);
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i].Fate == Fate.Kept) page.WriteKept(parts[i]);
            else page.WriteAway(parts[i], i);
        }
    }

    private void WriteKept(PagePart part)
    {
        foreach (var (block, media) in part.Content)
        {
            if (media is not null)
            {
                _out.Raw("<p class=\"b kept media\" title=\"kept with the text\">");
                WriteMedia(media);
                _out.Raw("</p>");
                continue;
            }

            _out.Raw("<p").Attribute("class", $"b kept {ClassOf(block!)}").Attribute("title", $"Kept, in {Evidence.PathOf(block!.Region)}\n{_evidence.Measures([block])}").Raw(">");
            WriteText(block);
            _out.Raw("</p>");
        }
    }

    private void WriteAway(PagePart part, int index)
    {
        var (kind, name, why) = Reason(part);
        var length = part.Blocks.Sum(block => block.Text.Length);
        var isOne = part.Content.Count == 1 && length <= ShownAsIs;
        _out.Raw(isOne ? "<div" : "<details").Attribute("id", AnchorOf(index)).Attribute("class", $"b {kind}").Attribute("title", why).Raw(isOne ? "><span class=line>" : "><summary><span class=line>");
        if (isOne) WriteEntry(part.Content[0]);
        else WriteSummary(part, length);
        _out.Raw("</span><span class=why>").Text(name).Raw("</span>");
        if (isOne)
        {
            _out.Raw("</div>");
            return;
        }

        _out.Raw("</summary>");
        foreach (var entry in part.Content.Take(MostBlocks))
        {
            _out.Raw("<p>");
            WriteEntry(entry);
            _out.Raw("</p>");
        }

        if (part.Content.Count > MostBlocks) _out.Raw("<p>… ").Number(part.Content.Count - MostBlocks).Raw(" more</p>");
        _out.Raw("<p class=note>").Text(why).Raw("</p></details>");
    }

    private (string Kind, string Name, string Why) Reason(PagePart part)
    {
        if (part.CutBy is { } cutBy) return ("cut", $"{RuleNames.NameOf(cutBy)} {RuleNames.DetailOf(cutBy)}".TrimEnd(), _evidence.Of(cutBy, part.Place, part.Blocks));
        var where = $"in {Evidence.PathOf(part.Place)}\n{_evidence.Measures(part.Blocks)}";
        return part.Fate == Fate.Headline
            ? ("field", "headline", $"A wording of the headline: a field, not part of the text\n{where}")
            : ("out", "outside the body", $"Not cut by any rule, and not where the body is\n{where}");
    }

    private void WriteSummary(PagePart part, int length)
    {
        var opening = part.Blocks.Find(block => block.Text.Length > 0)?.Text;
        if (opening is null) _out.Number(part.Content.Count).Raw(" pictures or players");
        else _out.Short(opening, Opening);
        if (part.Blocks.Count > 1) _out.Raw(" <small>").Number(part.Blocks.Count).Raw(" blocks, ").Number(length).Raw(" characters</small>");
    }

    private void WriteEntry((Block? Block, IElement? Media) entry)
    {
        if (entry.Block is { } block) _out.Text(block.Text);
        else WriteMedia(entry.Media!);
    }

    // A picture is told of, not shown: nothing is asked of anybody's server.
    private void WriteMedia(IElement media)
    {
        var what = Tags.Of(media.LocalName) == Tag.Image ? "Picture" : "Player";
        _out.Raw("<span class=chip>").Text(what).Raw("</span> ");
        var words = media.GetAttribute("alt") ?? media.GetAttribute("title");
        _out.Short(string.IsNullOrWhiteSpace(words) ? media.GetAttribute("src") ?? media.GetAttribute("data-src") ?? "" : words, 120);
    }

    // Parts of a kept block that were cut from it stand in their place.
    private void WriteText(Block block)
    {
        var page = _draft.Page;
        for (var i = block.FirstLeaf; i < block.EndLeaf; i++)
        {
            var leaf = page.Leaves[i];
            if (leaf.Node is not IText text)
            {
                if (leaf.Node is IElement { LocalName: "br" } && !page.CutLeaves[i]) _out.Raw("<br>");
                continue;
            }

            if (page.CutLeaves[i]) _out.Raw("<del").Attribute("title", $"cut from the line: {WhyCut(leaf.Parent)}").Raw(">").Text(text.Data).Raw("</del>");
            else if (leaf.Parent.In(Zones.Link)) _out.Raw("<u>").Text(text.Data).Raw("</u>");
            else _out.Text(text.Data);
        }
    }

    private static string WhyCut(Region place)
    {
        for (var region = place; region is not null; region = region.Parent)
            if (region.CutBy is { } why) return $"{why}, {RuleNames.MeaningOf(RuleNames.NameOf(why))}";
        return "a label or a notice at the end or the beginning of the block";
    }

    private static string ClassOf(Block block) => block.Kind switch
    {
        BlockKind.Heading => "heading",
        BlockKind.Item => "item",
        BlockKind.Caption => "caption",
        BlockKind.Code => "code",
        BlockKind.Cell => "cell",
        _ => block.Region.In(Zones.Quote) ? "quote" : "text",
    };
}
