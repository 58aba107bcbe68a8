using System.Collections.Frozen;

namespace Syndication.Ingest.Fetching;

/// <summary>Ports on which the web is spoken; on others, a request could be read as commands of another protocol.</summary>
internal static class FetchedPorts
{
    private const int FirstUnprivileged = 1024;

    // Fetch Standard, 2.9 (bad port), those from 1024 on.
    private static readonly FrozenSet<int> Bad = FrozenSet.Create(
        1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080);

    public static bool Includes(int port) =>
        port is 80 or 443 || (port is >= FirstUnprivileged and <= ushort.MaxValue && !Bad.Contains(port));
}
