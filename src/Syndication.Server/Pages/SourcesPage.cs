using Syndication.Server.Publishing;
using Syndication.Storage;

namespace Syndication.Server.Pages;

/// <summary><c>/sources</c>: every source and how it is doing, those in trouble first.</summary>
internal static class SourcesPage
{
    /// <summary>Sources on one page.</summary>
    public const int MostSources = 12;

    /// <summary>Withheld documents shown of one source.</summary>
    public const int MostWithheld = 2;

    /// <summary>A source with the newest of its documents that are withheld.</summary>
    internal sealed record Entry(SourceState Source, IReadOnlyList<SourceDocument> Withheld);

    /// <param name="counts">How many sources are in each state.</param>
    public static byte[] Write(
        Words words,
        string name,
        IReadOnlyList<Entry> sources,
        IReadOnlyDictionary<SourceHealth, int> counts,
        Paging paging,
        PublicAddresses addresses)
    {
        var say = words.Sources;
        var content = Markup.Of($"""
            <h1>{say.Title}</h1>
            <p class="lead">{say.Lead}</p>
            {(counts.Count == 0 ? Markup.Of($"<p>{say.None}</p>\n") : Markup.Of($"<p class=\"meta\">{say.Summary(counts)}</p>\n"))}<ul class="sources">
            {sources.Select(entry => Source(words, entry, addresses))}</ul>
            {paging.Links(words)}
            """);
        return PageFrame.Write(
            words, $"{say.Title} – {name}", new Link(name, addresses.Local("/")), Markup.None, content, addresses, paging.Query);
    }

    private static Markup Source(Words words, Entry entry, PublicAddresses addresses)
    {
        var (say, source) = (words.Sources, entry.Source);
        var isWell = source.Health is SourceHealth.Healthy or SourceHealth.New;
        var feed = source.Feed is { } slug
            ? Row(say.Feed, Markup.Of($"<a href=\"{words.Carry(addresses.Local(PublicAddresses.FeedPath(slug, null)))}\">{slug}</a>"))
            : Markup.None;
        return Markup.Of($"""
            <li><h2>{Shown.Name(source, say.Folder)}</h2>
            <dl>
            {Row(say.State, Markup.Of($"<span class=\"{(isWell ? "well" : "ill")}\">{say.Health[source.Health]}</span>"))}{(isWell || source.Reason is null ? Markup.None : Row(say.Reason, Markup.Of($"{Shown.Reason(source.Reason, source)}")))}{Row(say.Asked, Time(words, source.AskedAt))}{(source.AnsweredAt == source.AskedAt ? Markup.None : Row(say.Answered, Time(words, source.AnsweredAt)))}{Row(say.Due, source.Health is SourceHealth.Gone ? Markup.Of($"{say.NotAgain}") : Time(words, source.DueAt))}{feed}{Withheld(words, entry)}</dl></li>

            """);
    }

    private static Markup Withheld(Words words, Entry entry) => entry.Withheld is []
        ? Markup.None
        : Row(words.Sources.Withheld, Markup.Of($"<ul>{entry.Withheld.Select(document => Document(document, entry.Source))}</ul>"));

    private static Markup Document(SourceDocument document, SourceState source) =>
        Markup.Of($"<li>{Shown.Address(document.Name)}{(document.Reason is { } reason ? $": {Shown.Reason(reason, source)}" : "")}</li>");

    private static Markup Time(Words words, DateTimeOffset? instant) =>
        instant is { } at ? Dates.Time(words, at) : Markup.Of($"{words.Sources.Never}");

    private static Markup Row(string term, Markup value) => Markup.Of($"<div><dt>{term}</dt><dd>{value}</dd></div>\n");
}
