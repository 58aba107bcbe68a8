namespace Syndication.Feeds;

/// <summary>An author, contributor or publisher (RFC 4287 §3.2; JSON Feed 1.1 author object).</summary>
/// <param name="Name">Plain text, or null where only an address is known.</param>
public sealed record SyndicationPerson(string? Name)
{
    /// <summary>Home page, absolute where it could be resolved.</summary>
    public string? Url { get; init; }

    /// <summary>E-mail address, without <c>mailto:</c>.</summary>
    public string? Email { get; init; }

    /// <summary>Address of a picture.</summary>
    public string? Avatar { get; init; }
}
