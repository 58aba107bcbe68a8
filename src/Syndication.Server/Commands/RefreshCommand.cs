using System.CommandLine;
using System.Globalization;
using Syndication.Ingest;
using Syndication.Storage;

namespace Syndication.Server.Commands;

/// <summary><c>refresh</c>: one source or all of them, now; by the running service where there is one.</summary>
internal static class RefreshCommand
{
    /// <summary>How often the store is asked whether the running service has done its part.</summary>
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(200);

    /// <summary>Longer than one refresh may take, queueing included.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static Command Create()
    {
        var address = new Argument<string?>("url") { Description = "Key or address of a source; all of them without.", Arity = ArgumentArity.ZeroOrOne };
        var json = new Option<bool>("--json") { Description = "Print JSON." };
        var command = new ExampleCommand(
            "refresh", "Asks one source, or all of them, now. A running service does it; without one this command does.",
            "refresh", "refresh https://news.example.org/feed")
        {
            address, json,
        };
        var options = new InstallationOptions().AddTo(command);
        command.SetAction(async (parsed, ct) =>
        {
            await using var workbench = await Workbench.OpenAsync(options, parsed, ct);
            var isServed = ServiceLock.IsTaken(workbench.Installation);
            using var held = isServed ? null : ServiceLock.Take(workbench.Installation);
            if (!isServed) await workbench.Get<SyncCatalogue>().RunAsync(ct);

            var wanted = parsed.GetValue(address);
            var now = workbench.Get<TimeProvider>().GetUtcNow();
            var asked = await workbench.Get<SourceStore>().MakeDueAsync(wanted, now, ct);
            if (asked == 0)
                throw new CommandException(wanted is null ? "There is no source; sources add adds one." : $"There is no source {wanted}; sources list shows them.");

            if (isServed) return await WaitAsync(workbench, wanted, now, parsed.GetValue(json), ct);
            var reports = await workbench.Get<RefreshDueSources>().RunAsync(progress: null, ct);
            RefreshTable.Write(reports, parsed.GetValue(json));
            return 0;
        });
        return command;
    }

    /// <summary>Waits until the running service has asked every source since <paramref name="since"/>, and shows how they are.</summary>
    private static async Task<int> WaitAsync(Workbench workbench, string? wanted, DateTimeOffset since, bool asJson, CancellationToken ct)
    {
        var clock = workbench.Get<TimeProvider>();
        var store = workbench.Get<SourceStore>();
        while (true)
        {
            var sources = wanted is null ? await store.AllAsync(ct) : [(await store.FindAsync(wanted, ct))!];
            var waiting = sources.Count(source => source.AskedAt is not { } asked || asked < since);
            if (waiting == 0)
            {
                SourceTable.WriteHealth(sources, await workbench.Get<QuarantineStore>().CountsAsync(ct), asJson);
                return 0;
            }

            if (clock.GetUtcNow() - since > Patience)
                throw new CommandException(string.Create(CultureInfo.InvariantCulture, $"{waiting} sources have not been asked within {Patience.TotalMinutes} min; see the service's log."));
            await Task.Delay(LookAgain, clock, ct);
        }
    }
}
