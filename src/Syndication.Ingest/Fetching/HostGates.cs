using System.Collections.Concurrent;

namespace Syndication.Ingest.Fetching;

/// <summary>One request at a time for each host, with a gap between two, and rest for a host that asks for it.</summary>
internal sealed class HostGates(TimeProvider clock)
{
    /// <summary>Above this many remembered hosts, those that nobody waits for are forgotten.</summary>
    private const int Remembered = 4096;

    private readonly ConcurrentDictionary<string, Gate> _gates = new(StringComparer.Ordinal);

    /// <summary>Waits for the host to be free; dispose of what is returned to free it again.</summary>
    /// <param name="gap">Time from the end of one request to the start of the next.</param>
    public async Task<IDisposable> EnterAsync(Uri address, TimeSpan gap, CancellationToken ct)
    {
        var gate = Take(address.IdnHost);
        try
        {
            await gate.Free.WaitAsync(ct);
        }
        catch (OperationCanceledException)
        {
            gate.Leave();
            throw;
        }

        var pass = new Pass(gate, clock);
        var wait = gate.LastEnd + (gap > gate.Pause ? gap : gate.Pause) - clock.GetUtcNow();
        if (wait <= TimeSpan.Zero) return pass;
        try
        {
            await Task.Delay(wait, clock, ct);
            return pass;
        }
        catch (OperationCanceledException)
        {
            pass.Dispose();
            throw;
        }
    }

    /// <summary>The pause that a host's robots.txt asks for; null where it asks for none.</summary>
    public void Pace(Uri address, TimeSpan? pause)
    {
        var gate = Take(address.IdnHost);
        gate.Pause = pause ?? TimeSpan.Zero;
        gate.Leave();
    }

    /// <summary>A host that said 429 is left alone until then, whatever source asks.</summary>
    public void Rest(Uri address, DateTimeOffset until)
    {
        var gate = Take(address.IdnHost);
        gate.RestsUntil = until;
        gate.Leave();
    }

    /// <summary>How long the host wants to be left alone, or null.</summary>
    public TimeSpan? RestOf(Uri address) =>
        _gates.TryGetValue(address.IdnHost, out var gate) && gate.RestsUntil > clock.GetUtcNow()
            ? gate.RestsUntil - clock.GetUtcNow() : null;

    private Gate Take(string host)
    {
        if (_gates.Count > Remembered) Forget();
        while (true)
        {
            var gate = _gates.GetOrAdd(host, _ => new Gate());
            if (gate.TryJoin()) return gate;
            _gates.TryRemove(KeyValuePair.Create(host, gate));
        }
    }

    private void Forget()
    {
        var now = clock.GetUtcNow();
        foreach (var (host, gate) in _gates)
            if (gate.RestsUntil < now && gate.TryClose(now)) _gates.TryRemove(KeyValuePair.Create(host, gate));
    }

    private sealed class Pass(Gate gate, TimeProvider clock) : IDisposable
    {
        private int _isOpen = 1;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isOpen, 0) == 0) return;
            gate.LastEnd = clock.GetUtcNow();
            gate.Free.Release();
            gate.Leave();
        }
    }

    private sealed class Gate
    {
        // Longer than any gap, so that a forgotten gate has nothing left to remember.
        private static readonly TimeSpan Cold = TimeSpan.FromMinutes(2);

        private readonly Lock _lock = new();
        private int _users;
        private bool _isClosed;

        public SemaphoreSlim Free { get; } = new(1, 1);

        public DateTimeOffset LastEnd { get; set; } = DateTimeOffset.MinValue;

        public TimeSpan Pause { get; set; }

        public DateTimeOffset RestsUntil { get; set; } = DateTimeOffset.MinValue;

        public bool TryJoin()
        {
            lock (_lock)
            {
                if (!_isClosed) _users++;
                return !_isClosed;
            }
        }

        public void Leave()
        {
            lock (_lock) _users--;
        }

        public bool TryClose(DateTimeOffset now)
        {
            lock (_lock) return _isClosed = _users == 0 && LastEnd + Cold < now;
        }
    }
}
