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

    /// <summary>The headline of the JSON-LD that <see cref="ArticleBody"/> is from, or null.</summary>
    public string? ArticleHeadline { get; init; }

    /// <summary>CSS selectors that JSON-LD (<c>cssSelector</c>) names for the text.</summary>
    public IReadOnlyList<string> BodySelectors { get; init; } = [];

    /// <summary>Authors as given, for recognising bylines in the body.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>The language of the text; never null, the least specific one where it could not be told.</summary>
    public required Language Language { get; init; }

    /// <summary>Absolute address of the page, or null.</summary>
    public string? Url { get; init; }

    /// <summary>BCP 47 tag of the text, lower case, also of a language that is none of ours; null where it could not be told.</summary>
    public string? LanguageTag { get; init; }

    /// <summary>Folded names of the site and its publisher.</summary>
    public IReadOnlySet<string> SiteNames { get; init; } = new HashSet<string>();

    /// <summary>Sections, the main one first.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Tags as displayed.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>First publication, or null.</summary>
    public ArticleDate? Published { get; init; }

    /// <summary>Last change as stated, or null.</summary>
    public ArticleDate? Modified { get; init; }

    /// <summary>The cover image, or null.</summary>
    public ArticleImage? Image { get; init; }

    /// <summary>The newsroom, site or agency that signs where no person does, or null.</summary>
    public string? Organisation { get; init; }

    /// <summary>The agency that a credit line outside the body names, or null.</summary>
    public string? Agency { get; init; }

    /// <summary>The place that a credit line outside the body names, or null.</summary>
    public string? Dateline { get; init; }

    /// <summary>Files that belong to the article.</summary>
    public IReadOnlyList<ArticleAttachment> Attachments { get; init; } = [];

    /// <summary>Absolute address of the next page of a paged article, or null.</summary>
    public string? NextPageUrl { get; init; }

    /// <summary>Absolute address of the whole article on one page, where the publisher's rule finds it, or null.</summary>
    public string? SinglePageUrl { get; init; }

    /// <summary>The page says that its text has to be paid for.</summary>
    public bool IsPaywalled { get; init; }

    /// <summary>Other articles the page lists with titles and excerpts or dates.</summary>
    public IReadOnlyList<Lead> Leads { get; init; } = [];
}
