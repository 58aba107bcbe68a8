using System.Globalization;
using Syndication.Articles.Extraction;

namespace Syndication.Articles.Explaining;

/// <summary>The frame of an explanation and its parts in their order.</summary>
internal sealed class ExplainedPage
{
    private static readonly string Style = ReadStyle();

    private readonly PageMarkup _out = new();
    private readonly PageInput _input;
    private readonly PageExtraction _extraction;

    public ExplainedPage(string name, PageInput input, PageExtraction extraction)
    {
        (_input, _extraction) = (input, extraction);
        // No scheme at all may be loaded from, should anything of ours ever ask for it.
        _out.Raw("<!doctype html>\n<html lang=en><head><meta charset=utf-8><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">")
            .Raw("<meta name=viewport content=\"width=device-width, initial-scale=1\"><title>").Text($"Why: {name}").Raw("</title><style>").Raw(Style).Raw("</style></head><body>\n<header><h1>")
            .Text(name).Raw("</h1><p class=address>").Text(_input.Url is { } url ? ShownAddress.Of(url) : "no address").Raw("</p>");
    }

    /// <summary>An HTML page.</summary>
    public void WritePage(ExtractionTrace trace, string? objection)
    {
        var draft = trace.Draft!;
        var parts = PageParts.Of(draft);
        var (kept, cut, outside) = (TextOf(parts, Fate.Kept), TextOf(parts, Fate.Cut), TextOf(parts, Fate.Outside));
        Alarm(_extraction.Error ?? (objection is null ? null : $"Would be withheld: {objection}"));
        _out.Raw("<ul class=tally><li>").Text(Words(_extraction.Kind)).Raw("</li><li class=keep>kept ").Number(CountOf(parts, Fate.Kept)).Raw(" blocks, ").Number(kept)
            .Raw(" characters</li><li class=cut>removed ").Number(CountOf(parts, Fate.Cut)).Raw(" blocks, ").Number(cut).Raw(" characters, by ")
            .Number(parts.Select(part => part.CutBy is { } why ? RuleNames.NameOf(why) : null).OfType<string>().Distinct(StringComparer.Ordinal).Count()).Raw(" rules</li>");
        _out.Raw("<li>").Text(_input.Rule is { } rule ? $"rule for {rule.Host}" : "no rule for the site").Raw("</li><li>")
            .Text(_input.Knowledge is { Pages: > 0 and var pages } ? string.Create(CultureInfo.InvariantCulture, $"{pages} pages of the site known") : "nothing known of the site").Raw("</li></ul>");
        Bar(kept, cut, outside);
        _out.Raw("</header><div class=two><main><h2>The page</h2>").Raw("<p class=legend><span style=\"--c:var(--keep)\">kept</span><span style=\"--c:var(--cut)\">removed, and by which rule (more under the mouse)</span><span style=\"--c:var(--field)\">headline</span><span style=\"--c:var(--out)\">outside the body</span></p>\n");
        MarkedPage.Write(_out, draft, parts);
        _out.Raw("</main><aside>");
        if (_extraction.Article is { } article) FieldTable.Write(_out, PageFields.Of(_extraction, article, _input, trace));
        CandidateTable.Write(_out, draft);
        RemovalList.Write(_out, parts);
        Leads();
        _out.Raw("</aside></div>");
    }

    /// <summary>Text that was scraped off a page.</summary>
    public void WriteScraped()
    {
        Alarm(_extraction.Error);
        if (_extraction.Article is not { } article)
        {
            _out.Raw("</header>");
            return;
        }

        var lines = new PageMarkup();
        var text = PageDecoder.Decode(_input.Bytes.Span, _input.ContentType).Text;
        var (kept, away) = MarkedLines.Write(lines, text, article, _extraction.Leads, _input);
        _out.Raw("<ul class=tally><li>scraped text</li><li class=keep>kept ").Number(kept).Raw(" lines</li><li class=cut>").Number(away).Raw(" lines are fields, leads or removed</li></ul></header>");
        _out.Raw("<div class=two><main><h2>The text</h2><p class=legend><span style=\"--c:var(--keep)\">kept</span><span style=\"--c:var(--field)\">became a field or a lead</span><span style=\"--c:var(--cut)\">removed</span></p>\n")
            .Raw(lines.ToString()).Raw("</main><aside>");
        FieldTable.Write(_out, ScrapedFields(article));
        Leads();
        _out.Raw("</aside></div>");
    }

    /// <summary>A page that lists articles.</summary>
    public void WriteListing(IReadOnlyList<WeighedLink> links)
    {
        var (taken, all) = (links.Where(link => link.IsTaken).DistinctBy(link => link.Url).Count(), links.DistinctBy(link => link.Url).Count());
        if (taken == 0) Alarm("No link looks like an article's: write a selector for them (`links` of the source).");
        _out.Raw("<ul class=tally><li>listing page</li><li class=keep>").Number(taken).Raw(" links to articles</li><li class=cut>").Number(all - taken).Raw(" other links</li></ul></header><main>\n");
        MarkedLinks.Write(_out, links);
        _out.Raw("</main>");
    }

    public override string ToString() => $"{_out}\n</body></html>\n";

    private static IEnumerable<ExplainedField> ScrapedFields(Article article) =>
    [
        new("Title", article.Title) { Source = article.Title.EndsWith('…') || article.ContentText.StartsWith(article.Title, StringComparison.Ordinal) ? "the lead sentence: the headline is lost" : "the text's headline" },
        new("Published", article.Published?.ToString()) { Source = "a line of the text" },
        new("Modified", article.Modified?.ToString()) { Source = "a line of the text" },
        new("Authors", article.Authors.Count == 0 ? null : string.Join(", ", article.Authors)) { Source = "a credit line" },
        new("Categories", article.Categories.Count == 0 ? null : string.Join(", ", article.Categories)) { Source = "a labelled line or the breadcrumb" },
        new("Tags", article.Tags.Count == 0 ? null : string.Join(", ", article.Tags)) { Source = "a labelled line" },
        new("Standfirst", article.Summary) { Source = "the line under the headline" },
        new("Place", article.Dateline) { Source = "the dateline" },
        new("Agency", article.Agency) { Source = "the dateline or a credit" },
        new("Language", article.Language) { Source = "the words of the text" },
    ];

    private void Leads()
    {
        if (_extraction.Leads.Count == 0) return;
        _out.Raw("<h2>").Number(_extraction.Leads.Count).Raw(" other articles it points at</h2><ul>");
        foreach (var lead in _extraction.Leads.Take(30)) _out.Raw("<li>").Text(lead.Title).Raw(" <small>").Text(lead.Published?.ToString()).Raw("</small></li>");
        _out.Raw("</ul>");
    }

    private void Alarm(string? message)
    {
        if (message is not null) _out.Raw("<p class=alarm>").Text(message).Raw("</p>");
    }

    private void Bar(int kept, int cut, int outside)
    {
        var all = Math.Max(1.0, kept + cut + outside);
        _out.Raw("<div class=bar title=\"characters kept, removed, and outside the body\">");
        foreach (var (name, part) in (ReadOnlySpan<(string, int)>)[("keep", kept), ("cut", cut), ("out", outside)])
            _out.Raw("<i").Attribute("class", name).Attribute("style", string.Create(CultureInfo.InvariantCulture, $"width:{100 * part / all:0.##}%")).Raw("></i>");
        _out.Raw("</div>");
    }

    private static int TextOf(IEnumerable<PagePart> parts, Fate fate) => parts.Where(part => part.Fate == fate).Sum(part => part.Blocks.Sum(block => block.Text.Length));

    private static int CountOf(IEnumerable<PagePart> parts, Fate fate) => parts.Where(part => part.Fate == fate).Sum(part => part.Blocks.Count);

    private static string Words(PageKind kind) => kind switch
    {
        PageKind.Article => "article",
        PageKind.LiveBlog => "live blog",
        PageKind.Nothing => "nothing to publish",
        _ => kind.ToString().ToLowerInvariant(),
    };

    private static string ReadStyle()
    {
        using var style = typeof(ExplainedPage).Assembly.GetManifestResourceStream("Syndication.Articles.Explaining.explain.css")
            ?? throw new InvalidOperationException("explain.css is not embedded.");
        using var reader = new StreamReader(style);
        return reader.ReadToEnd();
    }
}
