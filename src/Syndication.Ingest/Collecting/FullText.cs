using Syndication.Articles;

namespace Syndication.Ingest.Collecting;

/// <summary>When a page is fetched for an item's whole text, and what is taken from it. No network, no clock.</summary>
internal static class FullText
{
    /// <summary>A text shorter than this, in characters, is a teaser whatever it ends with.</summary>
    private const int ShortestWhole = 500;

    /// <summary>A text that ends in an ellipsis is a teaser up to this length; a longer one is worth publishing as it is.</summary>
    private const int LongestTeaser = 3000;

    private static readonly string[] Cuts = ["…", "...", "[…]", "[...]", "(…)", "(...)", "»", "read more", "devamı", "tıklayınız", "tıklayın"];

    /// <summary>Whether the item's own text is only a teaser of its page.</summary>
    public static bool IsTeaser(Article article)
    {
        if (article.Url is null) return false;
        var text = article.ContentText.TrimEnd('.', ' ') is { Length: > 0 } cut && article.ContentText.EndsWith("...", StringComparison.Ordinal)
            ? $"{cut}..." : article.ContentText.TrimEnd();
        if (text.Length < ShortestWhole) return true;
        return text.Length < LongestTeaser && Array.Exists(Cuts, end => text.EndsWith(end, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The item with the text of its page where that is the better one, and with what only the page knows.</summary>
    public static Article Merge(Article item, Article page)
    {
        var isBetter = page.ContentText.Length > item.ContentText.Length && !page.IsPaywalled;
        return item with
        {
            Url = page.Url ?? item.Url,
            Summary = item.Summary ?? page.Summary ?? (isBetter ? StandfirstFrom(item, page) : null),
            ContentHtml = isBetter ? page.ContentHtml : item.ContentHtml,
            ContentText = isBetter ? page.ContentText : item.ContentText,
            Authors = item.Authors.Count > 0 ? item.Authors : page.Authors,
            Categories = item.Categories.Count > 0 ? item.Categories : page.Categories,
            Tags = item.Tags.Count > 0 ? item.Tags : page.Tags,
            Published = Trusted(item.Published, page.Published),
            Modified = item.Modified ?? page.Modified,
            Language = item.Language ?? page.Language,
            Image = item.Image ?? page.Image,
            Dateline = page.Dateline,
            Agency = page.Agency,
            Attachments = item.Attachments.Count > 0 ? item.Attachments : page.Attachments,
            IsPaywalled = page.IsPaywalled,
        };
    }

    /// <summary>The feed's teaser is a standfirst where the text does not begin with it.</summary>
    private static string? StandfirstFrom(Article item, Article page)
    {
        var teaser = item.ContentText.Split("\n\n")[0];
        var opening = teaser.TrimEnd('.', '…', ' ', '[', ']');
        return opening.Length > 0 && !page.ContentText.Contains(opening, StringComparison.Ordinal) ? teaser : null;
    }

    private static ArticleDate? Trusted(ArticleDate? item, ArticleDate? page)
    {
        if (item is null || page is null) return item ?? page;
        return page.Precision >= item.Precision && page.Source < item.Source ? page : item;
    }
}
