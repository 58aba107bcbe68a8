namespace Syndication.Server.WebSub;

/// <summary>When a failed delivery is tried again. Arithmetic only. It never says "no more": only the end of the lease does.</summary>
internal static class DeliverySchedule
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(2);

    /// <summary>A subscriber that comes back is told within the hour, whatever it asked for.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>Part by which waits are spread, so that subscribers that failed together do not come back together.</summary>
    private const double SpreadPart = 0.2;

    /// <param name="id">The subscription's, from which the spread is taken.</param>
    /// <param name="failures">How many deliveries in a row have failed, this one included.</param>
    /// <param name="retryAfter">What the subscriber asked for, or null.</param>
    public static TimeSpan DelayAfter(string id, int failures, TimeSpan? retryAfter)
    {
        const int MostDoublings = 12;
        var usual = First * Math.Pow(2, Math.Min(Math.Max(failures - 1, 0), MostDoublings));
        var wanted = retryAfter > usual ? retryAfter.Value : usual;
        if (wanted > Longest) wanted = Longest;
        var spread = Convert.ToUInt32(id[..8], 16) % 1000 / 1000.0;
        return wanted * (1 + SpreadPart * spread);
    }
}
