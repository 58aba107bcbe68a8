using System.Text;
using AngleSharp.Dom;
using Syndication.Articles.Cleaning;
using Syndication.Articles.Languages;

namespace Syndication.Articles.Extraction.Facts;

/// <summary>From the witnesses of a page to one verdict a field.</summary>
internal static class FactsReader
{
    /// <summary>Shorter lines are menus and labels.</summary>
    private const int SampleLine = 60;

    /// <summary>Characters of prose that tell the language.</summary>
    private const int SampleLength = 6_000;

    /// <summary>Reads the page; does not change it.</summary>
    public static PageFacts Read(IDocument document, PageInput input)
    {
        var page = WitnessWalk.Gather(document);
        var ruled = new RuledFacts(document, input.Rule);
        var data = LinkedData.Read(page.Scripts);
        var baseUrl = ArticleAddress.Absolute(page.BaseHref, input.Url) ?? input.Url;
        var url = AddressVerdict.Canonical(page, input.Url, baseUrl);
        var siteNames = SiteNames(page, data, url ?? input.Url);
        var linked = MainArticle(data, page, url);
        input.Trace?.Saw(page, linked);
        var (language, tag) = LanguageOf(page, linked);
        var zone = language.Zone ?? input.Zone ?? TimeZoneInfo.Utc;
        var title = new TitleVerdict(page, linked, siteNames, language, ruled.Title);
        page.PlaceHeadline(title.Line);
        var reader = new DateReader(language, input.FetchedAt, zone);
        var dates = new DateVerdict(page, linked, reader, url ?? input.Url);
        var signed = ruled.Authors(language, siteNames);
        var authors = new AuthorVerdict(page, linked, language, siteNames);
        var others = title.All.Concat(authors.Persons).Append(authors.Organisation ?? "").Select(name => Folding.Fold(name)).Concat(siteNames).ToHashSet(StringComparer.Ordinal);
        var categories = new CategoryVerdict(page, data, linked, language, others, url ?? input.Url);
        var credits = CreditVerdict.Read(page, linked, language);
        return new PageFacts
        {
            Agency = credits?.Agency,
            Dateline = credits?.Place,
            Title = title.Title,
            Titles = title.All,
            Summary = Summary(page, linked, siteNames),
            ArticleBody = linked?.Body,
            ArticleHeadline = linked?.Headline,
            BodySelectors = linked?.BodySelectors ?? [],
            Authors = signed?.Persons ?? authors.Persons,
            Organisation = signed is { } signer ? signer.Organisation : authors.Organisation,
            Language = language,
            LanguageTag = tag,
            Url = url,
            SiteNames = siteNames,
            Categories = ruled.Categories(language) is { Count: > 0 } sections ? sections : categories.Categories(),
            Tags = categories.Tags(),
            Published = ruled.Published(reader) ?? dates.Published,
            Modified = dates.Modified,
            Image = ImageVerdict.Cover(page, linked, baseUrl),
            Leads = LeadLists.Read(page, reader, baseUrl),
            IsPaywalled = linked?.IsFree == false,
            SinglePageUrl = ruled.SinglePage(url ?? input.Url, baseUrl),
            NextPageUrl = ruled.NextPage(url ?? input.Url, baseUrl) ?? AddressVerdict.NextPage(page, input.FirstPageUrl ?? url ?? input.Url, baseUrl),
        };
    }

    /// <summary>One line, without the markup that some software leaves in it; the name of the site says nothing of the article.</summary>
    private static string? Summary(PageWitnesses page, LinkedArticle? linked, HashSet<string> siteNames)
    {
        foreach (var told in page.AllMetas("og:description").Concat(page.AllMetas("description")).Concat(page.AllMetas("twitter:description")).Append(linked?.Description ?? ""))
        {
            var line = told.Contains("</", StringComparison.Ordinal) ? FragmentBody.OneLine(told) : FragmentBody.Squeeze(told).Trim();
            if (line.Length > 0 && !siteNames.Contains(Folding.Fold(line))) return line;
        }

        return null;
    }

    private static HashSet<string> SiteNames(PageWitnesses page, LinkedData data, string? url)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in data.SiteNames.Concat(page.AllMetas("og:site_name")).Concat(page.AllMetas("application-name")).Concat(page.AllMetas("apple-mobile-web-app-title")).Concat(page.AllMetas("twitter:site")).Concat(page.AllMetas("publisher")).Concat(page.AllMetas("dc.publisher")).Concat(page.AllMetas("article:publisher")))
        {
            var folded = Folding.Fold(name);
            if (folded.Length is > 1 and < 60 && !folded.Contains("://", StringComparison.Ordinal)) names.Add(folded);
        }

        if (url is not null && Uri.TryCreate(url, UriKind.Absolute, out var uri))
        {
            var host = uri.Host.ToLowerInvariant();
            if (host.StartsWith("www.", StringComparison.Ordinal)) host = host[4..];
            names.Add(host);
            var labels = host.Split('.');
            foreach (var label in labels[..^1].Where(label => label.Length > 3)) names.Add(label);
        }

        return names;
    }

    /// <summary>The JSON-LD article that is the page's: by its address, by its headline, by its type, else the first.</summary>
    private static LinkedArticle? MainArticle(LinkedData data, PageWitnesses page, string? url)
    {
        var key = url is null ? null : ArticleAddress.Key(url);
        var title = Folding.Fold(page.Meta("og:title") ?? page.DocumentTitle ?? "");
        return data.Articles.OrderByDescending(article => Rank(article, key, title)).FirstOrDefault();
    }

    private static int Rank(LinkedArticle article, string? key, string title)
    {
        var rank = article.Type.EndsWith("Article", StringComparison.Ordinal) || article.Type.EndsWith("Posting", StringComparison.Ordinal) || article.Type is "Report" ? 8 : article.Type is "CreativeWork" || article.Type.EndsWith("Page", StringComparison.Ordinal) ? 0 : 3;
        if (key is not null && article.Url is { } url && ArticleAddress.Key(url) == key) rank += 4;
        if (article.Headline is { } headline && title.Length > 0 && Folding.Fold(headline) is { Length: > 0 } folded && (title.Contains(folded, StringComparison.Ordinal) || folded.Contains(title, StringComparison.Ordinal))) rank += 4;
        if (article.Published is not null) rank += 2;
        return rank;
    }

    private static (Language Language, string? Tag) LanguageOf(PageWitnesses page, LinkedArticle? linked)
    {
        var declared = page.DeclaredLanguage ?? page.Meta("content-language", "og:locale", "language", "dc.language") ?? linked?.Language;
        var sample = new StringBuilder();
        foreach (var line in page.Lines)
        {
            if ((line.Text.Length < SampleLine && Scripts.Weight(line.Text) < SampleLine) || (line.Zone & Zone.Nav) != 0) continue;
            sample.Append(line.Text).Append('\n');
            if (sample.Length > SampleLength) break;
        }

        var detected = Languages.Languages.Detect(declared, sample.ToString());
        return detected is not null ? (detected, detected.Tag) : (Languages.Languages.Unknown, Languages.Languages.TagOf(declared, sample.ToString()));
    }
}
