using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Spectre.Console;
using Syndication.Articles;
using Syndication.Articles.Searching;
using Syndication.Storage;

namespace Syndication.Server.Commands;

/// <summary>One hit as <c>search --json</c> prints it.</summary>
internal sealed record SearchRow(string Id, string Title, string? Url, string Source, string? Published, string Snippet)
{
    /// <summary>Characters of a snippet.</summary>
    private const int SnippetLength = 160;

    public static SearchRow Of(StoredArticle stored, SearchQuery query) => new(
        stored.Id.ToString(), stored.Content.Title, stored.Content.Url, stored.Content.Source, stored.Content.Published?.ToString(),
        string.Concat(SnippetOf(stored.Content, query).Select(run => run.Text)));

    public static IReadOnlyList<MarkedRun> SnippetOf(Article article, SearchQuery query) =>
        MarkedText.Snippet(article.ContentText, article.Language, query, SnippetLength);
}

/// <summary><c>search</c>: articles by their words, as the page does it.</summary>
internal static class SearchCommand
{
    public static Command Create()
    {
        var words = new Argument<string[]>("words")
        {
            Description = "Words, \"phrases\" in quotation marks, -- before an -exclusion; the beginning of a word with a star.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var newest = new Option<bool>("--newest") { Description = "The newest first, in place of the best." };
        var limit = new Option<int>("--limit") { Description = "Most hits.", DefaultValueFactory = _ => 20 };
        var rebuild = new Option<bool>("--rebuild") { Description = "Fill the index of words anew before." };
        var json = new Option<bool>("--json") { Description = "Print JSON." };
        var command = new ExampleCommand(
            "search", "Finds articles by their words, accents or not.",
            "search dış açı", "search --newest --limit 5 sirnak", "search '\"merkez bankası\"' -- -faiz")
        {
            words, newest, limit, rebuild, json,
        };
        var options = new InstallationOptions().AddTo(command);
        command.SetAction(async (parsed, ct) =>
        {
            var query = SearchQuery.Parse(string.Join(' ', parsed.GetValue(words) ?? []));
            if (query.IsEmpty && !parsed.GetValue(rebuild)) throw new CommandException("search takes at least one word to look for.");
            await using var workbench = await Workbench.OpenAsync(options, parsed, ct);
            var store = workbench.Get<SearchStore>();
            if (parsed.GetValue(rebuild)) await store.ForgetAsync(ct);
            if (!await store.IsCompleteAsync(ct)) await CountedProgress.RunAsync("Reading articles", progress => store.CompleteAsync(progress, ct));
            if (query.IsEmpty) return 0;

            var order = parsed.GetValue(newest) ? SearchOrder.Newest : SearchOrder.Best;
            var found = await store.FindAsync(query, order, 0, Math.Clamp(parsed.GetValue(limit), 1, SearchStore.MostHits), ct);
            if (parsed.GetValue(json)) WriteJson(found, query);
            else Write(found, query);
            return found.Count > 0 ? 0 : 1;
        });
        return command;
    }

    private static void WriteJson(IReadOnlyList<StoredArticle> found, SearchQuery query)
    {
        IReadOnlyList<SearchRow> rows = [.. found.Select(article => SearchRow.Of(article, query))];
        Console.Out.WriteLine(JsonSerializer.Serialize(rows, CommandJson.Default.IReadOnlyListSearchRow));
    }

    private static void Write(IReadOnlyList<StoredArticle> found, SearchQuery query)
    {
        foreach (var article in found)
        {
            Terminal.Out.Write(Marked(MarkedText.Of(article.Content.Title, article.Content.Language, query), new Style(decoration: Decoration.Bold)));
            Terminal.Out.WriteLine();
            Terminal.Out.Write(Marked(SearchRow.SnippetOf(article.Content, query), Style.Plain));
            Terminal.Out.WriteLine();
            var date = article.SortAt.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
            Terminal.Out.WriteLine($"{date}  {article.Content.Url ?? article.Content.Source}", new Style(Color.Grey));
            Terminal.Out.WriteLine();
        }

        if (found.Count == 0) Console.Error.WriteLine($"Nothing was found for {query.Text}.");
    }

    private static Paragraph Marked(IEnumerable<MarkedRun> runs, Style style)
    {
        var line = new Paragraph();
        foreach (var run in runs) line.Append(run.Text, run.IsHit ? style.Foreground(Color.Yellow) : style);
        return line;
    }
}
