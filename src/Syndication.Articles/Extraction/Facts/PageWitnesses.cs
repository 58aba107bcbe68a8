using System.Text;
using AngleSharp.Dom;

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
[Flags]
internal enum Promise
{
    None = 0,
    Date = 1,
    Byline = 2,
    Crumbs = 4,
    Category = 8,
    Tags = 16,

    /// <summary>A detail of a byline that is no name: a role, a place.</summary>
    NoName = 32,
}

/// <summary>An element that promises something, and the lines it holds.</summary>
internal readonly record struct PromisedSpan(Promise Promises, IElement Element, Zone Zone, int Start, int End)
{
    public bool Has(Promise promise) => (Promises & promise) != 0;
}

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

    /// <summary>The line the headline is printed on; 0 where it is not.</summary>
    public int Headline { get; private set; }


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
    public int ListStart { get; private set; }

    /// <summary>Zones that are not the article's own. Class names lie: a zone that the headline stands in is the article's.</summary>
    public Zone Foreign { get; private set; } = Zone.Foreign;

    /// <summary>Says where the headline was found, from which everything else is measured.</summary>
    /// <param name="line">Its line, or null where it is not printed.</param>
    public void PlaceHeadline(int? line)
    {
        Headline = line ?? (Headlines.Count > 0 ? Headlines[0].Line : 0);
        Foreign = line is { } printed ? Zone.Foreign & ~Lines[printed].Zone : Zone.Foreign;
        ListStart = Lines.FindIndex(Math.Min(Headline + 1, Lines.Count), other => other.HeadsRelated) is var found and >= 0 ? found : Lines.Count + 1;
    }

    /// <summary>What stands there is not the article's own.</summary>
    public bool IsForeign(Zone zone) => (zone & Foreign) != 0;

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
        var isOpen = to.Length > 0 && to[^1] != ' ';
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : '\0';
            var isSpace = char.IsWhiteSpace(c);
            if (i < text.Length && !isSpace && !IsInvisible(c)) continue;
            if (i > start)
            {
                to.Append(text, start, i - start);
                isOpen = true;
            }

            start = i + 1;
            if (!isSpace || !isOpen) continue;
            to.Append(' ');
            isOpen = false;
        }
    }

    private static bool IsInvisible(char c) => c is '\u200B' or '\uFEFF' or '\u00AD' or '\u2060' or '\u200E' or '\u200F';
}
