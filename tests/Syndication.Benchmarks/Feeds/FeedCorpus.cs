namespace Syndication.Benchmarks.Feeds;

/// <summary>The documents of a corpus, in the order of their names.</summary>
internal static class FeedCorpus
{
    private static readonly string[] NoFeeds = [".md", ".ts", ".js", ".py"];

    public static IReadOnlyList<byte[]> Read(string folder) =>
        [.. Paths(folder).Select(File.ReadAllBytes)];

    /// <summary>Every file but what is expected of the others.</summary>
    public static IEnumerable<string> Paths(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Where(path => !NoFeeds.Contains(Path.GetExtension(path)) && !IsExpectation(path))
        .Order(StringComparer.Ordinal);

    private static bool IsExpectation(string path) =>
        path.EndsWith(".expect.json", StringComparison.Ordinal) || path.EndsWith("_expected.json", StringComparison.Ordinal)
        || File.Exists(Path.ChangeExtension(path, ".xml")) && path.EndsWith(".json", StringComparison.Ordinal)
        || path.Contains($"{Path.DirectorySeparatorChar}output{Path.DirectorySeparatorChar}", StringComparison.Ordinal);
}
