namespace Syndication.Ingest.Collecting;

/// <summary>Whether two addresses belong to one publisher's site.</summary>
internal static class Sites
{
    /// <summary>The same host, or one is a sub-domain of the other, <c>www.</c> and <c>m.</c> left out.</summary>
    public static bool AreOne(Uri a, Uri b)
    {
        var (one, other) = (Bare(a), Bare(b));
        return one == other
            || one.EndsWith($".{other}", StringComparison.Ordinal)
            || other.EndsWith($".{one}", StringComparison.Ordinal);
    }

    private static string Bare(Uri address)
    {
        var host = address.IdnHost.ToLowerInvariant();
        foreach (var prefix in (string[])["www.", "m.", "mobile."])
            if (host.StartsWith(prefix, StringComparison.Ordinal)) return host[prefix.Length..];
        return host;
    }
}
