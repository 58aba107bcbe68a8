using System.Security.Cryptography;
using System.Text;

namespace Syndication.Articles;

/// <summary>Names one article for ever, in every format and after every move: a UUID, published as <c>urn:uuid:…</c>.</summary>
/// <remarks>Minted once, from the first identity an article was seen under; later identities become aliases of it.</remarks>
public readonly record struct ArticleId(Guid Value)
{
    /// <summary>The id for an article that no alias is known for. The same source and identity give the same id everywhere.</summary>
    /// <param name="identity">The strongest identity key of the article, see <see cref="ArticleIdentity"/>.</param>
    public static ArticleId Mint(string identity)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(identity)).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80); // version 8: name-based, our own hash (RFC 9562 §5.8)
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new ArticleId(new Guid(bytes, bigEndian: true));
    }

    /// <summary>Reads what <see cref="ToString"/> wrote, with or without <c>urn:uuid:</c>.</summary>
    public static bool TryParse(string? text, out ArticleId id)
    {
        const string Urn = "urn:uuid:";
        var bare = text is not null && text.StartsWith(Urn, StringComparison.OrdinalIgnoreCase) ? text[Urn.Length..] : text;
        var parsed = Guid.TryParseExact(bare, "D", out var value);
        id = new ArticleId(value);
        return parsed;
    }

    /// <summary>The id as feeds carry it.</summary>
    public string ToUrn() => $"urn:uuid:{this}";

    /// <summary>36 lower-case characters, as in <c>/articles/{id}</c>.</summary>
    public override string ToString() => Value.ToString("D");
}
