using System.Collections.Immutable;
using Syndication.Articles.Extraction;

namespace Syndication.Ingest.Catalogue;

/// <summary>One reading of the whole folder, and what the next one needs of it.</summary>
/// <param name="Catalogue">What is in force: for a file with a mistake its last good definition, where there was one.</param>
/// <param name="Errors">By file and line.</param>
/// <param name="LastGood">By path, the definitions that were in force.</param>
internal sealed record CatalogueReading(
    Catalogue Catalogue, IReadOnlyList<CatalogueError> Errors, ImmutableDictionary<string, object> LastGood)
{
    /// <summary>Lines that are read over: nothing is wrong with them.</summary>
    public IReadOnlyList<CatalogueError> Remarks { get; init; } = [];

    /// <summary>The tests of the rules for publishers, those with stored pages passed.</summary>
    public IReadOnlyList<SiteTest> Tests { get; init; } = [];

    public static CatalogueReading Nothing { get; } =
        new(Catalogue.Empty, [], ImmutableDictionary.Create<string, object>(StringComparer.Ordinal));

    /// <summary>Reads the folder anew.</summary>
    /// <param name="root">The <c>feeds/</c> folder.</param>
    /// <param name="configs">A folder of rules in the public grammar, or null.</param>
    public static CatalogueReading Read(string root, string? configs, CatalogueReading before)
    {
        if (!Directory.Exists(root))
            return before with { Errors = [new CatalogueError(root, 1, 1, "there is no such folder; it holds one .yaml file for each feed")] };
        try
        {
            return ReadAll(root, configs, before);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Files that cannot be read are mistakes of their own; this is a folder.
            return before with { Errors = [new CatalogueError(root, 1, 1, $"cannot be read: {e.Message.ReplaceLineEndings(" ")}")] };
        }
    }

    private static CatalogueReading ReadAll(string root, string? configs, CatalogueReading before)
    {
        var errors = new List<CatalogueError>();
        var remarks = new List<CatalogueError>();
        var feeds = ReadFiles(Files(root, errors), (slug, bytes, mistakes) => FeedFile.Read(slug, bytes, root, mistakes), before, errors, remarks);
        var sites = ReadFiles(Files(Path.Combine(root, "sites"), errors), SiteFile.Read, before, errors, remarks);
        var imported = ReadFiles(ConfigFiles(configs, errors), SiteConfigFile.Read, before, errors, remarks);
        var linked = LinkGood(feeds, before, errors);
        var rules = RulesOf(sites, imported);
        var good = sites.Concat(imported).Select(file => KeyValuePair.Create(file.Path, (object)file.Definition))
            .Concat(linked.Drafts.Select(file => KeyValuePair.Create(file.Path, (object)file.Draft)));
        return new CatalogueReading(
            new Catalogue(linked.Feeds, rules),
            [.. errors.Distinct().OrderBy(error => error.File, StringComparer.Ordinal).ThenBy(error => error.Line).ThenBy(error => error.Column)],
            Nothing.LastGood.AddRange(good))
        {
            Remarks = remarks,
            Tests = [.. sites.Concat(imported).SelectMany(file => file.Definition.Tests)],
        };
    }

    /// <summary>The operator's own rules come before imported ones; an imported one for a host holds with and without <c>www.</c>.</summary>
    private static IReadOnlyList<SiteRule> RulesOf(List<(string Path, SiteDraft Definition)> sites, List<(string Path, SiteDraft Definition)> imported)
    {
        IReadOnlyList<SiteRule> own = [.. sites.Select(file => file.Definition.Rule)];
        var others = imported.Select(file => file.Definition.Rule)
            .SelectMany(rule => rule.Host.StartsWith("*.", StringComparison.Ordinal) ? (SiteRule[])[rule] : [rule, rule with { Host = $"www.{rule.Host}" }])
            .Where(rule => SiteRules.For(own, rule.Host.Replace("*.", "", StringComparison.Ordinal)) is null)
            .DistinctBy(rule => rule.Host, StringComparer.Ordinal);
        return [.. own, .. others];
    }

    private static IReadOnlyList<string> ConfigFiles(string? folder, List<CatalogueError> errors)
    {
        // The collection's patterns for whatever no file names; here the extraction itself reads such pages.
        const string ForAll = "global.txt";
        if (folder is null) return [];
        if (Directory.Exists(folder)) return [.. Directory.EnumerateFiles(folder, "*.txt").Where(path => Path.GetFileName(path) is not (ForAll or "LICENSE.txt")).Order(StringComparer.Ordinal)];
        errors.Add(new CatalogueError(folder, 1, 1, "there is no such folder; it holds one HOST.txt for each publisher"));
        return [];
    }

    private static List<(string Path, T Definition)> ReadFiles<T>(
        IEnumerable<string> files, Func<string, byte[], Mistakes, T?> read, CatalogueReading before, List<CatalogueError> errors, List<CatalogueError> remarks)
        where T : class
    {
        var definitions = new List<(string, T)>();
        foreach (var path in files)
        {
            var mistakes = new Mistakes(path);
            var definition = ReadBytes(path, mistakes) is { } bytes
                ? read(Path.GetFileNameWithoutExtension(path), bytes, mistakes) : null;
            errors.AddRange(mistakes.Errors);
            remarks.AddRange(mistakes.Remarks);
            if (mistakes.IsSpoilt) definition = before.LastGood.GetValueOrDefault(path) as T;
            if (definition is not null) definitions.Add((path, definition));
        }

        return definitions;
    }

    private static IEnumerable<string> Files(string folder, List<CatalogueError> errors)
    {
        if (!Directory.Exists(folder)) return [];
        var files = Directory.EnumerateFiles(folder)
            .Where(path => !Path.GetFileName(path).StartsWith('.'))
            .Order(StringComparer.Ordinal)
            .ToList();
        errors.AddRange(files
            .Where(path => Path.GetExtension(path) == ".yml")
            .Select(path => new CatalogueError(path, 1, 1, "not read: the name of a catalogue file ends in .yaml")));
        return files.Where(path => Path.GetExtension(path) == ".yaml");
    }

    private static byte[]? ReadBytes(string path, Mistakes mistakes)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            mistakes.Add(1, 1, $"cannot be read: {e.Message.ReplaceLineEndings(" ")}");
            return null;
        }
    }

    // A file whose names clash with another's, or that names what is not there, falls back to its last good definition.
    // Where there is none, a clash leaves it out, and an unknown name leaves out only that name. Each round settles a file.
    private static (IReadOnlyList<FeedDefinition> Feeds, IReadOnlyList<(string Path, FeedDraft Draft)> Drafts) LinkGood(
        List<(string Path, FeedDraft Draft)> drafts, CatalogueReading before, List<CatalogueError> errors)
    {
        var fellBack = new HashSet<string>(StringComparer.Ordinal);
        var tolerated = new HashSet<string>(StringComparer.Ordinal);
        while (true)
        {
            var (feeds, wrong) = CatalogueLinker.Link(drafts, out var clashing);
            var open = wrong.Select(error => error.File)
                .Where(path => clashing.Contains(path) || !tolerated.Contains(path))
                .ToHashSet(StringComparer.Ordinal);
            if (open.Count == 0) return (feeds, drafts);
            errors.AddRange(wrong.Where(error => !fellBack.Contains(error.File)));
            drafts = [.. drafts.Select(Settle).OfType<(string, FeedDraft)>()];

            (string, FeedDraft)? Settle((string Path, FeedDraft Draft) file)
            {
                if (!open.Contains(file.Path)) return file;
                var last = before.LastGood.GetValueOrDefault(file.Path) as FeedDraft;
                if (fellBack.Add(file.Path) && last is not null) return (file.Path, last);
                tolerated.Add(file.Path);
                return clashing.Contains(file.Path) ? null : file;
            }
        }
    }
}
