using System.Security.Cryptography;

namespace Syndication.Server.Publishing;

/// <summary>A document before anything of HTTP is known of it.</summary>
/// <param name="Path">Its canonical path, such as <c>/feeds/dis-aci.xml</c>.</param>
/// <param name="MediaType">The whole Content-Type field value.</param>
/// <param name="Bytes">The identity bytes.</param>
internal sealed record Document(string Path, string MediaType, byte[] Bytes)
{
    /// <summary>BCP 47 tag, or null where it holds several languages or none.</summary>
    public string? Language { get; init; }

    /// <summary>How long a cache may use it unasked; whole minutes.</summary>
    public TimeSpan MaxAge { get; init; } = Cadence.Shortest;

    /// <summary>Values of the <c>Link</c> field (RFC 8288), one link each.</summary>
    public IReadOnlyList<string> Links { get; init; } = [];

    /// <summary>When its address will stop answering (RFC 8594); null where that is not settled.</summary>
    public DateTimeOffset? Sunset { get; init; }

    /// <summary>The name that its editions are kept under, so that <c>?at=</c> gives what was served then; null where none are kept.</summary>
    public string? Lineage { get; init; }

    /// <summary>It is a page for people: its tag says all, and no date of it is remembered.</summary>
    public bool IsPage { get; init; }

    /// <summary>What it lists and how it writes less of it; null where it is no feed in XML.</summary>
    public FeedParts? Parts { get; init; }
}

/// <summary>One stored form of a document.</summary>
internal sealed record Encoded(Coding Coding, byte[] Bytes, string Tag);

/// <summary>A version of a document that readers may still have.</summary>
/// <param name="Stem">What its tags began with.</param>
/// <param name="LastModified">Its date, or null.</param>
/// <param name="Fingerprints">The items it had, see <see cref="FeedParts"/>.</param>
internal sealed record EarlierVersion(string Stem, DateTimeOffset? LastModified, IReadOnlySet<string> Fingerprints);

/// <summary>A document as it is served: its bytes in every coding, its validators.</summary>
internal sealed class Rendition
{
    /// <summary>Hexadecimal digits of a tag: 128 bits are enough to tell any two versions apart.</summary>
    private const int TagLength = 32;

    /// <summary>A reader that comes once a day finds its version again while a feed changes twice an hour.</summary>
    private const int MostEarlier = 48;

    private readonly Lazy<Encoded> _gzip;
    private readonly Lazy<Encoded> _brotli;

    private Rendition(
        Document document, string hash, DateTimeOffset? lastModified, IReadOnlyList<EarlierVersion> earlier)
    {
        Document = document;
        Hash = hash;
        LastModified = lastModified;
        Earlier = earlier;
        Identity = new Encoded(Coding.Identity, document.Bytes, Coding.Identity.Tag(Stem));
        _gzip = new Lazy<Encoded>(() => Encode(Coding.Gzip));
        _brotli = new Lazy<Encoded>(() => Encode(Coding.Brotli));
    }

    public Document Document { get; }

    /// <summary>SHA-256 of the identity bytes, lower-case hexadecimal.</summary>
    public string Hash { get; }

    /// <summary>What every entity tag of this version begins with.</summary>
    public string Stem => Hash[..TagLength];

    /// <summary>Since when the document has had these bytes, whole seconds; null where that is not known.</summary>
    public DateTimeOffset? LastModified { get; }

    /// <summary>The versions before this one, newest first, since the program started.</summary>
    public IReadOnlyList<EarlierVersion> Earlier { get; }

    /// <summary>The form without a coding.</summary>
    public Encoded Identity { get; }

    /// <summary>A document that has no history.</summary>
    public static Rendition Of(Document document) => new(document, HashOf(document.Bytes), null, []);

    /// <param name="before">The version that this one replaces, or null.</param>
    public static Rendition Of(Document document, string hash, DateTimeOffset? lastModified, Rendition? before) =>
        new(document, hash, lastModified, before is null ? [] : before.WithEarlier(hash));

    /// <summary>The name of identity bytes: the same for the same bytes everywhere and always.</summary>
    public static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>The form in a coding, encoded on first use.</summary>
    public Encoded In(Coding coding) =>
        coding == Coding.Gzip ? _gzip.Value : coding == Coding.Brotli ? _brotli.Value : Identity;

    /// <summary>The same version; what is said beside the bytes may be new.</summary>
    public Rendition With(Document document) =>
        Says(document) ? this : new Rendition(document, Hash, LastModified, Earlier);

    private bool Says(Document other) =>
        other.MaxAge == Document.MaxAge && other.Sunset == Document.Sunset && other.Language == Document.Language && other.Links.SequenceEqual(Document.Links);

    private List<EarlierVersion> WithEarlier(string hash)
    {
        if (Document.Parts is not { } parts) return [];
        var self = new EarlierVersion(Stem, LastModified, parts.Fingerprints.ToHashSet());
        var all = hash == Hash ? Earlier : Earlier.Prepend(self);
        return [.. all.Take(MostEarlier)];
    }

    private Encoded Encode(Coding coding) => new(coding, coding.Encode(Document.Bytes), coding.Tag(Stem));
}
