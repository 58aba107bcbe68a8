using Syndication.Articles.Extraction;
using Syndication.Articles.Extraction.Facts;
using Syndication.Articles.Languages;

namespace Syndication.Articles.Explaining;

/// <summary>The fields of an HTML page with all that the page says of each.</summary>
internal sealed class PageFields
{
    private readonly Article _article;
    private readonly PageExtraction _extraction;
    private readonly PageInput _input;
    private readonly PageFacts _facts;
    private readonly PageWitnesses _page;
    private readonly LinkedArticle? _linked;
    private readonly DateReader _dates;

    private PageFields(PageExtraction extraction, Article article, PageInput input, ExtractionTrace trace)
    {
        (_extraction, _article, _input) = (extraction, article, input);
        (_facts, _page, _linked) = (trace.Facts!, trace.Witnesses!, trace.Linked);
        _dates = new DateReader(_facts.Language, input.FetchedAt, _facts.Language.Zone ?? input.Zone ?? TimeZoneInfo.Utc);
    }

    public static IReadOnlyList<ExplainedField> Of(PageExtraction extraction, Article article, PageInput input, ExtractionTrace trace)
    {
        var fields = new PageFields(extraction, article, input, trace);
        return
        [
            fields.Title(), fields.Published(), fields.Modified(), fields.Authors(), fields.Categories(), fields.Tags(),
            fields.Summary(), fields.Image(), fields.Language(), fields.Address(),
            new ExplainedField("Place", article.Dateline) { Source = "dateline or credit line" },
            new ExplainedField("Agency", article.Agency) { Source = "dateline or credit line" },
            new ExplainedField("Next page", extraction.NextPageUrl) { Source = input.Rule is { NextPage.Count: > 0 } ? "site rule or link rel=next" : "link rel=next" },
        ];
    }

    private ExplainedField Title()
    {
        (string, string?)[] told =
        [
            ("JSON-LD headline", _linked?.Headline), .. Metas("og:title", "twitter:title"),
            .. _page.Headlines.Select(one => ("h1", (string?)PageWitnesses.TextOf(one.Element))), ("title element", _page.DocumentTitle),
        ];
        return Text("Title", _article.Title, _input.Rule?.Title, told);
    }

    private ExplainedField Summary() => Text(
        "Standfirst", _article.Summary, null, [.. Metas("og:description", "description", "twitter:description"), ("JSON-LD description", _linked?.Description)]);

    private ExplainedField Published() => Date("Published", _article.Published, _linked?.Published, "publi", "datePublished", withTimes: true);

    private ExplainedField Modified() => Date("Modified", _article.Modified, _linked?.Modified, "modified", "dateModified", withTimes: false);

    private ExplainedField Date(string name, ArticleDate? taken, string? linked, string meta, string property, bool withTimes)
    {
        var metas = _page.Metas.Where(one => one.Key.Contains(meta, StringComparison.Ordinal) || (withTimes && one.Key.Contains("date", StringComparison.Ordinal) && !one.Key.Contains("modif", StringComparison.Ordinal)))
            .Select(one => (one.Key, (string?)one.Value[0]));
        var properties = _page.Properties.Where(one => one.Name == property)
            .Select(one => ($"microdata {property}", one.Element.GetAttribute("content") ?? one.Element.GetAttribute("datetime") ?? PageWitnesses.TextOf(one.Element, 80)));
        var times = _page.Times.Where(_ => withTimes)
            .Select(one => ("time element", one.Element.GetAttribute("datetime") ?? PageWitnesses.TextOf(one.Element, 80)));
        IEnumerable<(string Name, string? Says)> told = [($"JSON-LD {property}", linked), .. metas, .. properties, .. times];
        var witnesses = told.Where(one => !string.IsNullOrWhiteSpace(one.Says))
            .Select(one => (one.Name, Says: one.Says!, Read: _dates.Read(one.Says, DateSource.Meta)))
            .Where(one => one.Read is not null || one.Name.StartsWith("JSON-LD", StringComparison.Ordinal))
            .Select(one => new FieldWitness(one.Name, one.Read is { } read && read.ToString() != one.Says ? $"{one.Says} (read as {read})" : one.Says, IsSame(taken, one.Read)));
        return new ExplainedField(name, taken?.ToString()) { Source = taken is null ? null : Words(taken.Source), Witnesses = [.. witnesses] };
    }

    private static bool IsSame(ArticleDate? taken, ArticleDate? told) =>
        taken is not null && told is not null && (taken.At == told.At || (taken.At.Date == told.At.Date && (taken.Precision < DatePrecision.Instant || told.Precision < DatePrecision.Instant)));

