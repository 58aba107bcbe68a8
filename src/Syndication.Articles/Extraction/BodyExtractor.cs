using AngleSharp.Dom;
using Syndication.Articles.Blocks;
using Syndication.Articles.Cleaning;
using Syndication.Articles.Languages;
using Syndication.Articles.Sites;

namespace Syndication.Articles.Extraction;

/// <summary>The body that was found on a page.</summary>
/// <param name="Element">A detached element that holds just the body: no headline, byline, captions of others, labels or lists of other articles.</param>
/// <param name="Paragraphs">Its text: paragraphs, sub-headings, list items and quotes in page order.</param>
/// <param name="Kind">What kind of page it is, judged by its structure.</param>
internal sealed record BodyExtraction(IElement Element, IReadOnlyList<string> Paragraphs, PageKind Kind)
{
    /// <summary>What the page adds to the knowledge of its site; null where none is gathered.</summary>
    public PagePrint? Print { get; init; }

    /// <summary>The text breaks off at an offer to pay or to log in for the rest.</summary>
    public bool IsTeaser { get; init; }

    /// <summary>Files that the text links to or plays.</summary>
    public IReadOnlyList<ArticleAttachment> Attachments { get; init; } = [];

    /// <summary>The page with all that was decided on it.</summary>
    public required Draft Draft { get; init; }
}

/// <summary>Finds the body among candidates of several methods and cleans it.</summary>
internal static class BodyExtractor
{
    // A shorter text in JSON-LD is a summary.
    private const int ShortestWitness = 400;

    // Less than this share of the densest element's text after cleaning says that the names on the page lie.
    private const double LeastLeft = 0.3;

    /// <summary>The best body of the page. The document is not changed.</summary>
    public static BodyExtraction Extract(IDocument document, PageFacts facts, SiteRule? rule, SiteKnowledge? site = null)
    {
        var draft = Read(document, facts, rule, site);
        return new BodyExtraction(BodyWriter.Write(document, draft), BodyText.Paragraphs(draft), PageKinds.Of(draft))
        {
            Draft = draft,
            Print = draft.Known?.Print(facts.Url, facts.Title is { } title ? Folding.Fold(title) : null, [.. draft.Kept], block => IsLabel(draft, block)),
            IsTeaser = Teaser.Is(draft),
            Attachments = AttachedFiles.Of(draft, facts.Url),
        };
    }

    // Or a line that is nothing but a link, as in a list of other articles, or the headline with little around it.
    private static bool IsLabel(Draft draft, Block block) =>
        draft.Label(block).Any != 0
        || draft.Titles.Any(title => title.Length > 15 && block.Text.Length < 2.5 * title.Length && block.Folded.Contains(title, StringComparison.Ordinal))
        || (block.LinkShare > 0.8 && !block.Region.In(Zones.List) && block.Kind != BlockKind.Cell);

    internal static Draft Read(IDocument document, PageFacts facts, SiteRule? rule, SiteKnowledge? site = null)
    {
        var draft = ReadShown(document, facts, rule, site);
        return rule is null && ToldBody.PageOf(facts, draft) is { } told ? ReadShown(told, facts, rule, site) : draft;
    }

    private static Draft ReadShown(IDocument document, PageFacts facts, SiteRule? rule, SiteKnowledge? site)
    {
        var draft = Read(document, facts, rule, site, cautious: false, out var before);
        if (Left(draft) >= LeastLeft * before) return draft;

        var second = Read(document, facts, rule, site, cautious: true, out _);
        return Left(second) > Left(draft) && !IsOutweighedByComments(draft, second) ? second : draft;
    }

    // So much text is an article, and what is longer are the comments on it.
    private static bool IsOutweighedByComments(Draft draft, Draft second)
    {
        const double LeastCommented = 150;
        return Left(draft) >= LeastCommented && ProseOfComments(second) > Left(second) / 2;
    }

    private static double ProseOfComments(Draft draft)
    {
        var regions = draft.Page.Regions;
        double prose = 0;
        for (var i = 1; i < regions.Count; i++)
        {
            if (!regions[i].Has(Hints.Comments) && !Comments.IsThread(draft, regions[i])) continue;
            prose += draft.Page.Blocks.Take(regions[i].FirstBlock..regions[i].EndBlock).Where(block => block.IsKept && draft.Scope.Contains(block)).Sum(block => block.Prose);
            i = regions[i].End - 1;
        }

        return prose;
    }

    private static double Left(Draft draft) => draft.Kept.Sum(block => block.Prose);

    private static Draft Read(IDocument document, PageFacts facts, SiteRule? rule, SiteKnowledge? site, bool cautious, out double before)
    {
        var page = PageMap.Of(document.Body ?? document.DocumentElement);
        var draft = new Draft
        {
            Page = page,
            Labels = LabelIndex.Everything,
            Titles = [.. facts.Titles.Append(facts.Title ?? "").Select(title => Folding.Fold(title)).Where(title => title.Length > 0).Distinct()],
            Authors = [.. facts.Authors.Select(author => Folding.Fold(author)).Where(author => Prose.Weigh(author) > 3)],
            Address = Uri.TryCreate(facts.Url, UriKind.Absolute, out var address) ? address : null,
            Witness = facts.ArticleBody is { Length: > ShortestWitness } text ? new Witness(text) : null,
            Known = site is null ? null : new KnownBlocks(page, site),
            Anchor = page.Regions[0],
            Scope = page.Regions[0],
            IsCautious = cautious,
        };
        var ruled = SiteRuleScope.Apply(document, draft, facts, rule);
        RepeatedRule.CutRunningText(draft);
        new RepetitionRule().Apply(draft);
        page.Measure();
        RaisedTexts.Raise(draft);
        if (!ruled) new ParallelArticlesRule().Apply(draft);
        page.Measure();
        draft.Anchor = ruled ? draft.Scope : BodyCandidates.AnchorOfFirstArticle(draft);
        draft.MainMake = BodyCandidates.MakeOf(page, draft.Anchor);
        before = page.ProseOf(draft.Anchor);
        var isTakenWhole = ruled && !rule!.IsPruned;
        foreach (var cleaning in isTakenWhole ? [] : cautious ? CleaningRules.OfPageCautiously : CleaningRules.OfPage) cleaning.Apply(draft);
        page.Measure();
        if (!ruled) draft.Scope = BodyCandidates.Best(draft);
        if (!ruled)
        {
            Opening.TakeIn(draft);
            Questions.TakeIn(draft);
        }

        foreach (var cleaning in isTakenWhole ? [] : CleaningRules.OfBody) cleaning.Apply(draft);
        if (!ruled) Standfirst.TakeIn(draft, facts.Summary);
        return draft;
    }
}
