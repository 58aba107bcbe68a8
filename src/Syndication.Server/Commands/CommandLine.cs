using System.CommandLine;

namespace Syndication.Server.Commands;

/// <summary>Every command of the program, in the order in which people need them.</summary>
internal static class CommandLine
{
    public static RootCommand Build()
    {
        var root = new RootCommand(
            "Collects news by schedule, makes clean articles of it and publishes a feed for each category. "
            + "Without a command it serves.")
        {
            ServeCommand.Create(),
            IngestCommand.Create(),
            SourcesCommand.Create(),
            RefreshCommand.Create(),
            SearchCommand.Create(),
            QuarantineCommand.Create(),
            SubscriptionsCommand.Create(),
            CheckCommand.Create(),
            ExtractCommand.Create(),
            ExplainCommand.Create(),
            ParseCommand.Create(),
            SanitizeCommand.Create(),
            CheckUrlCommand.Create(),
            DiscoverCommand.Create(),
            FetchCommand.Create(),
            ExportCommand.Create(),
            ImportCommand.Create(),
            BackupCommand.Create(),
            VerifyCommand.Create(),
            CompletionCommand.Create(),
        };
        ExampleHelp.AddTo(root);
        return root;
    }

    /// <summary>Serving is what the program is for, so its name may be left out, whether or not options follow.</summary>
    public static string[] WithDefault(string[] args) => args switch
    {
        [] => ["serve"],
        ["-h" or "-?" or "--help" or "--version", ..] => args,
        [var first, ..] when first.StartsWith('-') => ["serve", .. args],
        _ => args,
    };
}
