namespace Syndication.Ingest.Subscribing;

/// <summary>When a hub is asked (again). Arithmetic only.</summary>
internal static class SubscriptionSchedule
{
    /// <summary>What is asked for; hubs grant what they like.</summary>
    public static readonly TimeSpan WantedLease = TimeSpan.FromDays(10);

    /// <summary>A hub that says no is not asked again for this long.</summary>
    public static readonly TimeSpan AfterDenial = TimeSpan.FromDays(7);

    /// <summary>Where a hub does not say how long it will tell us.</summary>
    public static readonly TimeSpan UnsaidLease = TimeSpan.FromDays(1);

    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(15);

    /// <summary>No hub is asked more often, however short its leases are and however little of one is left.</summary>
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan LongestPause = TimeSpan.FromDays(1);

    /// <summary>After how long a hub that was asked, and has not confirmed, is asked again; doubled with each time in vain.</summary>
    /// <param name="asked">How often in a row, this time included.</param>
    /// <param name="left">What is left of the lease in force; or null.</param>
    public static TimeSpan AskAgainAfter(int asked, TimeSpan? left)
    {
        var pause = FirstPause * Math.Pow(2, Math.Min(asked - 1, 10));
        if (pause > LongestPause) pause = LongestPause;
        // A renewal in vain is tried again while there is something to renew.
        return left is { } rest && rest > TimeSpan.Zero && rest / 2 < pause ? AtLeast(rest / 2) : pause;
    }

    /// <summary>After how long a lease is renewed: with half of it left for a hub in trouble.</summary>
    public static TimeSpan RenewAfter(TimeSpan lease) => AtLeast(lease / 2);

    private static TimeSpan AtLeast(TimeSpan pause) => pause < ShortestPause ? ShortestPause : pause;
}
