using Syndication.Storage;
using YamlDotNet.Core;

namespace Syndication.Ingest.Catalogue;

/// <summary>Looks up what the feeds' files say of one another: names of sources and feeds, and that no name is taken twice.</summary>
internal sealed class CatalogueLinker
{
    private readonly IReadOnlyList<(string File, FeedDraft Draft)> _drafts;
    private readonly Dictionary<string, string> _fileOfSource = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _sourceOfAddress = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FeedDraft> _draftOfSlug = new(StringComparer.Ordinal);
    private readonly List<CatalogueError> _errors = [];
    private readonly HashSet<string> _clashing = new(StringComparer.Ordinal);

    private CatalogueLinker(IReadOnlyList<(string File, FeedDraft Draft)> drafts) => _drafts = drafts;

    /// <summary>The feeds with their selections, and the mistakes; a feed with a mistake is among the feeds nevertheless.</summary>
    /// <param name="clashing">The files that take a name which is another's.</param>
    public static (IReadOnlyList<FeedDefinition> Feeds, IReadOnlyList<CatalogueError> Errors) Link(
        IReadOnlyList<(string File, FeedDraft Draft)> drafts, out IReadOnlySet<string> clashing)
    {
        var linker = new CatalogueLinker(drafts);
        foreach (var (file, draft) in drafts) linker.Introduce(file, draft);
        foreach (var (file, draft) in drafts) linker.CheckFormerSlugs(file, draft);
        var feeds = drafts.Select(one => one.Draft.Feed with { Selection = linker.SelectionOf(one.File, one.Draft) });
        IReadOnlyList<FeedDefinition> linked = [.. feeds];
        clashing = linker._clashing;
        return (linked, linker._errors);
    }

    private void Introduce(string file, FeedDraft draft)
    {
        _draftOfSlug[draft.Feed.Slug] = draft;
        foreach (var (source, at) in draft.Feed.Sources.Zip(draft.SourcesAt))
        {
            if (!_fileOfSource.TryAdd(source.Key, file))
                Clash(file, at, $"the source `{source.Key}` is already in {_fileOfSource[source.Key]}; take it in with `select: {{ sources: [\"{source.Key}\"] }}`");
            else if (!_sourceOfAddress.TryAdd(source.Address, source.Key))
                Clash(file, at, $"the address {source.Address} is already that of the source `{_sourceOfAddress[source.Address]}`");
        }
    }

    private void CheckFormerSlugs(string file, FeedDraft draft)
    {
        foreach (var (slug, at) in draft.Feed.FormerSlugs.Zip(draft.FormerAt))
            if (_draftOfSlug.ContainsKey(slug)) Clash(file, at, $"`former-slugs` has `{slug}`, which is the slug of a feed in force");
    }

    private Selection SelectionOf(string file, FeedDraft draft)
    {
        IEnumerable<string> none = draft.Select is not { } select
            ? []
            : [.. Terms(file, select.None), .. select.NotFeeds.SelectMany(name => OtherFeed(file, name, [draft.Feed.Slug]))];
        if (draft.Feed.Stories is StoryMode.First) none = none.Append(Term.Repeat);
        return new Selection([.. AnyOf(file, draft, []).Distinct()], [.. none.Distinct()]);
    }

    private IEnumerable<string> AnyOf(string file, FeedDraft draft, HashSet<string> visited)
    {
        visited.Add(draft.Feed.Slug);
        if (draft.Select is not { } select)
        {
            return draft.Feed.Sources.Select(source => Term.Source(source.Key))
                .Append(Term.Category(draft.Feed.Slug));
        }

        IEnumerable<string> everything = select.All ? [Term.All] : [];
        var others = select.Feeds.SelectMany(name => OtherFeed(file, name, visited));
        return [.. everything, .. Terms(file, select.Any), .. others];
    }

    private IEnumerable<string> OtherFeed(string file, Located<string> name, HashSet<string> visited)
    {
        if (_draftOfSlug.TryGetValue(name.Value, out var draft))
        {
            // A feed that takes in one that takes it in again adds nothing more.
            return visited.Contains(name.Value) ? [] : AnyOf(file, draft, visited);
        }

        Wrong(file, name.At, $"there is no feed `{name.Value}`{Meant(name.Value, _draftOfSlug.Keys)}; a feed is the name of a file without .yaml");
        return [];
    }

    private IEnumerable<string> Terms(string file, TermsDraft terms)
    {
        foreach (var source in terms.Sources.Where(source => !_fileOfSource.ContainsKey(source.Value)))
            Wrong(file, source.At, $"there is no source `{source.Value}`{Meant(source.Value, _fileOfSource.Keys)}; a source is named by its `key` or its address");
        return
        [
            .. terms.Categories.Select(name => Term.Category(Articles.Slug.For(name.Value))),
            .. terms.Sources.Select(name => Term.Source(name.Value)),
            .. terms.Tags.Select(name => Term.Tag(name.Value)),
            .. terms.Authors.Select(name => Term.Author(name.Value)),
        ];
    }

    private static string Meant(string word, IEnumerable<string> known) =>
        Spelling.Nearest(word, known) is { } near ? $", did you mean `{near}`?" : "";

    private void Clash(string file, Mark at, string message)
    {
        _clashing.Add(file);
        Wrong(file, at, message);
    }

    private void Wrong(string file, Mark at, string message)
    {
        var error = new CatalogueError(file, (int)Math.Max(1, at.Line), (int)Math.Max(1, at.Column), message);
        if (!_errors.Contains(error)) _errors.Add(error);
    }
}