    private static string Words(DateSource source) => source switch
    {
        DateSource.JsonLd => "JSON-LD",
        DateSource.Meta => "meta",
        DateSource.Microdata => "microdata or time element",
        DateSource.VisibleText => "visible text",
        DateSource.Url => "the address",
        DateSource.SiteRule => "site rule",
        _ => source.ToString(),
    };

    private ExplainedField Authors()
    {
        var value = _article.Authors.Count > 0 ? string.Join(", ", _article.Authors) : null;
        (string, string?)[] told =
        [
            .. (_linked?.Authors ?? []).Select(one => (one.IsOrganization ? "JSON-LD author (organisation)" : "JSON-LD author", (string?)one.Name)),
            .. _page.Properties.Where(one => one.Name == "author").Select(one => ("microdata author", one.Element.GetAttribute("content") ?? PageWitnesses.TextOf(one.Element, 120))),
            .. Metas("author", "article:author", "dc.creator", "byl"), .. Promised(Promise.Byline, "byline on the page"),
        ];
        if (value is not null || _extraction.Organisation is not { } organisation) return Text("Authors", value, _input.Rule?.Author, told);
        return Text("Authors", organisation, _input.Rule?.Author, told) with { Value = $"no person; {organisation} signs" };
    }

    private ExplainedField Categories() => Text(
        "Categories", Joined(_article.Categories), _input.Rule?.Category,
        [.. (_linked?.Sections ?? []).Select(one => ("JSON-LD articleSection", (string?)one)), .. Metas("article:section", "section"), .. Promised(Promise.Crumbs, "breadcrumb"), .. Promised(Promise.Category, "section label")]);

    private ExplainedField Tags() => Text(
        "Tags", Joined(_article.Tags), null,
        [("JSON-LD keywords", Joined(_linked?.Keywords ?? [])), .. _page.AllMetas("article:tag").Select(one => ("article:tag", (string?)one)), .. Metas("keywords", "news_keywords"), .. Promised(Promise.Tags, "tags on the page")]);

    private ExplainedField Image() => Text(
        "Picture", _article.Image?.Url, null,
        [.. Metas("og:image", "twitter:image"), .. (_linked?.Images ?? []).Select(one => ("JSON-LD image", (string?)one.Url))]) with
    { Source = "picture with the headline" };

    private ExplainedField Language() => Text(
        "Language", _article.Language, null,
        [("html lang", _page.DeclaredLanguage), .. Metas("content-language", "og:locale"), ("JSON-LD inLanguage", _linked?.Language)]) with
    { Source = "the words of the text" };

    private ExplainedField Address() => Text(
        "Address", _article.Url, null,
        [.. _page.Links.Where(link => link.Rel.Contains("canonical", StringComparison.Ordinal)).Select(link => ("canonical link", (string?)link.Href)), .. Metas("og:url"), ("JSON-LD url", _linked?.Url), ("asked for", _input.Url is { } asked ? ShownAddress.Of(asked) : null)]);

    private IEnumerable<(string Name, string? Says)> Metas(params string[] names) => names.SelectMany(name => _page.AllMetas(name).Take(3).Select(value => (name, (string?)value)));

    private IEnumerable<(string Name, string? Says)> Promised(Promise promise, string name) =>
        _page.Spans.Where(span => span.Has(promise) && (span.Zone & (Zone.Comments | Zone.Related)) == 0).Take(4).Select(span => (name, (string?)PageWitnesses.TextOf(span.Element, 120)));

    private static ExplainedField Text(string name, string? value, IReadOnlyList<FieldSelector>? rule, IReadOnlyList<(string Name, string? Says)> told)
    {
        var taken = KeyOf(value ?? "");
        var witnesses = told.Where(one => !string.IsNullOrWhiteSpace(one.Says))
            .Select(one => new FieldWitness(one.Name, one.Says!.Trim(), taken.Length > 0 && IsAlike(taken, KeyOf(one.Says!))));
        return new ExplainedField(name, value) { Source = rule is { Count: > 0 } ? "site rule" : null, Witnesses = [.. witnesses] };
    }

    // "Title - Site" says the title, and one of two authors says so much of them.
    private static bool IsAlike(string taken, string told) =>
        told.Length > 1 && (told.Contains(taken, StringComparison.Ordinal) || (told.Length > 3 && taken.Contains(told, StringComparison.Ordinal)));

    // Commas, dashes and spaces between words differ from witness to witness.
    private static string KeyOf(string text) => string.Concat(Folding.Fold(text).Where(char.IsLetterOrDigit));

    private static string? Joined(IReadOnlyList<string> values) => values.Count == 0 ? null : string.Join(", ", values);
}
