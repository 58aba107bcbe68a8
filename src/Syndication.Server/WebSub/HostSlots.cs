using System.Collections.Concurrent;

namespace Syndication.Server.WebSub;

/// <summary>Counts calls that run, in all and for each host, so that no host takes the room of the others.</summary>
internal sealed class HostSlots(int most, int mostOfHost)
{
    private readonly ConcurrentDictionary<string, int> _ofHost = new(StringComparer.Ordinal);
    private int _taken;

    /// <summary>How many more may run.</summary>
    public int Free => Math.Max(0, most - Volatile.Read(ref _taken));

    /// <summary>How many of one host may run.</summary>
    public int OfHost => mostOfHost;

    /// <summary>Hosts that have as many as they may.</summary>
    public IReadOnlyCollection<string> Busy => [.. _ofHost.Where(host => host.Value >= mostOfHost).Select(host => host.Key)];

    /// <summary>Takes a slot; dispose of what is returned to free it.</summary>
    public IDisposable Enter(string host)
    {
        Interlocked.Increment(ref _taken);
        _ofHost.AddOrUpdate(host, 1, (_, count) => count + 1);
        return new Slot(this, host);
    }

    private void Leave(string host)
    {
        Interlocked.Decrement(ref _taken);
        if (_ofHost.AddOrUpdate(host, 0, (_, count) => count - 1) <= 0) _ofHost.TryRemove(KeyValuePair.Create(host, 0));
    }

    private sealed class Slot(HostSlots slots, string host) : IDisposable
    {
        private int _isTaken = 1;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isTaken, 0) == 1) slots.Leave(host);
        }
    }
}
