using Syndication.Articles.Languages;

namespace Syndication.Articles.Extraction;

/// <summary>Scraped text as a page of its own.</summary>
internal static class ScrapedPage
{
    /// <summary>Characters of a text that are read; no article is longer.</summary>
    private const int Longest = 2_000_000;

    public static PageExtraction Extract(string text, PageInput input)
    {
        var composed = Unicode.Composed(text.Length > Longest ? text[..Longest] : text);
        var detected = Languages.Languages.Detect(null, composed);
        var language = detected ?? Languages.Languages.Unknown;
        var zone = language.Zone ?? input.Zone ?? TimeZoneInfo.Utc;
        var scraped = ScrapedText.Read(composed, language, input.FetchedAt, zone);
        if (scraped.Title is null || scraped.Blocks.Count == 0)
            return new PageExtraction { Kind = PageKind.Nothing, Error = "No running text was found.", Leads = scraped.Leads };

        var article = new Article
        {
            Source = "",
            Url = ArticleAddress.Clean(input.Url),
            Title = scraped.Title,
            Summary = scraped.Summary,
            ContentHtml = scraped.ToHtml(),
            ContentText = string.Join("\n\n", scraped.Blocks.Select(block => block.Text)),
            Authors = scraped.Authors,
            Categories = [.. scraped.Categories.Select(name => Sections.Natural(name, language)).OfType<string>().Distinct(StringComparer.Ordinal)],
            Tags = scraped.Tags,
            Published = scraped.Published,
            Modified = scraped.Modified,
            Language = detected?.Tag,
            Dateline = scraped.Dateline,
            Agency = scraped.Agency,
        };
        return new PageExtraction { Article = article, Leads = scraped.Leads };
    }
}
