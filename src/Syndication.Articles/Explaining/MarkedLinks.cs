using System.Globalization;
using Syndication.Articles.Extraction;

namespace Syndication.Articles.Explaining;

/// <summary>A page that lists articles: the links that were taken, group by group, and those that were not.</summary>
internal static class MarkedLinks
{
    private const int MostOfGroup = 60;

    public static void Write(PageMarkup to, IReadOnlyList<WeighedLink> links)
    {
        var groups = links.GroupBy(link => (link.IsTaken, link.Shape)).OrderByDescending(group => group.Key.IsTaken).ThenByDescending(group => group.Count());
        foreach (var group in groups)
        {
            var each = group.GroupBy(link => link.Url, StringComparer.Ordinal).Select(same => same.MaxBy(link => link.Title.Length)!).ToList();
            if (group.Key.IsTaken) WriteTaken(to, group.Key.Shape, each);
            else WriteLeft(to, group.Key.Shape, each);
        }
    }

    private static void WriteTaken(PageMarkup to, string shape, List<WeighedLink> links)
    {
        to.Raw("<h3>").Number(links.Count).Raw(" articles with addresses like <code>").Text(shape).Raw("</code></h3>");
        foreach (var link in links)
        {
            to.Raw("<div class=\"b kept\"").Attribute("title", ScoreOf(link)).Raw("><span class=line>").Text(link.Title.Length > 0 ? link.Title : "(no words in the link)").Raw("<br><small>").Text(link.Url)
                .Raw("</small></span><span class=why>").Text(ScoreOf(link)).Raw("</span></div>");
        }
    }

    private static void WriteLeft(PageMarkup to, string shape, List<WeighedLink> links)
    {
        var why = WhyLeft(links);
        to.Raw("<details class=\"b cut\"").Attribute("title", why).Raw("><summary><span class=line>").Short(string.Join(" · ", links.Select(link => link.Title).Where(title => title.Length > 0).Take(4)), 90)
            .Raw(" <small>").Number(links.Count).Raw(links.Count == 1 ? " link like <code>" : " links like <code>").Text(shape).Raw("</code></small></span><span class=why>").Text(why).Raw("</span></summary>");
        foreach (var link in links.Take(MostOfGroup)) to.Raw("<p>").Text(link.Title).Raw(" <small>").Text($"{link.Url} ({ScoreOf(link)})").Raw("</small></p>");
        to.Raw("</details>");
    }

    private static string WhyLeft(List<WeighedLink> links)
    {
        if (links.TrueForAll(link => link.IsElsewhere)) return "another site";
        if (links.TrueForAll(link => link.IsFurniture)) return "navigation, footer or form";
        var score = links.Average(link => link.Score);
        if (score < ListingPage.LeastScore) return string.Create(CultureInfo.InvariantCulture, $"score {score:0.0}, {ListingPage.LeastScore:0} is asked");
        return links.Count < ListingPage.LeastGroup
            ? string.Create(CultureInfo.InvariantCulture, $"fewer than {ListingPage.LeastGroup} of this shape") : "the rule's selector, or navigation";
    }

    private static string ScoreOf(WeighedLink link) => string.Create(CultureInfo.InvariantCulture, $"score {link.Score:0}");
}
