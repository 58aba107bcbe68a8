using System.Globalization;
using System.Text;
using Syndication.Articles.Extraction;
using Syndication.Articles.Sites;
using Xunit.Abstractions;

namespace Syndication.Tests.Articles.Sites;

/// <summary>The guard against what happens to pages over night: what it lets through that is no article, and what it withholds that is one.</summary>
public sealed class ExtractionGuardMutationTests(ITestOutputHelper output)
{
    private const int Learnt = 14;
    private const int Mutated = 5;

    private static readonly DateTimeOffset Fetched = new(2026, 1, 20, 12, 0, 0, TimeSpan.Zero);

    private readonly TemplatePages _pages = new();

    private enum Outcome
    {
        Good,
        Withheld,
        Stopped,
        Leaked,
    }

    [Fact]
    public void HardlyAnyLeakIsPublishedAndHardlyAnyArticleIsWithheld()
    {
        var rows = new List<(string Mutation, string Page, Outcome Outcome, string Why)>();
        var unfit = 0;
        foreach (var (name, turn) in _pages.Names.Select((name, i) => (name, i)))
        {
            // Each template sees the reports in another order.
            var all = _pages.Of(name).ToList();
            var pages = all.Skip(turn % all.Count).Concat(all.Take(turn % all.Count)).ToList();
            var knowledge = Learn(pages.Take(Learnt));
            foreach (var page in pages.Skip(Learnt).Take(Mutated))
            {
                // Where the whole page is read badly, a mutation of it says nothing about the guard.
                var untouched = Judge("untouched", page, page.Html, knowledge);
                if (untouched.Outcome is Outcome.Leaked or Outcome.Stopped)
                {
                    unfit++;
                    output.WriteLine($"unfit {untouched.Page} {untouched.Why}");
                    continue;
                }

                foreach (var (mutation, apply) in PageMutations.All) rows.Add(Judge(mutation, page, apply(page, _pages), knowledge));
            }
        }

        foreach (var group in rows.GroupBy(row => row.Mutation))
            output.WriteLine($"{group.Key,-22} {string.Join("  ", Enum.GetValues<Outcome>().Select(one => $"{one} {group.Count(row => row.Outcome == one),3}"))}");
        foreach (var row in rows.Where(row => row.Outcome is Outcome.Leaked or Outcome.Withheld)) output.WriteLine($"{row.Outcome} {row.Page} {row.Mutation}: {row.Why}");
        var published = rows.Count(row => row.Outcome is Outcome.Good or Outcome.Leaked);
        var good = rows.Count(row => row.Outcome is Outcome.Good or Outcome.Withheld);
        var leaks = rows.Count(row => row.Outcome is Outcome.Leaked) / (double)published;
        var withheld = rows.Count(row => row.Outcome is Outcome.Withheld) / (double)good;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows.Count} pages, {unfit} unfit: leaks {leaks:P2} of {published} published, withheld {withheld:P2} of {good} good"));
        Assert.True(leaks <= 0.005 && withheld <= 0.02, $"leaks {leaks:P2}, withheld {withheld:P2}");
    }

    private static SiteKnowledge Learn(IEnumerable<TemplatePage> pages)
    {
        var knowledge = SiteKnowledge.Empty;
        foreach (var page in pages)
            if (Read(page, page.Html, knowledge) is { Article: not null, Print: { } print } && ExtractionGuard.Judge(print.Shape, knowledge.Profile).IsPublished) knowledge = knowledge.With(print);
        return knowledge;
    }

    private static (string Mutation, string Page, Outcome Outcome, string Why) Judge(string mutation, TemplatePage page, string html, SiteKnowledge knowledge)
    {
        var read = Read(page, html, knowledge);
        var id = $"{page.Template}/{page.Number}";
        if (read.Article is not { ContentText.Length: >= 60 } article) return (mutation, id, Outcome.Stopped, "no article");

        var verdict = ExtractionGuard.Judge(read.Print!.Shape, knowledge.Profile);
        var foreign = article.ContentText.Split("\n\n").Select(Report.Squeeze).Where(text => text.Length > 0 && !page.Report.Text.Contains(text, StringComparison.Ordinal)).ToList();
        var kept = page.Report.Paragraphs.Count(one => Report.Squeeze(article.ContentText).Contains(Report.Squeeze(one), StringComparison.Ordinal));
        var isGood = foreign.Count == 0 && kept >= page.Report.Paragraphs.Count - 1;
        if (isGood) return (mutation, id, verdict.IsPublished ? Outcome.Good : Outcome.Withheld, verdict.Reason ?? "");
        return (mutation, id, verdict.IsPublished ? Outcome.Leaked : Outcome.Stopped, foreign.Count > 0 ? foreign[0] : $"{kept} of {page.Report.Paragraphs.Count} paragraphs");
    }

    private static PageExtraction Read(TemplatePage page, string html, SiteKnowledge knowledge) => PageExtractor.Extract(new PageInput(Encoding.UTF8.GetBytes(html))
    {
        Url = $"https://{page.Template}.example/{page.Number}",
        ContentType = "text/html; charset=utf-8",
        FetchedAt = Fetched,
        Knowledge = knowledge,
    });
}
