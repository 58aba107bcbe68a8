using System.Buffers;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Syndication.Ingest.Fetching;

/// <summary>Whether an address may be fetched. Reason is null where it may, else one line for the operator.</summary>
public readonly record struct AddressVerdict(string? Reason)
{
    public static readonly AddressVerdict Accepted = new(null);

    public bool IsRefused => Reason is not null;
}

/// <summary>
/// Keeps the service from being sent to machines that its operator's network can reach and the public cannot. Values in,
/// verdict out: nothing is looked up here.
/// </summary>
/// <remarks>
/// An address that passes <see cref="Check(string)"/> is still only a name: what it resolves to is checked again, at
/// connect, by <see cref="GuardedConnector"/>. Thread safe.
/// </remarks>
/// <param name="allowed">Ranges that may be fetched although they are not public. There are no exceptions by name.</param>
public sealed class AddressGuard(IReadOnlyList<IPNetwork> allowed)
{
    // RFC 6762, RFC 8375, RFC 9476, names that resolvers at home and in clusters make up, and clouds' metadata services.
    private static readonly string[] LocalSuffixes =
    [
        ".local", ".internal", ".home.arpa", ".localdomain", ".intranet", ".lan", ".corp", ".home", ".alt", ".svc",
        "metadata.goog",
    ];

    private static readonly SearchValues<char> Ambiguous = SearchValues.Create(" \\<>\"^`{|}");

    private static readonly IPAddress[] Localhost = [IPAddress.Loopback, IPAddress.IPv6Loopback];

    /// <param name="ranges">CIDR, such as <c>10.0.0.0/8</c> or <c>fd00::/8</c>; a single address is a range of one.</param>
    /// <exception cref="ArgumentException">A range is not one; the message quotes it.</exception>
    public static AddressGuard Allowing(IEnumerable<string> ranges) => new([.. ranges.Select(Range)]);

    /// <summary>Judges an address as it is written: its scheme, its authority and its host.</summary>
    public AddressVerdict Check(string url)
    {
        var text = url.Trim();
        if (Authority(text) is not { } authority) return new("an address begins with http:// or https:// and a host");
        if (authority.AsSpan().ContainsAny(Ambiguous) || authority.Any(char.IsControl))
            return new("the host holds characters that browsers and servers read differently");
        var host = authority.AsSpan(authority.LastIndexOf('@') + 1);
        if (host.Contains('%') && host[0] != '[') return new("the host is percent-encoded");
        return Uri.TryCreate(text, UriKind.Absolute, out var uri) ? Check(uri) : new("not a well-formed address");
    }

    /// <summary>As <see cref="Check(string)"/> for an address that is parsed already.</summary>
    public AddressVerdict Check(Uri url)
    {
        if (!url.IsAbsoluteUri || (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps))
            return new("only http and https are fetched");
        if (!FetchedPorts.Includes(url.Port))
            return new(string.Create(CultureInfo.InvariantCulture, $"port {url.Port} belongs to another kind of service"));
        return CheckHost(url.IdnHost);
    }

    /// <summary>Judges one address that a name resolved to, or that stands in the place of a name.</summary>
    public AddressVerdict CheckResolved(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        foreach (var range in allowed)
            if (range.Contains(plain)) return AddressVerdict.Accepted;
        return PublicAddresses.Objection(plain) is { } objection ? new($"{address}: {objection}") : AddressVerdict.Accepted;
    }

    /// <summary>Judges all that a name resolved to. One address that passes is enough, and only such may be connected to.</summary>
    /// <param name="open">Those that pass, IPv4 first.</param>
    public AddressVerdict CheckAnswers(string host, IReadOnlyList<IPAddress> answers, out IReadOnlyList<IPAddress> open)
    {
        open =
        [
            .. answers.Where(address => !CheckResolved(address).IsRefused)
                .OrderBy(address => address.AddressFamily is AddressFamily.InterNetwork ? 0 : 1),
        ];
        if (open.Count > 0) return AddressVerdict.Accepted;
        return new(answers.Count == 0 ? $"{host} has no address" : $"{host} resolves to {CheckResolved(answers[0]).Reason}");
    }

    private AddressVerdict CheckHost(string host)
    {
        // Enclosed digits, full-width letters, soft hyphens and odd full stops are plain text in IdnHost.
        var name = host.Trim('[', ']').TrimEnd('.').ToLowerInvariant();
        if (name.Length == 0) return new("no host");
        if (name.Contains(':', StringComparison.Ordinal)) name = name.Split('%')[0];
        if (IPAddress.TryParse(name, out var address)) return CheckResolved(address);
        if (EndsInNumber(name)) return new($"{name} is neither a name nor an address");
        if (name == "localhost" || name.EndsWith(".localhost", StringComparison.Ordinal))
        {
            var isAllowed = Array.Exists(Localhost, one => !CheckResolved(one).IsRefused);
            return isAllowed ? AddressVerdict.Accepted : new($"{name} is this machine");
        }

        // Where private ranges are allowed, such a name is judged by its addresses alone.
        var isLocal = !name.Contains('.', StringComparison.Ordinal)
            || Array.Exists(LocalSuffixes, suffix => name.EndsWith(suffix, StringComparison.Ordinal));
        return isLocal && allowed.Count == 0 ? new($"{name} is a name of a private network") : AddressVerdict.Accepted;
    }

    // URL Standard, 3.5 (ends in a number): such a host is an IPv4 address, or nothing.
    private static bool EndsInNumber(string name)
    {
        var last = name[(name.LastIndexOf('.') + 1)..];
        if (last.StartsWith("0x", StringComparison.Ordinal)) return last.Skip(2).All(char.IsAsciiHexDigit);
        return last.Length > 0 && last.All(char.IsAsciiDigit);
    }

    private static string? Authority(string text)
    {
        var start = text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? "http://".Length
            : text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? "https://".Length : -1;
        if (start < 0) return null;

        var end = text.AsSpan(start).IndexOfAny("/?#");
        var authority = end < 0 ? text[start..] : text.Substring(start, end);
        return authority.Length == 0 ? null : authority;
    }

    private static IPNetwork Range(string text)
    {
        if (IPNetwork.TryParse(text, out var range)) return range;
        if (IPAddress.TryParse(text, out var one)) return new IPNetwork(one, one.GetAddressBytes().Length * 8);
        throw new ArgumentException($"\"{text}\" is no range of addresses; one looks like 10.0.0.0/8 or fd00::/8.");
    }
}
