using AngleSharp.Dom;
using Syndication.Articles.Languages;

namespace Syndication.Articles.Extraction.Facts;

/// <summary>Lists of other articles on a page ("Önceki Haberler") whose entries have a title and an excerpt or a date.</summary>
internal static class LeadLists
{
    /// <summary>Entries kept of one page.</summary>
    private const int MostLeads = 60;

    /// <summary>Lines of one list looked at.</summary>
    private const int MostLines = 80;

    /// <summary>A title is no longer than this.</summary>
    private const int LongestTitle = 200;

    public static IReadOnlyList<Lead> Read(PageWitnesses page, DateReader reader, string? baseUrl)
    {
        var leads = new List<Lead>();
        for (var i = 0; i < page.Lines.Count && leads.Count < MostLeads; i++)
        {
            if (!page.Lines[i].HeadsRelated) continue;
            var list = ReadList(page, i, reader, baseUrl);
            if (list.Exists(lead => lead.Excerpt is not null || lead.Published is not null)) leads.AddRange(list.Where(lead => !leads.Exists(known => known.Title == lead.Title)));
        }

        return leads;
    }

    private static List<Lead> ReadList(PageWitnesses page, int label, DateReader reader, string? baseUrl)
    {
        var leads = new List<Lead>();
        var container = ContainerOf(page, label);
        for (var i = label + 1; i < Math.Min(page.Lines.Count, label + MostLines); i++)
        {
            var line = page.Lines[i];
            if (!container.Contains(line.Block) || line.HeadsRelated) break;
            var dates = LabelledDates.Read(line.Text, reader);
            if (dates.IsAlone && leads.Count > 0) leads[^1] = leads[^1] with { Published = leads[^1].Published ?? dates.Published };
            else if (IsTitle(line)) leads.Add(TitleOf(line, reader, baseUrl));
            else if (leads.Count > 0 && line.Text.Length > 20 && leads[^1].Published is null) leads[^1] = leads[^1] with { Excerpt = leads[^1].Excerpt is { } begun ? begun + " " + line.Text : line.Text };
        }

        return leads;
    }

    private static bool IsTitle(PageLine line) =>
        line.Text.Length is > 8 and <= LongestTitle && (line.IsHeading || line.LinkLength >= line.Text.Length * 0.6) && !(line.LinkLength > 0 && Sentences.IsClosed(line.Text) && line.Text.Length > 120);

    /// <summary>A title, with the date that some lists print on the same line behind it.</summary>
    private static Lead TitleOf(PageLine line, DateReader reader, string? baseUrl)
    {
        var link = line.Block.LocalName == "a" ? line.Block : line.Block.QuerySelector("a[href]") ?? line.Block.Closest("a[href]");
        var url = ArticleAddress.Clean(link?.GetAttribute("href"), baseUrl);
        var date = line.Parts.Count > 1 ? reader.ReadWhole(line.Parts[^1], DateSource.VisibleText) : null;
        return new Lead(date is null ? line.Text : string.Join(' ', line.Parts.SkipLast(1)), null, date, url);
    }

    /// <summary>The smallest element around the label that holds more lines than the label's own.</summary>
    private static IElement ContainerOf(PageWitnesses page, int label)
    {
        var block = page.Lines[label].Block;
        for (var at = block.ParentElement; at is not null && at.LocalName is not ("body" or "html"); at = at.ParentElement)
        {
            block = at;
            if (label + 2 < page.Lines.Count && at.Contains(page.Lines[label + 1].Block) && at.Contains(page.Lines[label + 2].Block)) break;
        }

        return block;
    }
}
