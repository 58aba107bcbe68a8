using AngleSharp.Html.Parser;
using Syndication.Articles.Cleaning;
using Syndication.Articles.Extraction.Facts;
using Syndication.Articles.Languages;

namespace Syndication.Articles.Extraction;

/// <summary>An HTML page: facts, body, sanitised article.</summary>
internal static class HtmlPage
{
    public static PageExtraction Extract(string html, PageInput input)
    {
        var document = new HtmlParser().ParseDocument(html);
        var facts = FactsReader.Read(document, input);
        var body = BodyExtractor.Extract(document, facts, input.Rule);
        if (facts.Title is null && body.Paragraphs.Count == 0)
            return new PageExtraction { Kind = PageKind.Nothing, Error = "The page holds neither a headline nor a text.", Leads = facts.Leads };

        var text = string.Join("\n\n", body.Paragraphs);
        var article = new Article
        {
            Source = "",
            Url = facts.Url,
            Title = facts.Title ?? Sentences.Title(body.Paragraphs[0], 140),
            Summary = facts.Summary,
            ContentHtml = HtmlSanitizer.Sanitize(body.Element, facts.Url),
            ContentText = Unicode.Composed(text),
            Authors = facts.Authors,
            Categories = facts.Categories,
            Tags = facts.Tags,
            Published = facts.Published,
            Modified = facts.Modified,
            Language = facts.LanguageTag,
            Image = facts.Image,
            IsPaywalled = facts.IsPaywalled,
            Attachments = facts.Attachments,
        };
        return new PageExtraction { Kind = body.Kind, Article = article, Leads = facts.Leads, NextPageUrl = facts.NextPageUrl };
    }
}
