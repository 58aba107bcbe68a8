using Syndication.Articles.Cleaning;
using Syndication.Articles.Extraction.Facts;
using Syndication.Articles.Languages;

namespace Syndication.Articles.Extraction;

/// <summary>An HTML page: facts, body, sanitised article.</summary>
internal static class HtmlPage
{
    public static PageExtraction Extract(string html, PageInput input)
    {
        var document = PageParser.Parse(input.Rule is { } rule ? rule.Rewrite(PageParser.Readable(html)) : html);
        var facts = FactsReader.Read(document, input);
        var body = BodyExtractor.Extract(document, facts, input.Rule, input.Knowledge);
        input.Trace?.Decided(facts, body.Draft);
        var ends = new ReportEnds(body, facts.Language);
        if (facts.Title is null && !ends.Paragraphs.Any(paragraph => paragraph.Any(char.IsLetter)))
            return new PageExtraction { Kind = PageKind.Nothing, Error = "The page holds neither a headline nor a text.", Leads = facts.Leads };

        var text = string.Join("\n\n", ends.Paragraphs);
        var article = new Article
        {
            Source = "",
            Url = facts.Url,
            // What is compared and sorted is composed; the text stays as it was published.
            Title = Unicode.Composed(facts.Title ?? Sentences.Title(ends.Paragraphs[0], 140)),
            Summary = facts.Summary,
            ContentHtml = HtmlSanitizer.Sanitize(body.Element, facts.Url),
            ContentText = text,
            Authors = [.. (facts.Authors.Count > 0 ? facts.Authors : ends.Authors).Select(Unicode.Composed)],
            Categories = facts.Categories,
            Tags = facts.Tags,
            Published = facts.Published,
            Modified = facts.Modified,
            Language = facts.LanguageTag,
            Image = facts.Image,
            Dateline = ends.Place ?? facts.Dateline,
            Agency = ends.Agency ?? facts.Agency,
            IsPaywalled = facts.IsPaywalled || body.IsTeaser,
            Attachments = [.. facts.Attachments.Concat(body.Attachments).DistinctBy(file => file.Url, StringComparer.Ordinal)],
        };
        return new PageExtraction { Kind = body.Kind, Article = article, Organisation = article.Authors.Count == 0 ? facts.Organisation : null, Leads = facts.Leads, NextPageUrl = facts.NextPageUrl, SinglePageUrl = facts.SinglePageUrl, Print = body.Print };
    }
}
