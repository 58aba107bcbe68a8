using System.Text.RegularExpressions;
using Syndication.Articles;
using Syndication.Storage;

namespace Syndication.Server.Publishing;

/// <summary>What the public may read of sources: no passwords and keys in addresses, no paths of the machine, no addresses of its network.</summary>
internal static partial class Shown
{
    /// <summary>The name of a source.</summary>
    /// <param name="folder">What a folder is called.</param>
    public static string Name(SourceState source, string folder) => IsWeb(source.Address)
        ? Address(source.Address)
        : $"{folder}: {Path.GetFileName(Path.TrimEndingDirectorySeparator(source.Address))}";

    /// <summary>The key of a source, as programs are given it.</summary>
    public static string Key(string key) =>
        Path.IsPathFullyQualified(key) ? Path.GetFileName(Path.TrimEndingDirectorySeparator(key))
            : IsWeb(key) ? ShownAddress.Of(key) : ShownAddress.In(key);

    /// <summary>The address of a source on the web as programs are given it, or null where it is a folder.</summary>
    public static string? Url(string address) => IsWeb(address) ? ShownAddress.Of(address) : null;

    /// <summary>An address for people: host, path and what is shown of the query; of a path its last part.</summary>
    public static string Address(string address)
    {
        if (!IsWeb(address) || !Uri.TryCreate(address, UriKind.Absolute, out var uri)) return Path.GetFileName(address);
        var query = new Uri(ShownAddress.Of(address)).Query;
        var hidden = query.Length == uri.Query.Length ? "" : query.Length == 0 ? "?…" : "&…";
        return $"{uri.IdnHost}{(uri.AbsolutePath == "/" ? "" : uri.AbsolutePath)}{query}{hidden}";
    }

    /// <summary>A reason as it was noted for the operator, without what is only the operator's business.</summary>
    public static string Reason(string reason, SourceState source)
    {
        var text = WebAddress().Replace(reason, match => Address(match.Value));
        if (!IsWeb(source.Address)) text = MachinePath().Replace(text, match => Path.GetFileName(match.Value));
        return NetworkAddress().Replace(text, "…");
    }

    private static bool IsWeb(string address) =>
        address.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"https?://[^\s'"")\]]+", RegexOptions.IgnoreCase)]
    private static partial Regex WebAddress();

    // At the beginning of a word, so that the path behind a host stays.
    [GeneratedRegex(@"(?<![\w./-])/(?:[^\s'""/]+/)+[^\s'""/]+")]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"\b\d{1,3}(?:\.\d{1,3}){3}\b|(?<![\w:])(?:(?:[0-9a-f]{0,4}:){3,7}[0-9a-f]{0,4}|::[0-9a-f]{1,4})(?![\w:])", RegexOptions.IgnoreCase)]
    private static partial Regex NetworkAddress();
}
