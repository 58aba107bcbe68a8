using Syndication.Articles.Extraction;

namespace Syndication.Ingest.Catalogue;

/// <summary>Finds the rule that holds for an address.</summary>
internal static class SiteRules
{
    /// <summary>The host's own rule, else that of the nearest host above it that takes in sub-domains; null where there is none.</summary>
    public static SiteRule? For(this Catalogue catalogue, string? address) =>
        address is null || !Uri.TryCreate(address, UriKind.Absolute, out var uri) ? null : For(catalogue.Sites, uri.IdnHost);

    /// <summary>What the rule for an address is known by, to notice that it says something else; empty where there is none.</summary>
    public static string FingerprintFor(this Catalogue catalogue, string address) => catalogue.For(address)?.Fingerprint() ?? "";

    /// <param name="host">Lower case, in ASCII.</param>
    public static SiteRule? For(IReadOnlyList<SiteRule> rules, string host) =>
        rules.FirstOrDefault(rule => rule.Host == host)
            ?? rules.Where(rule => rule.Host.StartsWith("*.", StringComparison.Ordinal))
                .Where(rule => host == rule.Host[2..] || host.EndsWith(rule.Host[1..], StringComparison.Ordinal))
                .MaxBy(rule => rule.Host.Length);
}
