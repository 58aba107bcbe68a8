namespace Syndication.Ingest.Catalogue;

/// <summary>What may stand as the address of a source.</summary>
public static class SourceAddress
{
    /// <summary>What is wrong with an address and what is allowed, or null where it is good. Looks nothing up.</summary>
    public static string? Problem(string address)
    {
        const string Allowed = "allowed is an address that begins with http:// or https://";
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            var isBareHost = address.Contains('.', StringComparison.Ordinal) && !address.Contains("://", StringComparison.Ordinal);
            return isBareHost ? $"{Allowed}, such as https://{address.TrimStart('/')}" : Allowed;
        }

        if (uri.UserInfo.Length > 0) return "names and passwords in addresses are not supported";
        return uri.Host.Length == 0 ? Allowed : null;
    }
}
