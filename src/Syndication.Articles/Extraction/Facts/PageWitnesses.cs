using System.Text;
using AngleSharp.Dom;
using Syndication.Articles.Languages;

namespace Syndication.Articles.Extraction.Facts;

/// <summary>Where on the page a line stands.</summary>
[Flags]
internal enum Zone
{
    None = 0,
    Nav = 1,
    Footer = 2,
    Aside = 4,
    Comments = 8,
    Related = 16,
    Article = 32,
    Header = 64,
    Hidden = 128,

    /// <summary>What is not the article's own.</summary>
    Foreign = Nav | Footer | Aside | Comments | Related,
}

/// <summary>What an element's class, id or attributes promise.</summary>
internal enum Promise
{
    Date,
    Byline,
    Crumbs,
    Category,
    Tags,
    Standfirst,
    Title,
    Caption,
}

/// <summary>A line of text as a reader sees it: what stands in one block.</summary>
/// <param name="Text">White space squeezed; cut after a few hundred characters.</param>
/// <param name="IsHeading">Inside h1 to h6.</param>
/// <param name="LinkLength">How many of the characters are link text.</param>
/// <param name="Parts">The text by its inline elements and bars, a label kept with what it labels; one part for running text.</param>
internal readonly record struct PageLine(string Text, Zone Zone, bool IsHeading, int LinkLength, IElement Block, IReadOnlyList<string> Parts);

/// <summary>An element that promises something, and the lines it holds.</summary>
internal readonly record struct PromisedSpan(Promise Promise, IElement Element, Zone Zone, int Start, int End);

/// <summary>Everything on a page that may say something about the article: gathered in one walk over the tree.</summary>
internal sealed class PageWitnesses
{
    public Dictionary<string, List<string>> Metas { get; } = new(StringComparer.Ordinal);
    public List<(string Rel, string Href, IElement Element)> Links { get; } = [];
    public List<string> Scripts { get; } = [];
    public List<PageLine> Lines { get; } = [];
    public List<PromisedSpan> Spans { get; } = [];
    public List<(IElement Element, Zone Zone, int Line)> Headlines { get; } = [];
    public List<(IElement Element, Zone Zone, int Line)> Times { get; } = [];
    public List<(string Name, IElement Element, Zone Zone, int Line)> Properties { get; } = [];
    public List<(IElement Element, Zone Zone, int Line)> Images { get; } = [];
    public string? DocumentTitle { get; set; }
    public string? DeclaredLanguage { get; set; }
    /// <summary>A date of publication in the data of a script that is no JSON-LD.</summary>
    public string? ScriptDate { get; set; }

    public string? BaseHref { get; set; }

    /// <summary>The first non-empty content of the metas, in the order of the names.</summary>
    public string? Meta(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (Metas.TryGetValue(name, out var values)) return values[0];
        return null;
    }

    public IEnumerable<string> AllMetas(string name) => Metas.TryGetValue(name, out var values) ? values : [];

    /// <summary>The first line below the headline that heads a list of other articles; past the last line where there is none.</summary>
    public int ListStart(int headline)
    {
        for (var i = headline + 1; i < Lines.Count; i++)
            if (Lines[i].Text.Length < 60 && LabelIndex.Everything.Match(Folding.Fold(Lines[i].Text)).Whole.HasFlag(LabelKinds.Related)) return i;
        return Lines.Count + 1;
    }

    /// <summary>The text of an element, white space squeezed, at most <paramref name="longest"/> characters.</summary>
    public static string TextOf(IElement element, int longest = 400)
    {
        var text = new StringBuilder();
        foreach (var _ in TreeWalk.Of(element, node => Gather(node, text, longest)))
            if (text.Length >= longest) break;
        return text.ToString().Trim();
    }

    private static bool Gather(INode node, StringBuilder text, int longest)
    {
        if (node is IText run) AppendSqueezed(text, run.Data);
        if (node is IElement { LocalName: "br" or "p" or "div" or "li" } && text.Length > 0 && text[^1] != ' ') text.Append(' ');
        return text.Length < longest && node is IElement { LocalName: not ("script" or "style" or "noscript" or "svg" or "template") };
    }

    public static void AppendSqueezed(StringBuilder to, string text)
    {
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                if (to.Length > 0 && to[^1] != ' ') to.Append(' ');
            }
            else if (c is not ('\u200B' or '\uFEFF' or '\u00AD' or '\u2060' or '\u200E' or '\u200F'))
            {
                to.Append(c);
            }
        }
    }
}
