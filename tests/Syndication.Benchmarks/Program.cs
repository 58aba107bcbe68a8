using System.Globalization;

namespace Syndication.Benchmarks;

internal static class Program
{
    private static int Main(string[] args) => args switch
    {
        ["extract-bodies", var corpus, var output, .. var rest] => ExtractCorpus.Run(corpus, output, rest),
        ["extract-facts", var corpus, var output, "--fold", var fold] => ExtractFacts.Run(corpus, output, fold),
        ["extract-times", var corpus] => ExtractTimes.Run(corpus),
        ["mutate-pages", var corpus, var count, .. var seed] => PageMutations.Run(corpus, int.Parse(count, CultureInfo.InvariantCulture), seed is [var text] ? int.Parse(text, CultureInfo.InvariantCulture) : 1, Environment.ProcessorCount),
        ["heavy-pages"] => PageMutations.Heavy(),
        ["blocks", var corpus, var id] => ExtractCorpus.ShowBlocks(corpus, id),
        ["feeds", .. var rest] => Feeds.FeedCommands.Run(rest),
        ["sanitise", .. var rest] => Cleaning.SanitiserCommands.Run(rest),
        ["checks", .. var rest] => Ingest.ConditionalChecks.RunAsync(rest).GetAwaiter().GetResult(),
        ["schedule", .. var rest] => Ingest.ScheduleSimulation.Run(rest),
        ["search" or "search-again" or "search-ingest", ..] => Search.SearchCommands.RunAsync(args).GetAwaiter().GetResult(),
        _ => Usage(),
    };

    private static int Usage()
    {
        Console.Error.WriteLine("extract-bodies CORPUS_DIR OUT.jsonl [--fold dev|held|all]");
        Console.Error.WriteLine("extract-facts CORPUS_DIR OUT.jsonl --fold dev|held|all");
        Console.Error.WriteLine("extract-times CORPUS_DIR");
        Console.Error.WriteLine("mutate-pages CORPUS_DIR COUNT [SEED]   broken copies of a corpus, none may take over 2 s or 500 MB");
        Console.Error.WriteLine("heavy-pages                            100,000 nested tags, pages of 50 MB");
        Console.Error.WriteLine("blocks CORPUS_DIR ID");
        Console.Error.WriteLine(Feeds.FeedCommands.Usage);
        Console.Error.WriteLine(Cleaning.SanitiserCommands.Usage);
        Console.Error.WriteLine(Ingest.ConditionalChecks.Usage);
        Console.Error.WriteLine(Ingest.ScheduleSimulation.Usage);
        Console.Error.WriteLine(Search.SearchCommands.Usage);
        return 2;
    }
}
