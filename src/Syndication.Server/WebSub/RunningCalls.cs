using System.Collections.Concurrent;
using Syndication.Server.Publishing;

namespace Syndication.Server.WebSub;

/// <summary>The calls that run at present. At the end of the service they are given a moment to finish, so that nobody is called twice for one thing.</summary>
internal sealed class RunningCalls(HubSignal signal, Troubles troubles) : IDisposable
{
    private const string Trouble = "push";

    private readonly ConcurrentDictionary<Task, byte> _running = new();
    private readonly CancellationTokenSource _cutOff = new();
    private int _isEnded;

    /// <summary>Begins a call.</summary>
    /// <param name="slot">Freed when it ends.</param>
    /// <param name="call">Must come to an end by itself; the store may fail it.</param>
    public void Begin(IDisposable slot, Func<CancellationToken, Task> call)
    {
        var task = Task.Run(() => RunAsync(slot, call), CancellationToken.None);
        _running.TryAdd(task, 0);
        // It may have ended before it was added.
        task.ContinueWith(ended => _running.TryRemove(ended, out _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        if (task.IsCompleted) _running.TryRemove(task, out _);
    }

    /// <summary>Waits for all to end, and cuts off those that take longer. A second time does nothing.</summary>
    public async Task EndAsync(TimeSpan patience)
    {
        if (Interlocked.Exchange(ref _isEnded, 1) == 1) return;
        var all = Task.WhenAll(_running.Keys);
        await Task.WhenAny(all, Task.Delay(patience));
        await _cutOff.CancelAsync();
        await all;
    }

    public void Dispose() => _cutOff.Dispose();

    private async Task RunAsync(IDisposable slot, Func<CancellationToken, Task> call)
    {
        try
        {
            await call(_cutOff.Token);
        }
        catch (Exception e) when (Troubles.IsOfStore(e) || e is NothingToServeException)
        {
            // What was claimed is free again when its claim runs out.
            troubles.Report(Trouble, e);
        }
        catch (OperationCanceledException) when (_cutOff.IsCancellationRequested)
        {
            // The service ends; the next start does it again.
        }
        finally
        {
            slot.Dispose();
            signal.Set();
        }
    }
}
