using System.CommandLine;
using Syndication.Storage;

namespace Syndication.Server.Commands;

/// <summary><c>backup</c>: a consistent copy of the store, while the service runs.</summary>
internal static class BackupCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("file") { Description = "Where the copy is written." };
        var command = new ExampleCommand(
            "backup", "Writes a consistent copy of the database, while the service runs.", "backup /var/backups/syndication.db")
        {
            file,
        };
        var options = new InstallationOptions().AddTo(command);
        command.SetAction(async (parsed, ct) =>
        {
            var target = parsed.GetRequiredValue(file).FullName;
            if (File.Exists(target)) throw new CommandException($"{target} exists already; a backup never overwrites one.");
            await using var workbench = await Workbench.OpenAsync(options, parsed, ct);
            await workbench.Get<Database>().BackupAsync(target, ct);
            Console.Out.WriteLine(target);
            return 0;
        });
        return command;
    }
}
