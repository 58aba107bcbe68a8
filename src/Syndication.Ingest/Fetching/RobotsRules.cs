using System.Globalization;
using System.Text;

namespace Syndication.Ingest.Fetching;

/// <summary>What a robots.txt lets us do (RFC 9309), and the pause it asks for (the customary crawl-delay).</summary>
internal sealed class RobotsRules
{
    /// <summary>RFC 9309 §2.5: at least 500 KiB are to be read.</summary>
    private const int LongestFile = 512 * 1024;

    /// <summary>No pause that is asked for is taken to be longer.</summary>
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(1);

    private readonly List<(string Path, bool IsAllowed)> _rules;

    private RobotsRules(List<(string, bool)> rules, TimeSpan? delay, IReadOnlyList<string> sitemaps)
    {
        _rules = rules;
        CrawlDelay = delay;
        Sitemaps = sitemaps;
    }

    /// <summary>Everything may be fetched: there is no robots.txt.</summary>
    public static RobotsRules AllowAll { get; } = new([], null, []);

    /// <summary>Nothing may be fetched for now: the host does not say (RFC 9309 §2.3.1.4).</summary>
    public static RobotsRules DenyAll { get; } = new([("/", false)], null, []);

    /// <summary>The pause between two requests, at most a minute; or null.</summary>
    public TimeSpan? CrawlDelay { get; }

    /// <summary>Absolute addresses of sitemaps, as written.</summary>
    public IReadOnlyList<string> Sitemaps { get; }

    /// <summary>Reads a robots.txt.</summary>
    /// <param name="product">Our name, to find the group that is meant for us.</param>
    public static RobotsRules Parse(ReadOnlySpan<byte> bytes, string product)
    {
        var text = Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, LongestFile)]);
        var named = new Group();
        var others = new Group();
        var sitemaps = new List<string>();
        var current = new List<Group>();
        var isReadingAgents = false;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (!TrySplit(line, out var key, out var value)) continue;
            if (key == "sitemap") sitemaps.Add(value);
            if (key == "user-agent")
            {
                if (!isReadingAgents) current.Clear();
                isReadingAgents = true;
                if (value == "*") current.Add(others);
                else if (IsMeant(value, product)) current.Add(named);
            }
            else if (key is "allow" or "disallow" or "crawl-delay")
            {
                isReadingAgents = false;
                foreach (var group in current) group.Add(key, value);
            }
        }

        var chosen = named.IsEmpty ? others : named;
        return new RobotsRules(chosen.Rules, chosen.Delay, sitemaps);
    }

    /// <summary>Whether an address of the host may be fetched: the longest matching rule decides, allow in a tie.</summary>
    public bool Allows(Uri address)
    {
        var path = address.PathAndQuery;
        var best = (Length: -1, IsAllowed: true);
        foreach (var (pattern, isAllowed) in _rules)
        {
            if (pattern.Length < best.Length || !Matches(pattern, path)) continue;
            if (pattern.Length > best.Length || isAllowed) best = (pattern.Length, isAllowed);
        }

        return best.IsAllowed;
    }

    private static bool IsMeant(string agent, string product)
    {
        var name = agent.Split('/', ' ')[0];
        return name.Length > 0 && product.StartsWith(name, StringComparison.OrdinalIgnoreCase);
    }

    private static bool TrySplit(ReadOnlySpan<char> line, out string key, out string value)
    {
        var comment = line.IndexOf('#');
        if (comment >= 0) line = line[..comment];
        var colon = line.IndexOf(':');
        key = colon < 0 ? "" : line[..colon].Trim().Trim('\uFEFF').ToString().ToLowerInvariant();
        value = colon < 0 ? "" : line[(colon + 1)..].Trim().ToString();
        return colon >= 0;
    }

    /// <summary><c>*</c> stands for anything, <c>$</c> at the end for the end; linear in the path for each star.</summary>
    private static bool Matches(string pattern, string path)
    {
        var isAnchored = pattern.EndsWith('$');
        var parts = (isAnchored ? pattern[..^1] : pattern).Split('*');
        if (!path.StartsWith(parts[0], StringComparison.Ordinal)) return false;
        var at = parts[0].Length;
        for (var i = 1; i < parts.Length; i++)
        {
            var isLast = i == parts.Length - 1;
            if (isLast && isAnchored) return path.Length - at >= parts[i].Length && path.EndsWith(parts[i], StringComparison.Ordinal);
            var found = path.IndexOf(parts[i], at, StringComparison.Ordinal);
            if (found < 0) return false;
            at = found + parts[i].Length;
        }

        return !isAnchored || at == path.Length;
    }

    private sealed class Group
    {
        public List<(string, bool)> Rules { get; } = [];

        public TimeSpan? Delay { get; private set; }

        public bool IsEmpty { get; private set; } = true;

        public void Add(string key, string value)
        {
            IsEmpty = false;
            if (key == "crawl-delay") Delay = ReadDelay(value) ?? Delay;
            else if (value.Length > 0) Rules.Add((Normal(value), key == "allow"));
        }

        private static TimeSpan? ReadDelay(string value) =>
            double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && !double.IsNaN(seconds)
                ? TimeSpan.FromSeconds(Math.Min(seconds, LongestDelay.TotalSeconds)) : null;

        // Rules may hold raw or escaped characters (RFC 9309 §2.2.2); Uri escapes the address the same way.
        private static string Normal(string pattern)
        {
            var path = pattern.StartsWith('/') || pattern.StartsWith('*') ? pattern : $"/{pattern}";
            return path.All(char.IsAscii) ? path : string.Concat(path.EnumerateRunes().Select(rune =>
                rune.IsAscii ? rune.ToString() : Uri.EscapeDataString(rune.ToString())));
        }
    }
}
