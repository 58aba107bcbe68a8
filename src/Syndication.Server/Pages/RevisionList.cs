using Syndication.Articles;

namespace Syndication.Server.Pages;

/// <summary>How an article changed since it was first seen, newest change first.</summary>
internal static class RevisionList
{
    /// <summary>Changes shown; an article that is edited all day keeps a short page.</summary>
    private const int MostShown = 5;

    /// <summary>Words of unchanged text shown on each side of a change.</summary>
    private const int Context = 8;

    /// <param name="revisions">Oldest first, as the store gives them.</param>
    public static Markup Write(Words words, IReadOnlyList<StoredArticle> revisions)
    {
        if (revisions.Count < 2) return Markup.None;
        var changes = Enumerable.Range(1, revisions.Count - 1).Reverse().Take(MostShown)
            .Select(index => Change(words, revisions[index - 1], revisions[index]));
        return Markup.Of($"""
            <section aria-labelledby="changes">
            <h2 id="changes">{words.Changes}</h2>
            {changes}</section>

            """);
    }

    private static Markup Change(Words words, StoredArticle before, StoredArticle after) => Markup.Of($"""
        <p class="meta">{Dates.Time(words, after.Updated)}</p>
        {Diff(before.Content.Title, after.Content.Title, after)}{Diff(before.Content.ContentText, after.Content.ContentText, after)}
        """);

    private static Markup Diff(string before, string after, StoredArticle article)
    {
        var runs = TextDiff.Compare(before, after);
        return runs.All(run => run.Fate is Fate.Kept)
            ? Markup.None
            : Markup.Of($"<p class=\"diff\" lang=\"{article.Content.Language}\">{runs.Select((run, index) => Run(run, index == 0, index == runs.Count - 1))}</p>\n");
    }

    private static Markup Run(DiffRun run, bool isFirst, bool isLast) => run.Fate switch
    {
        Fate.Removed => Markup.Of($"<del>{run.Text}</del> "),
        Fate.Added => Markup.Of($"<ins>{run.Text}</ins> "),
        _ => Markup.Of($"{Shortened(run.Text, isFirst, isLast)} "),
    };

    private static string Shortened(string text, bool isFirst, bool isLast)
    {
        var words = text.Split(' ');
        if (words.Length <= 2 * Context) return text;
        var head = isFirst ? "" : string.Join(' ', words[..Context]);
        var tail = isLast ? "" : string.Join(' ', words[^Context..]);
        return $"{head} … {tail}".Trim();
    }
}
