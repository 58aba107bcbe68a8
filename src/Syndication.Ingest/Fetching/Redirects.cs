using System.Globalization;

namespace Syndication.Ingest.Fetching;

/// <summary>One walk along redirects: every step is judged before it is taken.</summary>
/// <param name="start">The address first asked.</param>
internal sealed class Redirects(AddressGuard guard, Uri start)
{
    /// <summary>Redirects followed for one request.</summary>
    public const int Most = 10;

    private readonly Uri _start = start;

    private readonly HashSet<string> _seen = [start.AbsoluteUri];

    /// <summary>Where the walk has got to.</summary>
    public Uri Current { get; private set; } = start;

    /// <summary>Whether what was meant for the first host only (Authorization, Cookie) may still be sent.</summary>
    public bool IsFirstOrigin => IsSameOrigin(_start, Current);

    /// <summary>Judges the next step and takes it where it may be taken.</summary>
    /// <param name="location">The Location field as it came.</param>
    public AddressVerdict Follow(string location)
    {
        if (_seen.Count > Most) return new(string.Create(CultureInfo.InvariantCulture, $"more than {Most} redirects"));

        // What names a scheme or a host of its own is judged as it is written, before Uri has smoothed it.
        var text = location.Trim();
        if (text.StartsWith("//", StringComparison.Ordinal)) text = $"{Current.Scheme}:{text}";
        if (text.AsSpan().StartsWith("\\") || text.AsSpan().StartsWith("/\\")) return new("sent on to an address with a backslash for a slash");
        if (HasScheme(text) && guard.Check(text) is { IsRefused: true } written) return written;
        if (!Uri.TryCreate(Current, text, out var next)) return new("sent on to something that is no address");
        if (guard.Check(next) is { IsRefused: true } refused) return refused;
        if (!_seen.Add(next.AbsoluteUri)) return new("redirects go round in a circle");

        Current = next;
        return AddressVerdict.Accepted;
    }

    /// <summary>The same scheme, host and port: HTTPS to HTTP is another, and so is a sub-domain.</summary>
    public static bool IsSameOrigin(Uri a, Uri b) =>
        Uri.Compare(a, b, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0;

    private static bool HasScheme(string text)
    {
        var end = text.AsSpan().IndexOfAny(":/?#");
        return end > 0 && text[end] == ':';
    }
}
