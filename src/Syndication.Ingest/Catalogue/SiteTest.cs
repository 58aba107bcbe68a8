using System.Globalization;
using Syndication.Articles;
using Syndication.Articles.Extraction;

namespace Syndication.Ingest.Catalogue;

/// <summary>What a rule for a publisher must find on one page; part of the rule's file.</summary>
/// <param name="File">The rule's file.</param>
/// <param name="Line">Where the test stands in it, 1-based.</param>
/// <param name="Rule">What is tested.</param>
/// <param name="Url">The page's address.</param>
public sealed record SiteTest(string File, int Line, SiteRule Rule, string Url)
{
    /// <summary>Full path of the stored page; null where the page is fetched from its address.</summary>
    public string? Page { get; init; }

    /// <summary>Texts that must be in the title, the standfirst or the text.</summary>
    public IReadOnlyList<string> Contains { get; init; } = [];

    /// <summary>Texts that must not.</summary>
    public IReadOnlyList<string> Lacks { get; init; } = [];

    /// <summary>The title, or null where it does not matter.</summary>
    public string? Title { get; init; }

    /// <summary>An author, or null where it does not matter.</summary>
    public string? Author { get; init; }

    /// <summary>How the date of publication begins, such as <c>2026-01-10</c> or <c>2026-01-10T18:08</c>; null where it does not matter.</summary>
    public string? Date { get; init; }

    /// <summary>How the address of the next page ends, or null where it does not matter.</summary>
    public string? NextPage { get; init; }

    /// <summary>What the rule does not do on the page, in one line; null where it does all.</summary>
    /// <param name="bytes">The page.</param>
    /// <param name="contentType">The whole HTTP Content-Type field value, or null.</param>
    /// <param name="at">When the page was fetched or stored.</param>
    public string? Failure(ReadOnlyMemory<byte> bytes, string? contentType, DateTimeOffset at)
    {
        var page = PageExtractor.Extract(new PageInput(bytes) { Url = Url, ContentType = contentType, FetchedAt = at, Rule = Rule });
        return page.Article is { } article ? Failure(article, page.NextPageUrl) : $"no article was found: {page.Error ?? "it is no article"}";
    }

    private string? Failure(Article article, string? next)
    {
        var text = Squeezed($"{article.Title}\n{article.Summary}\n{article.ContentText}");
        if (Contains.FirstOrDefault(one => !text.Contains(Squeezed(one), StringComparison.Ordinal)) is { } missing) return $"`{missing}` is not in the text";
        if (Lacks.FirstOrDefault(one => text.Contains(Squeezed(one), StringComparison.Ordinal)) is { } foreign) return $"`{foreign}` is in the text";
        if (Title is not null && Squeezed(article.Title) != Squeezed(Title)) return $"the title is `{article.Title}`, not `{Title}`";
        if (Author is not null && !article.Authors.Contains(Author)) return $"the authors are `{string.Join(", ", article.Authors)}`, `{Author}` is not among them";
        if (Date is not null && article.Published?.ToString().StartsWith(Date, StringComparison.Ordinal) is not true)
            return string.Create(CultureInfo.InvariantCulture, $"the date is `{article.Published?.ToString() ?? "none"}`, not `{Date}`");
        return NextPage is null || next?.EndsWith(NextPage, StringComparison.Ordinal) is true ? null : $"the next page is `{next ?? "none"}`, not `{NextPage}`";
    }

    private static string Squeezed(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
