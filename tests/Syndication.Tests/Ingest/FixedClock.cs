namespace Syndication.Tests.Ingest;

/// <summary>A clock that stands still until it is told to move; its timers run on the real one.</summary>
internal sealed class FixedClock(DateTimeOffset now) : TimeProvider
{
    private DateTimeOffset _now = now;

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan by) => _now += by;
}
