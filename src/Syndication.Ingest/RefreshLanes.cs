using System.Collections.Concurrent;
using System.Threading.Channels;
using Syndication.Storage;

namespace Syndication.Ingest;

/// <summary>
/// Spreads sources over a few workers. Sources of one host stand in one line, so that a slow host holds one worker and not
/// all; and sources that have been failing have workers of their own, so that they never hold up those that answer.
/// </summary>
internal sealed class RefreshLanes
{
    private readonly Channel<Line> _sound = Channel.CreateUnbounded<Line>();
    private readonly Channel<Line> _failing = Channel.CreateUnbounded<Line>();
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _inside = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Line> _lines = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private readonly Func<SourceState, CancellationToken, Task> _refresh;
    private readonly int _workers;
    private TaskCompletionSource _isEmpty = Finished();
    private int _waiting;

    /// <param name="workers">How many refreshes run at a time.</param>
    /// <param name="refresh">One refresh; throws only when it is cancelled or the store fails.</param>
    public RefreshLanes(int workers, Func<SourceState, CancellationToken, Task> refresh) => (_workers, _refresh) = (workers, refresh);

    /// <summary>How many sources wait inside at the most: enough to keep the workers busy, few enough for bounded memory.</summary>
    public int Capacity => CapacityOf(_workers);

    /// <summary>The <see cref="Capacity"/> of lanes with so many workers.</summary>
    public static int CapacityOf(int workers) => workers * 4;

    /// <summary>The keys of the sources inside, running or waiting.</summary>
    public IReadOnlyCollection<string> Inside => [.. _inside.Keys];

    /// <summary>Puts a source into its line; one that is inside already is left as it is.</summary>
    /// <returns>Ends when the source has left its line, whatever became of its refresh.</returns>
    public Task Add(SourceState source)
    {
        var left = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (_inside.GetOrAdd(source.Key, left) is var known && known != left) return known.Task;
        lock (_gate)
        {
            if (_waiting++ == 0) _isEmpty = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var isFailing = source.Failures > 0;
            var name = $"{(isFailing ? '-' : '+')}{HostOf(source)}";
            if (!_lines.TryGetValue(name, out var line)) _lines[name] = line = new Line(name, isFailing ? _failing : _sound);
            line.Sources.Enqueue(source);
            if (line.Sources.Count == 1 && !line.IsWorkedOn) Announce(line);
        }

        return left.Task;
    }

    /// <summary>Runs the workers until they are told to stop.</summary>
    /// <param name="stop">No further refresh is begun; those that run go on.</param>
    /// <param name="ct">Those that run are cut off.</param>
    public Task RunAsync(CancellationToken stop, CancellationToken ct)
    {
        var forFailing = Math.Max(1, _workers / 4);
        var forSound = Math.Max(1, _workers - forFailing);
        return Task.WhenAll(
            Enumerable.Range(0, forSound).Select(_ => WorkAsync(_sound.Reader, stop, ct))
                .Concat(Enumerable.Range(0, forFailing).Select(_ => WorkAsync(_failing.Reader, stop, ct))));
    }

    /// <summary>Runs the workers until nothing is left inside.</summary>
    public async Task RunToEndAsync(CancellationToken ct)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var work = RunAsync(stop.Token, ct);
        await Task.WhenAny(work, _isEmpty.Task);
        await stop.CancelAsync();
        try
        {
            await work;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            // Nothing was left to wait for.
        }
    }

    private static string HostOf(SourceState source) =>
        Uri.TryCreate(source.Address, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https")
            ? address.IdnHost : source.Key;

    private static TaskCompletionSource Finished()
    {
        var finished = new TaskCompletionSource();
        finished.SetResult();
        return finished;
    }

    private async Task WorkAsync(ChannelReader<Line> reader, CancellationToken stop, CancellationToken ct)
    {
        await foreach (var line in reader.ReadAllAsync(stop))
        {
            SourceState source;
            lock (_gate) source = line.Sources.Dequeue();
            try
            {
                await _refresh(source, ct);
            }
            finally
            {
                Leave(line, source);
            }
        }
    }

    private void Leave(Line line, SourceState source)
    {
        _inside.TryRemove(source.Key, out var left);
        lock (_gate)
        {
            line.IsWorkedOn = false;
            if (line.Sources.Count > 0) Announce(line);
            else _lines.Remove(line.Name);
            if (--_waiting == 0) _isEmpty.TrySetResult();
        }

        left?.TrySetResult();
    }

    private static void Announce(Line line)
    {
        line.IsWorkedOn = true;
        line.Channel.Writer.TryWrite(line);
    }

    private sealed record Line(string Name, Channel<Line> Channel)
    {
        public Queue<SourceState> Sources { get; } = new();

        /// <summary>It stands in its channel, or a worker has it.</summary>
        public bool IsWorkedOn { get; set; }
    }
}
