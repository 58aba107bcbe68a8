namespace Syndication.Server.WebSub;

/// <summary>Wakes the hub's worker when there is something to do, so that nobody waits for its next look.</summary>
internal sealed class HubSignal : IDisposable
{
    private readonly SemaphoreSlim _raised = new(0, 1);
    private readonly Lock _gate = new();

    public void Set()
    {
        lock (_gate)
            if (_raised.CurrentCount == 0) _raised.Release();
    }

    /// <summary>Waits until it is set, or for a time.</summary>
    /// <returns>Whether it was set.</returns>
    public Task<bool> WaitAsync(TimeSpan longest, CancellationToken ct) => _raised.WaitAsync(longest, ct);

    public void Dispose() => _raised.Dispose();
}
