using Syndication.Server.Commands;

namespace Syndication.Benchmarks.Feeds;

/// <summary>Everything that is measured of the feed reader and its writers.</summary>
internal static class FeedCommands
{
    public const string Usage = "feeds parse                      the parse --batch loop on standard input and output";

    public static int Run(string[] args)
    {
        switch (args)
        {
            case ["parse"]:
                Parse().GetAwaiter().GetResult();
                return 0;
            default:
                Console.Error.WriteLine(Usage);
                return 2;
        }
    }

    private static async Task Parse()
    {
        await using var input = Console.OpenStandardInput();
        await using var output = Console.OpenStandardOutput();
        await ParseBatch.RunAsync(input, output, CancellationToken.None);
    }
}
