using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Syndication.Ingest.Fetching;

/// <summary>Tells addresses of the public internet from all others (IANA's special-purpose registries, RFC 6890).</summary>
internal static class PublicAddresses
{
    private static readonly (IPNetwork Range, string What)[] NotPublic4 =
    [
        (IPNetwork.Parse("0.0.0.0/8"), "this network"), (IPNetwork.Parse("10.0.0.0/8"), "private"),
        (IPNetwork.Parse("100.64.0.0/10"), "shared by a provider's customers"), (IPNetwork.Parse("127.0.0.0/8"), "this machine"),
        // A cloud answers its guests there, although the number is a public one.
        (IPNetwork.Parse("168.63.129.16/32"), "of a cloud's own services"),
        (IPNetwork.Parse("169.254.0.0/16"), "link-local, where clouds keep their metadata"), (IPNetwork.Parse("172.16.0.0/12"), "private"),
        (IPNetwork.Parse("192.0.0.0/24"), "for protocols"), (IPNetwork.Parse("192.0.2.0/24"), "for documentation"),
        (IPNetwork.Parse("192.88.99.0/24"), "a 6to4 relay"), (IPNetwork.Parse("192.168.0.0/16"), "private"),
        (IPNetwork.Parse("198.18.0.0/15"), "for benchmarks"), (IPNetwork.Parse("198.51.100.0/24"), "for documentation"),
        (IPNetwork.Parse("203.0.113.0/24"), "for documentation"), (IPNetwork.Parse("224.0.0.0/4"), "multicast"),
        (IPNetwork.Parse("240.0.0.0/4"), "reserved"),
    ];

    private static readonly IPNetwork Global6 = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");

    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");

    private static readonly (IPNetwork Range, string What)[] NotPublic6 =
    [
        // Teredo is in it: its addresses carry an IPv4 address behind somebody's router.
        (IPNetwork.Parse("2001::/23"), "for protocols (Teredo, ORCHID and others)"),
        (IPNetwork.Parse("2001:db8::/32"), "for documentation"), (IPNetwork.Parse("3fff::/20"), "for documentation"),
    ];

    /// <summary>What the address is instead of public, or null where it is public.</summary>
    public static string? Objection(IPAddress address)
    {
        if (address.AddressFamily is AddressFamily.InterNetwork) return Of(address, NotPublic4);
        if (address.AddressFamily is not AddressFamily.InterNetworkV6) return "of an unknown family";
        if (address.IsIPv4MappedToIPv6) return Objection(address.MapToIPv4());

        var bytes = address.GetAddressBytes();
        if (address.ScopeId != 0) return "link-local";
        if (Nat64.Contains(address)) return Objection(Embedded(bytes, 12));
        if (!Global6.Contains(address)) return What(address);
        if (SixToFour.Contains(address)) return Objection(Embedded(bytes, 2));
        return Of(address, NotPublic6) ?? (IsIsatap(bytes) ? Objection(Embedded(bytes, 12)) : null);
    }

    private static string? Of(IPAddress address, (IPNetwork Range, string What)[] ranges)
    {
        foreach (var (range, what) in ranges)
            if (range.Contains(address)) return what;
        return null;
    }

    private static string What(IPAddress address)
    {
        if (IPAddress.IsLoopback(address)) return "this machine";
        if (address.IsIPv6LinkLocal) return "link-local";
        if (address.IsIPv6UniqueLocal) return "private";
        return address.IsIPv6Multicast ? "multicast" : "not of the public internet";
    }

    // RFC 5214, section 6.1: an interface identifier that names an IPv4 address inside a site.
    private static bool IsIsatap(byte[] bytes) =>
        BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(8)) is 0x0000_5efe or 0x0200_5efe;

    private static IPAddress Embedded(byte[] bytes, int at) => new(bytes.AsSpan(at, 4));
}
