using System.Security.Cryptography;
using System.Text;

namespace Syndication.Ingest.Subscribing;

/// <summary>What a delivery is signed with.</summary>
public enum SignatureMethod
{
    Sha256,
    Sha384,
    Sha512,
}

/// <summary>The <c>X-Hub-Signature</c> field (WebSub §7.1): the method's name, <c>=</c>, and the HMAC of the exact bytes of the body in lower-case hexadecimal digits.</summary>
public static class HubSignature
{
    public const string Field = "X-Hub-Signature";

    /// <summary>The field's value for a body.</summary>
    public static string Of(SignatureMethod method, string secret, ReadOnlySpan<byte> body)
    {
        var name = method.ToString().ToLowerInvariant();
        return $"{name}={Convert.ToHexStringLower(Hmac(name, Encoding.UTF8.GetBytes(secret), body)!)}";
    }

    /// <summary>Whether a field's value is right for a body. An unknown method, or none, is not.</summary>
    public static bool Matches(string? value, string secret, ReadOnlySpan<byte> body)
    {
        if (value?.Trim().Split('=', 2) is not [var method, var digits]) return false;
        if (Hmac(method.ToLowerInvariant(), Encoding.UTF8.GetBytes(secret), body) is not { } expected) return false;
        var given = Encoding.ASCII.GetBytes(digits.ToLowerInvariant());
        return CryptographicOperations.FixedTimeEquals(given, Encoding.ASCII.GetBytes(Convert.ToHexStringLower(expected)));
    }

    private static byte[]? Hmac(string method, byte[] key, ReadOnlySpan<byte> body) => method switch
    {
#pragma warning disable CA5350 // As a keyed signature SHA-1 still holds, and the hubs with the most topics send nothing better.
        "sha1" => HMACSHA1.HashData(key, body),
#pragma warning restore CA5350
        "sha256" => HMACSHA256.HashData(key, body),
        "sha384" => HMACSHA384.HashData(key, body),
        "sha512" => HMACSHA512.HashData(key, body),
        _ => null,
    };
}
