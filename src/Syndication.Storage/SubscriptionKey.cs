using System.Security.Cryptography;
using System.Text;

namespace Syndication.Storage;

/// <summary>Names subscriptions.</summary>
public static class SubscriptionKey
{
    /// <summary>The same kind, topic and callback always have the same name, 64 lower-case hexadecimal digits (WebSub §5.1: the pair of topic and callback is the subscription).</summary>
    public static string Of(SubscriptionKind kind, string topic, string callback) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}\n{topic}\n{callback}")));
}
