using System.Text;
using Syndication.Articles.Cleaning;
using Syndication.Articles.Languages;

namespace Syndication.Articles.Extraction;

/// <summary>What a piece of scraped text came to.</summary>
internal sealed class ScrapedArticle
{
    public string? Title { get; set; }
    public string? Summary { get; set; }
    public List<TextBlock> Blocks { get; set; } = [];
    public List<string> Categories { get; } = [];
    public List<string> Authors { get; } = [];
    public List<string> Tags { get; } = [];
    public List<Lead> Leads { get; } = [];
    public ArticleDate? Published { get; set; }
    public ArticleDate? Modified { get; set; }
    public string? Dateline { get; set; }
    public string? Agency { get; set; }

    /// <summary>The body as an HTML fragment.</summary>
    public string ToHtml()
    {
        var html = new StringBuilder();
        for (var i = 0; i < Blocks.Count; i++)
        {
            var block = Blocks[i];
            var isItem = block.Kind == TextBlockKind.Item;
            if (isItem && (i == 0 || Blocks[i - 1].Kind != TextBlockKind.Item)) html.Append("<ul>");
            var tag = isItem ? "li" : block.Kind == TextBlockKind.Heading ? "h2" : "p";
            html.Append('<').Append(tag).Append('>').Append(SafeMarkup.EscapeText(block.Text)).Append("</").Append(tag).Append('>');
            if (isItem && (i == Blocks.Count - 1 || Blocks[i + 1].Kind != TextBlockKind.Item)) html.Append("</ul>");
            if (i < Blocks.Count - 1) html.Append('\n');
        }

        return html.ToString();
    }
}

/// <summary>What a block of the body is.</summary>
internal enum TextBlockKind
{
    Paragraph,
    Heading,
    Item,
}

/// <summary>One block of the body.</summary>
internal readonly record struct TextBlock(TextBlockKind Kind, string Text);

/// <summary>Makes an article of text that was scraped off a page without its markup.</summary>
/// <remarks>
/// The text is read in three parts: what stands before the first prose (title, section, dates, standfirst), the body, and lists
/// of other articles anywhere. Labels count only as whole lines.
/// </remarks>
internal static class ScrapedText
{
    /// <summary>Title of a text whose headline was lost: at most so many characters of the lead sentence.</summary>
    private const int LongestDerivedTitle = 140;

    /// <summary>The article in the text; its title is null where there is no text at all.</summary>
    public static ScrapedArticle Read(string text, Language language, DateTimeOffset now, TimeZoneInfo zone)
    {
        var article = new ScrapedArticle();
        var reader = new DateReader(language, now, zone);
        var lines = ScrapedLines.Of(text, language, reader, out var stamp);
        ScrapedSidebars.TakeOut(lines, article.Leads, reader);
        var bodyStart = lines.FindIndex(line => line.Kind is LineKind.Prose or LineKind.Item);
        if (bodyStart < 0) bodyStart = lines.FindLastIndex(line => line.Kind == LineKind.Plain);
        if (bodyStart < 0) return article;

        var header = new ScrapedHeader(lines.GetRange(0, bodyStart), language, now, zone);
        header.Fill(article);
        var end = ScrapedEnd.Find(lines, bodyStart);
        ReadBody(lines.GetRange(bodyStart, end - bodyStart), article, header);
        TakeDatelines(article, language);
        article.Published = MorePrecise(header.Published ?? article.Published, stamp);
        article.Title ??= DerivedTitle(article);
        return article;
    }

    private static void ReadBody(List<ScrapedLine> lines, ScrapedArticle article, ScrapedHeader header)
    {
        // What has no prose after it is furniture that no list of labels knows.
        var last = lines.FindLastIndex(line => line.Kind is LineKind.Prose or LineKind.Item);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.Credit is { } credit) Add(article, credit);
            else if (line.Kind == LineKind.Dates) (article.Published, article.Modified) = (article.Published ?? line.Dates.Published, article.Modified ?? line.Dates.Updated);
            else if (line.Kind == LineKind.Categories) article.Categories.AddRange(line.Values);
            else if (line.Kind == LineKind.Tags) article.Tags.AddRange(line.Values);
            else if (line.Kind == LineKind.Doubled) article.Leads.Add(new Lead(line.Text, null, null, null));
            else if (line.Kind == LineKind.Prose) article.Blocks.Add(new TextBlock(TextBlockKind.Paragraph, line.Text));
            else if (line.Kind == LineKind.Item) article.Blocks.Add(new TextBlock(TextBlockKind.Item, line.Text));
            else if (line.Kind == LineKind.Plain && i < last && !header.IsTitle(line.Text)) article.Blocks.Add(new TextBlock(TextBlockKind.Heading, line.Text));
            else if (line.Kind == LineKind.Plain && last < 0) article.Blocks.Add(new TextBlock(TextBlockKind.Paragraph, line.Text));
            else if (line.Kind == LineKind.Place && article.Dateline is null) article.Dateline = line.Text;
        }
    }

    public static void Add(ScrapedArticle article, CreditLine credit)
    {
        foreach (var author in credit.Authors)
            if (!article.Authors.Contains(author)) article.Authors.Add(author);
        article.Agency ??= credit.Agency;
        article.Dateline ??= credit.Place;
        if (credit.Section is { } section && article.Categories.Count == 0) article.Categories.Add(section);
    }

    private static void TakeDatelines(ScrapedArticle article, Language language)
    {
        var blocks = article.Blocks;
        if (blocks.FindIndex(b => b.Kind == TextBlockKind.Paragraph) is var first and >= 0)
            Take(article, blocks, first, Dateline.OfHead(blocks[first].Text, language));
        if (blocks.FindLastIndex(b => b.Kind == TextBlockKind.Paragraph) is var last and >= 0)
            Take(article, blocks, last, Dateline.OfTail(blocks[last].Text, language));
        blocks.RemoveAll(b => b.Text.Length == 0);
    }

    private static void Take(ScrapedArticle article, List<TextBlock> blocks, int index, Dateline dateline)
    {
        article.Dateline ??= dateline.Place;
        article.Agency ??= dateline.Agency;
        if (dateline.Author is { } author && article.Authors.Count == 0) article.Authors.Add(author);
        blocks[index] = blocks[index] with { Text = dateline.Text };
    }

    /// <summary>The stamp a scraper put in front says the same as the page's date, only less of it; where they differ the page is right.</summary>
    private static ArticleDate? MorePrecise(ArticleDate? page, ArticleDate? stamp) =>
        page is null || (stamp is not null && stamp.Precision > page.Precision) ? stamp ?? page : page;

    private static string? DerivedTitle(ScrapedArticle article)
    {
        if (article.Blocks.Count == 0) return null;
        var lead = article.Blocks.FirstOrDefault(b => b.Kind == TextBlockKind.Paragraph).Text ?? article.Blocks[0].Text;
        return Sentences.Title(lead, LongestDerivedTitle);
    }
}
