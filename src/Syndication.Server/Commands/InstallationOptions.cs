using System.CommandLine;
using Syndication.Server.Operations;

namespace Syndication.Server.Commands;

/// <summary>The options by which a command finds the installation it works on.</summary>
internal sealed class InstallationOptions
{
    private readonly Option<string> _data = new("--data")
    {
        Description = "Folder of the database. Made where it is missing.",
        HelpName = "DIR",
        DefaultValueFactory = _ => "data",
    };

    private readonly Option<string> _feeds = new("--feeds")
    {
        Description = "Folder of the catalogue.",
        HelpName = "DIR",
        DefaultValueFactory = _ => "feeds",
    };

    private readonly Option<string?> _database = new("--database")
    {
        Description = "PostgreSQL address (postgres://user@host/name) in place of the SQLite file in --data.",
        HelpName = "ADDRESS",
    };

    private readonly Option<string[]> _allowPrivate = new("--allow-private")
    {
        Description = "Address range that may be fetched although it is not public, such as 10.0.0.0/8. May be repeated.",
        HelpName = "CIDR",
        DefaultValueFactory = _ => [],
    };

    /// <summary>Adds the options to a command.</summary>
    public InstallationOptions AddTo(Command command)
    {
        command.Add(_data);
        command.Add(_feeds);
        command.Add(_database);
        command.Add(_allowPrivate);
        return this;
    }

    public Installation Read(ParseResult parsed) => new(
        Path.GetFullPath(parsed.GetValue(_data)!),
        Path.GetFullPath(parsed.GetValue(_feeds)!),
        parsed.GetValue(_database));

    public IReadOnlyList<string> AllowPrivate(ParseResult parsed) => parsed.GetValue(_allowPrivate)!;
}
