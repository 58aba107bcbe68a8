using Syndication.Articles.Languages;

namespace Syndication.Articles.Extraction;

/// <summary>What a page says about itself outside its body: the verdict of all witnesses, field by field.</summary>
internal sealed record PageFacts
{
    /// <summary>Headline, site name and section cut off; null where no witness gives one.</summary>
    public string? Title { get; init; }

    /// <summary>Every wording of the headline that the page gives (h1, og:title, JSON-LD), to be kept out of the body.</summary>
    public IReadOnlyList<string> Titles { get; init; } = [];

    /// <summary>The standfirst, or null.</summary>
    public string? Summary { get; init; }

    /// <summary>JSON-LD <c>articleBody</c>, entities decoded, as plain text; null where absent. Often only a summary.</summary>
    public string? ArticleBody { get; init; }

    /// <summary>CSS selectors that JSON-LD (<c>cssSelector</c>) names for the text.</summary>
    public IReadOnlyList<string> BodySelectors { get; init; } = [];

    /// <summary>Authors as given, for recognising bylines in the body.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>The language of the text; never null, the least specific one where it could not be told.</summary>
    public required Language Language { get; init; }

    /// <summary>Absolute address of the page, or null.</summary>
    public string? Url { get; init; }
}
