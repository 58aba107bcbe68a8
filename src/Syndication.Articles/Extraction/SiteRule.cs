namespace Syndication.Articles.Extraction;

/// <summary>What an operator knows about one publisher's pages (<c>feeds/sites/HOST.yaml</c>). Selectors are CSS; every list may be empty.</summary>
public sealed record SiteRule
{
    /// <summary>The host the rule is for; a leading <c>*.</c> takes in its sub-domains.</summary>
    public required string Host { get; init; }

    /// <summary>Where the body is; the first selector that matches wins.</summary>
    public IReadOnlyList<string> Body { get; init; } = [];

    /// <summary>What is cut from the body.</summary>
    public IReadOnlyList<string> Remove { get; init; } = [];

    /// <summary>Where the title is.</summary>
    public IReadOnlyList<string> Title { get; init; } = [];

    /// <summary>Where the authors are.</summary>
    public IReadOnlyList<string> Author { get; init; } = [];

    /// <summary>Where the category is.</summary>
    public IReadOnlyList<string> Category { get; init; } = [];

    /// <summary>Where the publication date is.</summary>
    public IReadOnlyList<string> Date { get; init; } = [];

    /// <summary>Format of the date in .NET custom format characters, or null to let the language read it.</summary>
    public string? DateFormat { get; init; }

    /// <summary>Where the link to the next page of a paged article is.</summary>
    public IReadOnlyList<string> NextPage { get; init; } = [];
}
