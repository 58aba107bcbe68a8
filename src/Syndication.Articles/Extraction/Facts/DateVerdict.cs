using System.Globalization;
using System.Text.RegularExpressions;
using Syndication.Articles.Languages;

namespace Syndication.Articles.Extraction.Facts;

/// <summary>When the article was published and last changed.</summary>
internal sealed partial class DateVerdict
{
    private static readonly string[] PublishedMetas =
    [
        "article:published_time", "article:published", "og:published_time", "datepublished", "og:article:published_time", "publish-date", "publish_date", "pubdate", "publishdate",
        "date.published", "published_time", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dc.date", "dcterms.date", "dc.created",
        "rnews:datepublished", "cxenseparse:recs:publishtime", "cse-pubdate", "article_date_original", "originalpublicationdate", "ptime", "article.published", "displaydate",
        "citation_publication_date", "citation_date", "bt:pubdate", "datecreated", "created", "creation_date", "release_date", "article:post_date", "date", "dat", "pdate", "pub_date",
        "vr:published_time", "published", "iso-8601-publish-date",
    ];

    /// <summary>When the file was made, which is often the day of a copy.</summary>
    private static readonly string[] CopyMetas = ["gentime", "timestamp"];

    private static readonly string[] ModifiedMetas =
    [
        "article:modified_time", "article:modified", "og:updated_time", "datemodified", "og:modified_time", "article:updated_time", "dateupdate", "dcterms.modified", "dc.date.modified",
        "lastmod", "last-modified", "article:updated", "revised", "date.modified", "utime", "modified",
    ];

    private readonly PageWitnesses _page;
    private readonly DateReader _reader;

    public DateVerdict(PageWitnesses page, LinkedArticle? linked, DateReader reader, string? url)
    {
        (_page, _reader) = (page, reader);
        var visible = new VisibleDates(page, reader);
        Modified = FirstOf(linked?.Modified, DateSource.JsonLd) ?? FromMetas(ModifiedMetas) ?? FromProperties("dateModified") ?? visible.Updated;
        Published = FromLinked(linked) ?? FromMetas(PublishedMetas) ?? FromProperties("datePublished", "dateCreated", "published") ?? FromUnknownMetas() ??
            FromTimes() ?? visible.Published ?? FromUrl(url) ?? FirstOf(page.ScriptDate, DateSource.Meta) ?? FromMetas(CopyMetas) ?? visible.Distant ?? MonthFromUrl(url);
        if (visible.Own is { } printed && Published is { Source: DateSource.JsonLd or DateSource.Meta } told && WasPrintedBefore(printed, told)) Published = printed;
        Published = InZone(Published ?? Modified, visible.Clocks);
        Modified = InZone(Modified, visible.Clocks);
        if (Published is { } first && Modified is { } last && last.At <= first.At && last.Precision >= first.Precision) Modified = null;
    }

    public ArticleDate? Published { get; }

    public ArticleDate? Modified { get; }

    /// <summary>JSON-LD's date, unless it is that of the last change, which software prints for both, and a meta knows an earlier one.</summary>
    private ArticleDate? FromLinked(LinkedArticle? linked)
    {
        if (FirstOf(linked?.Published, DateSource.JsonLd) is not { } date) return null;
        if (Modified is not { Source: DateSource.JsonLd } modified || modified.At > date.At) return date;
        return FromMetas(PublishedMetas) is { } told && (date.At - told.At).TotalHours > 24 ? told : date;
    }

    /// <summary>What was printed under the headline with an earlier day was published by then: data for machines often has the day of a copy.</summary>
    private bool WasPrintedBefore(ArticleDate printed, ArticleDate told)
    {
        if ((told.At.Date - printed.At.Date).TotalDays < 2 || printed.At.Date == Modified?.At.Date) return false;
        // Day and month in another order are the same date misread.
        return printed.At.Year != told.At.Year || printed.At.Month != told.At.Day || printed.At.Day != told.At.Month;
    }

    /// <summary>An instant told in UTC, in the publisher's zone: the language names it, or the clock printed beside the headline shows it.</summary>
    private ArticleDate? InZone(ArticleDate? date, IReadOnlyList<DateTimeOffset> clocks)
    {
        if (date is not { Precision: DatePrecision.Instant } || date.At.Offset != TimeSpan.Zero) return date;
        if (_reader.Language.Zone is { } zone) return date with { At = TimeZoneInfo.ConvertTime(date.At, zone) };
        foreach (var clock in clocks)
        {
            var apart = clock.DateTime - date.At.UtcDateTime.AddTicks(-(date.At.Ticks % TimeSpan.TicksPerMinute));
            if (apart != TimeSpan.Zero && apart.Duration() <= TimeSpan.FromHours(14) && apart.Ticks % (30 * TimeSpan.TicksPerMinute) == 0) return date with { At = date.At.ToOffset(apart) };
        }

        return date;
    }

    private ArticleDate? FirstOf(string? text, DateSource source) => text is null || text.Length > 80 ? null : _reader.Read(MachineDates.FromSeconds(text) ?? text, source);

