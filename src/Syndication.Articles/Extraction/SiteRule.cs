using System.Security.Cryptography;
using System.Text.Json;

namespace Syndication.Articles.Extraction;

/// <summary>What an operator knows about one publisher's pages (<c>feeds/sites/HOST.yaml</c>). Selectors are as <see cref="Selector"/> takes them; every list may be empty.</summary>
public sealed record SiteRule
{
    /// <summary>The host the rule is for; a leading <c>*.</c> takes in its sub-domains.</summary>
    public required string Host { get; init; }

    /// <summary>Where the body is; the first selector that finds running text wins, with all that it finds.</summary>
    public IReadOnlyList<string> Body { get; init; } = [];

    /// <summary>What is cut from the body.</summary>
    public IReadOnlyList<string> Remove { get; init; } = [];

    /// <summary>Where the title is.</summary>
    public IReadOnlyList<FieldSelector> Title { get; init; } = [];

    /// <summary>Where the authors are.</summary>
    public IReadOnlyList<FieldSelector> Author { get; init; } = [];

    /// <summary>Where the category is.</summary>
    public IReadOnlyList<FieldSelector> Category { get; init; } = [];

    /// <summary>Where the publication date is.</summary>
    public IReadOnlyList<FieldSelector> Date { get; init; } = [];

    /// <summary>Format of the date in .NET custom format characters, or null to let the language read it.</summary>
    public string? DateFormat { get; init; }

    /// <summary>Where the link to the next page of a paged article is.</summary>
    public IReadOnlyList<string> NextPage { get; init; } = [];

    /// <summary>Where the link to the whole article on one page is.</summary>
    public IReadOnlyList<string> SinglePage { get; init; } = [];

    /// <summary>What is put in place of texts of the page's source before it is read, in this order.</summary>
    public IReadOnlyList<Replacement> Replace { get; init; } = [];

    /// <summary>The cleaning rules look through what <see cref="Body"/> found; without it only what <see cref="Remove"/> names is cut.</summary>
    public bool IsPruned { get; init; } = true;

    /// <summary>Changes when the rule says something else.</summary>
    public string Fingerprint() => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(this)))[..16];

    /// <summary>The page's source with its texts replaced.</summary>
    internal string Rewrite(string html) => Replace.Aggregate(html, (text, one) => text.Replace(one.Find, one.With, StringComparison.Ordinal));
}

/// <summary>A text of a page's source and what stands in its place.</summary>
/// <param name="Find">Exactly as it stands there; never empty.</param>
/// <param name="With">May be empty.</param>
public sealed record Replacement(string Find, string With);
