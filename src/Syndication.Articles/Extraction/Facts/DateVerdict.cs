using System.Text.RegularExpressions;
using Syndication.Articles.Languages;

namespace Syndication.Articles.Extraction.Facts;

/// <summary>When the article was published and last changed.</summary>
internal sealed partial class DateVerdict
{
    private static readonly string[] PublishedMetas =
    [
        "article:published_time", "article:published", "og:published_time", "datepublished", "og:article:published_time", "publish-date", "publish_date", "pubdate", "publishdate",
        "date.published", "published_time", "published_time_telegram", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dc.date", "dcterms.date", "dc.created", "rnews:datepublished",
        "cxenseparse:recs:publishtime", "cse-pubdate", "article_date_original", "originalpublicationdate", "ptime", "article.published", "displaydate", "citation_publication_date", "citation_date", "bt:pubdate", "datecreated", "created", "creation_date", "release_date", "article:post_date", "date", "dat", "pdate", "pub_date", "vr:published_time", "gentime", "last-publish-date", "iso-8601-publish-date", "timestamp",
    ];

    private static readonly string[] ModifiedMetas =
    [
        "article:modified_time", "article:modified", "og:updated_time", "datemodified", "og:modified_time", "article:updated_time", "dateupdate", "dcterms.modified", "dc.date.modified", "lastmod", "last-modified", "article:updated", "revised", "date.modified", "utime", "modified",
    ];

    /// <summary>Two witnesses this close mean the same moment.</summary>
    private static readonly TimeSpan Same = TimeSpan.FromDays(1);

    private readonly PageWitnesses _page;
    private readonly DateReader _reader;

    public DateVerdict(PageWitnesses page, LinkedArticle? linked, DateReader reader, string? url)
    {
        (_page, _reader) = (page, reader);
        var visible = Visible();
        Published = FirstOf(linked?.Published, DateSource.JsonLd) ?? FromMetas(PublishedMetas) ?? FromProperties("datePublished", "dateCreated", "published") ?? FromTimes() ?? visible.Published ?? FromUrl(url);
        Modified = FirstOf(linked?.Modified, DateSource.JsonLd) ?? FromMetas(ModifiedMetas) ?? FromProperties("dateModified") ?? visible.Updated;
        Published ??= Modified is { } only ? only : null;
        Modified = Published is { } first && Modified is { } last && last.At <= first.At ? null : Modified;
    }

    public ArticleDate? Published { get; }

    public ArticleDate? Modified { get; }

    private ArticleDate? FirstOf(string? text, DateSource source) => text is null || text.Length > 80 ? null : _reader.Read(text, source);

    private ArticleDate? FromMetas(string[] names)
    {
        foreach (var value in names.SelectMany(_page.AllMetas))
            if (FirstOf(value, DateSource.Meta) is { } date) return date;
        return null;
    }

    private ArticleDate? FromProperties(params ReadOnlySpan<string> names)
    {
        foreach (var wanted in names)
        {
            foreach (var (name, element, zone, _) in _page.Properties)
            {
                if (name != wanted || (zone & (Zone.Comments | Zone.Related)) != 0) continue;
                var text = element.GetAttribute("content") ?? element.GetAttribute("datetime") ?? PageWitnesses.TextOf(element, 80);
                if (FirstOf(text, DateSource.Microdata) is { } date) return date;
            }
        }

        return null;
    }

    private ArticleDate? FromTimes()
    {
        var headline = _page.Headlines.Count > 0 ? _page.Headlines[0].Line : 0;
        var near = _page.Times.Where(t => (t.Zone & Zone.Foreign) == 0).OrderBy(t => t.Line >= headline - 6 && t.Line <= headline + 25 ? 0 : 1);
        foreach (var (element, _, _) in near)
        {
            var classes = element.GetAttribute("class") ?? "";
            if (classes.Contains("updated", StringComparison.OrdinalIgnoreCase) && !classes.Contains("published", StringComparison.OrdinalIgnoreCase)) continue;
            var text = element.GetAttribute("datetime") is { Length: > 3 } machine ? machine : element.GetAttribute("title") ?? PageWitnesses.TextOf(element, 80);
            if (FirstOf(text, DateSource.Microdata) is { } date) return date;
        }

        return null;
    }

    /// <summary>Dates in lines near the headline: labelled ones first, then those in elements that promise a date, then lines that are nothing but a date.</summary>
    private (ArticleDate? Published, ArticleDate? Updated) Visible()
    {
        ArticleDate? labelled = null, promised = null, alone = null, updated = null;
        var headline = _page.Headlines.Count > 0 ? _page.Headlines[^1].Line : 0;
        var promises = PromisedLines();
        for (var i = 0; i < _page.Lines.Count; i++)
        {
            var line = _page.Lines[i];
            if (line.Text.Length > 160 || (line.Zone & Zone.Foreign) != 0 || !line.Text.Any(char.IsDigit)) continue;
            var dates = LabelledDates.Read(line.Text, _reader);
            if (dates.IsLabelled) labelled ??= dates.Published;
            else if (promises.Contains(i) && i >= headline - 8) promised ??= dates.Published;
            else if (dates.IsAlone && i >= headline - 4 && i <= headline + 30) alone ??= dates.Published;
            updated ??= dates.Updated;
        }

        return (labelled ?? promised ?? alone, updated);
    }

    private HashSet<int> PromisedLines()
    {
        var lines = new HashSet<int>();
        foreach (var span in _page.Spans)
        {
            if (span.Promise is not (Promise.Date or Promise.Byline) || span.End - span.Start > 6) continue;
            for (var i = span.Start; i < span.End; i++) lines.Add(i);
        }

        return lines;
    }

    private ArticleDate? FromUrl(string? url)
    {
        if (url is null) return null;
        var m = DateInPath().Match(url);
        return m.Success ? _reader.Read($"{m.Groups["y"].Value}-{m.Groups["m"].Value.PadLeft(2, '0')}-{m.Groups["d"].Value.PadLeft(2, '0')}", DateSource.Url) : null;
    }

    [GeneratedRegex(@"(?<!\d)(?<y>(?:19|20)\d\d)(?<sep>[/_-]?)(?<m>0[1-9]|1[0-2])\k<sep>(?<d>0[1-9]|[12]\d|3[01])(?!\d)", RegexOptions.ExplicitCapture)]
    private static partial Regex DateInPath();
}
