namespace Syndication.Articles.Cleaning;

/// <summary>How an element fits where it is about to be written.</summary>
internal enum Fit
{
    Well,

    /// <summary>The parser would ignore its tag.</summary>
    Misplaced,

    /// <summary>The parser would move it, or put another around it.</summary>
    Unsettled,
}

/// <summary>The elements written and not yet closed, and what the parser would do to the next one (HTML Standard, 13.2.6.4).</summary>
internal sealed class OpenElements
{
    private readonly List<ElementRule> _elements = [];

    public int Count => _elements.Count;

    public ElementRule? Top => _elements.Count > 0 ? _elements[^1] : null;

    /// <summary>Inside a table, but not in a cell or caption, where text has no place.</summary>
    public bool IsInTablePart => Top is { } top && top.Is(Trait.TablePart);

    /// <summary>How many of them are formatting.</summary>
    public int Formatting { get; private set; }

    public void Push(ElementRule rule)
    {
        _elements.Add(rule);
        if (rule.Is(Trait.Formatting)) Formatting++;
    }

    public ElementRule Pop()
    {
        var top = _elements[^1];
        _elements.RemoveAt(_elements.Count - 1);
        if (top.Is(Trait.Formatting)) Formatting--;
        return top;
    }

    /// <summary>How many elements are still open once the parser has closed what this start tag closes.</summary>
    public int ClosedBy(ElementRule rule)
    {
        var count = _elements.Count;
        if (rule.Is(Trait.ListItem)) count = LikeInReach(count, Trait.ListItem);
        if (rule.Is(Trait.Term)) count = LikeInReach(count, Trait.Term);
        if (rule.Is(Trait.EndsParagraph)) count = ParagraphInScope(count);
        if (rule.Is(Trait.Heading) && count > 0 && _elements[count - 1].Is(Trait.Heading)) count--;
        if (rule.Is(Trait.RubyPart))
            while (count > 0 && EndsByItself(_elements[count - 1])) count--;
        return count;
    }

    /// <summary>To be asked after <see cref="ClosedBy"/> was acted on.</summary>
    public Fit Fit(ElementRule rule)
    {
        if (rule.Is(Trait.Link) && HasOpenLink()) return Cleaning.Fit.Misplaced;
        var wanted = rule.Name switch
        {
            "caption" or "colgroup" or "thead" or "tbody" or "tfoot" => Top?.Name == "table",
            "col" => Top?.Name == "colgroup",
            "tr" => Top?.Name is "thead" or "tbody" or "tfoot",
            "td" or "th" => Top?.Name == "tr",
            _ => !IsInTablePart,
        };
        if (wanted) return Cleaning.Fit.Well;
        return IsInTablePart ? Cleaning.Fit.Unsettled : Cleaning.Fit.Misplaced;
    }

    private bool HasOpenLink() => _elements.Exists(element => element.Is(Trait.Link));

    private int LikeInReach(int count, Trait like)
    {
        for (var i = count - 1; i >= 0; i--)
        {
            if (_elements[i].Is(like)) return i;
            if (_elements[i].Is(Trait.Special) && _elements[i].Name is not ("address" or "div" or "p")) break;
        }

        return count;
    }

    private int ParagraphInScope(int count)
    {
        for (var i = count - 1; i >= 0 && !_elements[i].Is(Trait.Barrier); i--)
            if (_elements[i].Name == "p") return i;
        return count;
    }

    private static bool EndsByItself(ElementRule rule) =>
        rule.Is(Trait.RubyPart | Trait.ListItem | Trait.Term) || rule.Name == "p";
}
