using System.CommandLine;
using Syndication.Ingest.Catalogue;
using Syndication.Storage;

namespace Syndication.Server.Commands;

/// <summary><c>sources import | export</c>: subscriptions from and for other readers, as OPML.</summary>
internal static class SourcesLists
{
    public static ExampleCommand Import()
    {
        var file = new Argument<string>("file") { Description = "A list of subscriptions (OPML) as other readers export it; - for standard input." };
        var command = new ExampleCommand(
            "import", "Adds every feed of an OPML list, due at once; groups become categories.",
            "sources import subscriptions.opml")
        {
            file,
        };
        var options = new InstallationOptions().AddTo(command);
        command.SetAction(async (parsed, ct) =>
        {
            var name = parsed.GetRequiredValue(file);
            var (listed, refused) = Read(name, await BytesAsync(name, ct));
            await using var workbench = await Workbench.OpenAsync(options, parsed, ct);
            var store = workbench.Get<SourceStore>();
            var known = (await store.AllAsync(ct)).SelectMany(source => new[] { source.Key, source.Address }).ToHashSet(StringComparer.Ordinal);
            var added = listed.Where(source => !known.Contains(source.Address)).ToList();
            var now = workbench.Get<TimeProvider>().GetUtcNow();
            foreach (var source in added) await store.AddAsync(SourceStates.Of(source, feed: null, isAdded: true, now), ct);

            foreach (var entry in refused) Console.Error.WriteLine($"{name}: {entry.Entry}: {entry.Reason}");
            Console.Out.WriteLine(FormattableString.Invariant(
                $"{added.Count} sources added, due now; {listed.Count - added.Count} known already; {refused.Count} refused"));
            return refused.Count > 0 && listed.Count == 0 ? 1 : 0;
        });
        return command;
    }

    public static ExampleCommand Export()
    {
        var file = new Argument<string>("file") { Description = "Where the list is written; - for standard output." };
        var command = new ExampleCommand(
            "export", "Writes the feeds among the sources as an OPML list that other readers import.",
            "sources export subscriptions.opml")
        {
            file,
        };
        var options = new InstallationOptions().AddTo(command);
        command.SetAction(async (parsed, ct) =>
        {
            await using var workbench = await Workbench.OpenAsync(options, parsed, ct);
            var sources = (await workbench.Get<SourceStore>().AllAsync(ct)).Select(SourceStates.DefinitionOf);
            var list = SubscriptionList.Write("Syndication", sources);
            var target = parsed.GetRequiredValue(file);
            await using var output = target == "-" ? Console.OpenStandardOutput() : File.Create(target);
            await output.WriteAsync(list, ct);
            return 0;
        });
        return command;
    }

    private static (IReadOnlyList<SourceDefinition> Sources, IReadOnlyList<RefusedSubscription> Refused) Read(string name, ReadOnlyMemory<byte> document)
    {
        try
        {
            return SubscriptionList.Read(document);
        }
        catch (InvalidDataException e)
        {
            throw new CommandException($"{name}: {e.Message}.");
        }
    }

    private static async Task<ReadOnlyMemory<byte>> BytesAsync(string name, CancellationToken ct)
    {
        if (name != "-" && !File.Exists(name)) throw new CommandException($"There is no file {name}.");
        await using var input = name == "-" ? Console.OpenStandardInput() : File.OpenRead(name);
        using var bytes = new MemoryStream();
        await input.CopyToAsync(bytes, ct);
        return bytes.ToArray();
    }
}
