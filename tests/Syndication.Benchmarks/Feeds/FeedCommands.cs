using System.Globalization;
using Syndication.Server.Commands;

namespace Syndication.Benchmarks.Feeds;

/// <summary>Everything that is measured of the feed reader and its writers.</summary>
internal static class FeedCommands
{
    public const string Usage = """
        feeds parse                       the parse --batch loop on standard input and output
        feeds speed CORPUS                against a bare XmlReader scan
        feeds sanitizers CORPUS           both ways of sanitising for interchange give the same
        feeds republish CORPUS            every feed in all formats: no finding of verify or of a validator
        feeds mutate CORPUS COUNT [SEED]  broken copies of a corpus: none may make the reader fail
        """;

    public static int Run(string[] args)
    {
        switch (args)
        {
            case ["parse"]:
                Parse().GetAwaiter().GetResult();
                return 0;
            case ["speed", var corpus]:
                return FeedSpeed.Run(corpus);
            case ["sanitizers", var corpus]:
                return SanitizerEquality.Run(corpus);
            case ["republish", var corpus]:
                return Republishing.Run(corpus);
            case ["mutate", var corpus, var count, .. var seed]:
                return FeedMutations.Run(corpus, Number(count), seed is [var given] ? Number(given) : 1);
            default:
                Console.Error.WriteLine(Usage);
                return 2;
        }
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static async Task Parse()
    {
        await using var input = Console.OpenStandardInput();
        await using var output = Console.OpenStandardOutput();
        await ParseBatch.RunAsync(input, output, CancellationToken.None);
    }
}
