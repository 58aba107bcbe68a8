namespace Syndication.Articles;

/// <summary>One published piece, cleaned and safe to serve as it stands.</summary>
public sealed record Article
{
    /// <summary>The catalogue's name of the source it came from.</summary>
    public required string Source { get; init; }

    /// <summary>Canonical absolute http or https address, tracking parameters removed; null for scraped text that has none.</summary>
    public string? Url { get; init; }

    /// <summary>Plain text, one line, never empty.</summary>
    public required string Title { get; init; }

    /// <summary>The standfirst, plain text; null where the publisher gave none.</summary>
    public string? Summary { get; init; }

    /// <summary>Sanitised HTML fragment with absolute addresses; empty when there is no text.</summary>
    public string ContentHtml { get; init; } = "";

    /// <summary>The same as plain text: paragraphs with a blank line between.</summary>
    public string ContentText { get; init; } = "";

    /// <summary>People, in the order they are named. A newsroom or an agency is not a person.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Sections as displayed, in natural case, the main one first.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Tags as displayed.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>First publication; null where unknown.</summary>
    public ArticleDate? Published { get; init; }

    /// <summary>Last change as the publisher states it; null where unknown.</summary>
    public ArticleDate? Modified { get; init; }

    /// <summary>BCP 47 tag, lower case, such as <c>tr</c>; null where it could not be told.</summary>
    public string? Language { get; init; }

    /// <summary>The cover image.</summary>
    public ArticleImage? Image { get; init; }

    /// <summary>The place the report was filed from, in natural case (<c>Pyongyang</c>).</summary>
    public string? Dateline { get; init; }

    /// <summary>The news agency credited (<c>AA</c>, <c>İHA</c>).</summary>
    public string? Agency { get; init; }

    /// <summary>Files that belong to the article.</summary>
    public IReadOnlyList<ArticleAttachment> Attachments { get; init; } = [];

    /// <summary>The page holds only a teaser of a text that has to be paid for.</summary>
    public bool IsPaywalled { get; init; }

    /// <summary>Whole minutes that reading the text takes, at 200 words or 500 signs of Chinese and Japanese a minute; 0 where there is no text.</summary>
    /// <remarks>A method, because an article is stored as what its properties say.</remarks>
    public int ReadingMinutes()
    {
        const double WordsAMinute = 200, SignsAMinute = 500;
        var (words, signs, isInWord) = (0, 0, false);
        foreach (var c in ContentText)
        {
            var isSign = Languages.Scripts.IsIdeograph(c);
            if (isSign) signs++;
            var isWord = !isSign && char.IsLetterOrDigit(c);
            if (isWord && !isInWord) words++;
            isInWord = !isSign && !char.IsWhiteSpace(c) && (isWord || isInWord);
        }

        return (int)Math.Ceiling((words / WordsAMinute) + (signs / SignsAMinute));
    }
}

/// <summary>The cover image of an article.</summary>
/// <param name="Url">Absolute http or https address.</param>
/// <param name="Width">Pixels, or null.</param>
/// <param name="Height">Pixels, or null.</param>
/// <param name="Caption">Plain text, or null.</param>
/// <param name="MediaType">Media type, or null where unknown.</param>
/// <param name="Length">Bytes, or null where unknown.</param>
public sealed record ArticleImage(
    string Url, int? Width = null, int? Height = null, string? Caption = null, string? MediaType = null, long? Length = null);

/// <summary>A file that belongs to an article.</summary>
public sealed record ArticleAttachment(string Url, string? MediaType = null, long? Length = null, string? Title = null);

/// <summary>An article of the same publisher that a page only points at, as in "Önceki Haberler": not an article yet.</summary>
/// <param name="Title">Plain text, never empty.</param>
/// <param name="Excerpt">The teaser as printed, or null.</param>
/// <param name="Published">The printed date, or null.</param>
/// <param name="Url">Absolute address, or null where the input is bare text.</param>
public sealed record Lead(string Title, string? Excerpt, ArticleDate? Published, string? Url);

/// <summary>An article as the store keeps it.</summary>
/// <param name="Id">Minted once, never changed.</param>
/// <param name="Content">The newest revision.</param>
/// <param name="FirstSeen">When the service first stored it; UTC, whole milliseconds.</param>
/// <param name="Updated">When it last changed materially; equals <paramref name="FirstSeen"/> for revision 1.</param>
/// <param name="Revision">1 for the first.</param>
public sealed record StoredArticle(ArticleId Id, Article Content, DateTimeOffset FirstSeen, DateTimeOffset Updated, int Revision)
{
    /// <summary>Where the article stands in a feed: its publication where a day at least is known and it is not later than <see cref="FirstSeen"/>, else <see cref="FirstSeen"/>.</summary>
    public DateTimeOffset SortAt =>
        Content.Published is { Precision: >= DatePrecision.Day } date && date.At <= FirstSeen ? date.At : FirstSeen;
}
