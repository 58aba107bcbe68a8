using AngleSharp.Dom;
using Syndication.Articles.Languages;

namespace Syndication.Articles.Extraction;

/// <summary>Takes dateline, agency and credit lines off the ends of a body found on a page, in its tree and in its paragraphs alike.</summary>
internal sealed class ReportEnds
{
    /// <summary>A standfirst or a heading may stand before the paragraph with the dateline.</summary>
    private const int HeadBlocks = 3;

    private readonly Language _language;
    private readonly List<string> _paragraphs;
    private readonly List<IElement> _blocks;

    public ReportEnds(BodyExtraction body, Language language)
    {
        _language = language;
        _paragraphs = [.. body.Paragraphs];
        _blocks = [.. body.Element.Children];
        TakeHead();
        TakeTail();
        // Where furniture was left under the text, the credit still closes the report's own last paragraph.
        for (var i = _paragraphs.Count - 1; i >= 0 && Agency is null; i--) TakeAgency(i);
    }

    public string? Place { get; private set; }

    public string? Agency { get; private set; }

    public IReadOnlyList<string> Authors { get; private set; } = [];

    public IReadOnlyList<string> Paragraphs => _paragraphs;

    private void TakeHead()
    {
        for (var i = 0; i < Math.Min(HeadBlocks, _paragraphs.Count); i++)
        {
            var text = _paragraphs[i];
            if (i == 0 && _paragraphs.Count > 1 && IsPlaceAlone(text))
            {
                Place = Dateline.Natural(text, _language);
                Remove(i);
                i--;
                continue;
            }

            var head = Dateline.OfHead(text, _language);
            // A place without an agency is believed only at the very beginning.
            if (head.Text.Length == text.Length || (head.Agency is null && i > 0)) continue;
            (Place, Agency) = (Place ?? head.Place, head.Agency);
            if (head.Author is { } author) Authors = [author];
            Replace(i, head.Text.TrimStart());
            return;
        }
    }

    private void TakeTail()
    {
        while (_paragraphs.Count > 1)
        {
            var last = _paragraphs.Count - 1;
            var text = _paragraphs[last];
            if (CreditLine.Read(text, _language) is { } credit)
            {
                Agency ??= credit.Agency;
                Place ??= credit.Place;
                if (Authors.Count == 0) Authors = credit.Authors;
                Remove(last);
                continue;
            }

            var tail = Dateline.OfTail(text, _language);
            Place ??= tail.Place;
            Agency ??= tail.Agency;
            if (tail.Text.Length == text.TrimEnd().Length) return;
            Replace(last, tail.Text);
            if (tail.Text.Length > 0) return;
        }
    }

    private void TakeAgency(int index)
    {
        var tail = Dateline.OfTail(_paragraphs[index], _language);
        if (tail.Agency is null) return;
        Agency = tail.Agency;
        if (tail.Text.Length > 0) Replace(index, tail.Text);
    }

    /// <summary>A first line that is nothing but a place of the gazetteer.</summary>
    private bool IsPlaceAlone(string text) => text.Length <= 30 && _language.Places.ContainsKey(Folding.Fold(text));

    private void Remove(int index)
    {
        FindBlock(_paragraphs[index])?.Remove();
        _paragraphs.RemoveAt(index);
    }

    private void Replace(int index, string text)
    {
        if (text.Length == 0)
        {
            Remove(index);
            return;
        }

        var before = _paragraphs[index];
        if (FindBlock(before) is { } block)
        {
            if (before.EndsWith(text, StringComparison.Ordinal)) CutStart(block, before.Length - text.Length);
            else CutEnd(block, before.TrimEnd().Length - text.Length);
        }

        _paragraphs[index] = text;
    }

    private IElement? FindBlock(string paragraph)
    {
        var opening = Key(paragraph);
        return _blocks.Find(block => block.Parent is not null && Key(block.TextContent) == opening);
    }

    /// <summary>The letters and digits alone: white space differs between the tree and its text.</summary>
    private static string Key(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    /// <summary>Cuts so many characters that are not white space from the start of the block.</summary>
    private static void CutStart(IElement block, int count)
    {
        foreach (var run in Runs(block))
        {
            var data = run.Data.TrimStart();
            var cut = Math.Min(count, data.Length);
            run.Data = data[cut..];
            count -= cut;
            if (count <= 0)
            {
                run.Data = run.Data.TrimStart();
                return;
            }
        }
    }

    private static void CutEnd(IElement block, int count)
    {
        foreach (var run in Enumerable.Reverse(Runs(block)))
        {
            var data = run.Data.TrimEnd();
            var cut = Math.Min(count, data.Length);
            run.Data = data[..^cut].TrimEnd();
            count -= cut;
            if (count <= 0) return;
        }
    }

    private static List<IText> Runs(IElement block) => [.. Facts.TreeWalk.Texts(block).Where(text => !string.IsNullOrWhiteSpace(text.Data))];
}
