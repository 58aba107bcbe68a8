namespace Syndication.Ingest.Collecting;

/// <summary>When a source's new address is adopted. Arithmetic only.</summary>
internal static class Moves
{
    /// <summary>A permanent redirect must be seen this often …</summary>
    public const int LeastSightings = 5;

    /// <summary>… and for this long, because publishers say 301 by mistake, and take it back.</summary>
    public static readonly TimeSpan LeastTime = TimeSpan.FromHours(48);

    /// <param name="defined">The catalogue's address.</param>
    /// <param name="movedTo">Where a chain of only permanent redirects led this time; null where there was none.</param>
    public static SourceMemory After(SourceMemory memory, string defined, string? movedTo, DateTimeOffset now)
    {
        if (movedTo is null || movedTo == memory.AddressFor(defined))
            return memory with { MovingTo = null, MovingSince = null, MovingSeen = 0 };

        var isSame = memory.MovingTo == movedTo;
        var since = isSame ? memory.MovingSince ?? now : now;
        var seen = isSame ? memory.MovingSeen + 1 : 1;
        return seen >= LeastSightings && now - since >= LeastTime
            ? memory with { MovedFrom = defined, MovedTo = movedTo, MovingTo = null, MovingSince = null, MovingSeen = 0 }
            : memory with { MovingTo = movedTo, MovingSince = since, MovingSeen = seen };
    }
}
