using System.Runtime.InteropServices;

namespace Syndication.Server.Commands;

/// <summary>SIGINT and SIGTERM as a cancelled token. Further signals change nothing; after a while the process ends whatever it is doing.</summary>
internal sealed class Termination : IDisposable
{
    /// <summary>Long enough for a running refresh to finish or be rolled back.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration[] _registrations;
    private Timer? _last;
    private int _status;

    public Termination() => _registrations =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, context => End(context, 130)),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => End(context, 143)),
    ];

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>128 and the signal's number, as shells have it; 0 while there was none.</summary>
    public int Status => _status;

    public void Dispose()
    {
        foreach (var registration in _registrations) registration.Dispose();
        _last?.Dispose();
        _source.Dispose();
    }

    private void End(PosixSignalContext context, int status)
    {
        context.Cancel = true;
        if (Interlocked.CompareExchange(ref _status, status, 0) != 0) return;
        _last = new Timer(_ => Environment.Exit(status), null, Patience, Timeout.InfiniteTimeSpan);
        _source.Cancel();
    }
}