    private ArticleDate? FromMetas(string[] names)
    {
        foreach (var value in names.Select(_page.AllMetas).Where(values => !AreOfList(values)).SelectMany(values => values))
            if (FirstOf(value, DateSource.Meta) is { } date) return date;
        return null;
    }

    /// <summary>Several days under one name are those of other articles, each told in a list of them.</summary>
    private static bool AreOfList(IEnumerable<string> values) => values.Distinct().Take(3).Count() > 2;

    /// <summary>Metas of systems nobody has listed, whose names speak: of a publication before those of any date.</summary>
    private ArticleDate? FromUnknownMetas()
    {
        var first = _page.Metas.Where(meta => !OtherDates().IsMatch(meta.Key) && !AreOfList(meta.Value)).ToList();
        foreach (var names in (ReadOnlySpan<Regex>)[PublishedNames(), DateNames()])
        {
            foreach (var (name, values) in first)
                if (names.IsMatch(name) && FirstOf(values[0], DateSource.Meta) is { } date) return date;
        }

        return null;
    }

    private ArticleDate? FromProperties(params ReadOnlySpan<string> names)
    {
        foreach (var wanted in names)
        {
            var values = _page.Properties.Where(property => property.Name == wanted && (property.Zone & (Zone.Comments | Zone.Related)) == 0)
                .Select(property => property.Element.GetAttribute("content") ?? property.Element.GetAttribute("datetime") ?? PageWitnesses.TextOf(property.Element, 80)).ToList();
            if (!AreOfList(values) && values.Select(text => FirstOf(text, DateSource.Microdata)).FirstOrDefault(date => date is not null) is { } date) return date;
        }

        return null;
    }

    private ArticleDate? FromTimes()
    {
        var own = _page.Times.Where(t => !_page.IsForeign(t.Zone)).OrderBy(t => IsNear(t.Line) ? 0 : 1);
        var beside = _page.Times.Where(t => (t.Zone & _page.Foreign) == Zone.Aside && IsNear(t.Line));
        foreach (var (element, _, _) in own.Concat(beside))
        {
            var classes = element.GetAttribute("class") ?? "";
            if (classes.Contains("updated", StringComparison.OrdinalIgnoreCase) && !classes.Contains("published", StringComparison.OrdinalIgnoreCase)) continue;
            if ((FirstOf(MachineDates.Of(element), DateSource.Microdata) ?? FirstOf(PageWitnesses.TextOf(element, 80), DateSource.VisibleText)) is { } date) return date;
        }

        return null;
    }

    private bool IsNear(int line) => line >= _page.Headline - 6 && line <= _page.Headline + 25;

    private ArticleDate? FromUrl(string? url)
    {
        if (url is null) return null;
        if (DateInPath().Match(url) is { Success: true } m) return _reader.Read($"{m.Groups["y"].Value}-{m.Groups["m"].Value}-{m.Groups["d"].Value}", DateSource.Url);
        return NamedInPath().Match(url) is { Success: true } named && English.Language.Months.TryGetValue(named.Groups["m"].Value.ToLowerInvariant(), out var month)
            ? _reader.Read(string.Create(CultureInfo.InvariantCulture, $"{named.Groups["y"].Value}-{month:00}-{named.Groups["d"].Value}"), DateSource.Url)
            : null;
    }

    private ArticleDate? MonthFromUrl(string? url) =>
        url is not null && MonthInPath().Match(url) is { Success: true } m ? _reader.Read($"{m.Groups["y"].Value}-{m.Groups["m"].Value}", DateSource.Url) : null;

    [GeneratedRegex(@"publish(?!er)|publicat|pub_?-?date")]
    private static partial Regex PublishedNames();

    [GeneratedRegex(@"(?:^|[^a-z])date(?:$|[^a-z])|(?:article|post|story|content|page|news|issue|release)[_.-]?date$|date$")]
    private static partial Regex DateNames();

    [GeneratedRegex("modif|updat|expir|valid|birth|event|start|end[_.-]|revis|copyright|last|server|current|fetch|crawl|review|index|candidate|mandate|unpub|publisher")]
    private static partial Regex OtherDates();

    [GeneratedRegex(@"(?<!\d)(?:(?<y>(?:19|20)\d\d)(?<sep>[/_-]?)(?<m>0[1-9]|1[0-2])\k<sep>(?<d>0[1-9]|[12]\d|3[01])|(?<d>0[1-9]|[12]\d|3[01])(?<sep>[/_-])(?<m>0[1-9]|1[0-2])\k<sep>(?<y>(?:19|20)\d\d))(?!\d)", RegexOptions.ExplicitCapture)]
    private static partial Regex DateInPath();

    [GeneratedRegex(@"/(?<y>(?:19|20)\d\d)/(?<m>[a-z]{3,9})/(?<d>0?[1-9]|[12]\d|3[01])/", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex NamedInPath();

    [GeneratedRegex(@"/(?<y>(?:19|20)\d\d)/(?<m>0[1-9]|1[0-2])/", RegexOptions.ExplicitCapture)]
    private static partial Regex MonthInPath();
}
