using System.Text.RegularExpressions;

namespace Syndication.Articles;

/// <summary>Addresses as everybody may read them: in feeds, pages, the API and the log.</summary>
/// <remarks>
/// Names and passwords before the host go, and so does every parameter of the query but those that are known to choose
/// something (<c>feed=rss2</c>, <c>cat=5</c>): what any other holds may be a key.
/// </remarks>
public static partial class ShownAddress
{
    /// <summary>Stands for an address of which nothing can be shown.</summary>
    private const string Hidden = "…";

    /// <summary>Parameters by which feeds are chosen.</summary>
    private static readonly HashSet<string> Choices = new(
        """
        alt atom author cat category categories ceid channel city count country feed format gl hl json lang language limit locale
        max-results mode order orderby output page paged post_type q query region rss rss2 s search section sections sort tag tags
        topic type v version view withoutcomments xml
        """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Parameters by which feeds are chosen by number; letters there may be a key.</summary>
    private static readonly HashSet<string> Numbers = new(["id", "catid", "categoryid", "sectionid", "itemid"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Parameters that name a public list; what they hold looks like a key and is none.</summary>
    private static readonly HashSet<string> Identifiers = new(["channel_id", "playlist_id"], StringComparer.OrdinalIgnoreCase);

    /// <summary>An address without its secrets; one that has none is given as it is written.</summary>
    public static string Of(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Host.Length == 0)
            return address.Contains("://", StringComparison.Ordinal) ? Hidden : address;

        var given = uri.Query.Split((char[])['?', '&', ';'], StringSplitOptions.RemoveEmptyEntries);
        var shown = given.Where(IsChoice).ToList();
        if (uri.UserInfo.Length == 0 && uri.Fragment.Length == 0 && shown.Count == given.Length) return address;
        var query = shown.Count == 0 ? "" : $"?{string.Join('&', shown)}";
        return uri.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped) + query;
    }

    /// <summary>A text, such as the name of a source or a reason, in which every address is as <see cref="Of"/> gives it.</summary>
    public static string In(string text) => Address().Replace(text, match => Of(match.Value));

    /// <summary>Whether an address can be shown as it is.</summary>
    public static bool IsWhole(string address) => Of(address) == address;

    private static bool IsChoice(string parameter)
    {
        var parts = parameter.Split('=', 2);
        var value = parts.Length == 2 ? parts[1] : "";
        if (Identifiers.Contains(parts[0])) return Identifier().IsMatch(value);
        return Numbers.Contains(parts[0]) ? Number().IsMatch(value) : Choices.Contains(parts[0]) && !MayBeKey().IsMatch(value);
    }

    [GeneratedRegex(@"\b[a-z][a-z0-9+.-]*://[^\s""<>]+", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    // Letters and digits mixed in one long run, or an address in the address.
    [GeneratedRegex(@"(?=[A-Za-z_-]*[0-9])(?=[0-9_-]*[A-Za-z])[A-Za-z0-9_-]{20,}|(?::|%3a)(?:/|%2f)", RegexOptions.IgnoreCase)]
    private static partial Regex MayBeKey();

    [GeneratedRegex("^[0-9]{1,9}$")]
    private static partial Regex Number();

    [GeneratedRegex("^[A-Za-z0-9_-]{1,64}$")]
    private static partial Regex Identifier();
}
