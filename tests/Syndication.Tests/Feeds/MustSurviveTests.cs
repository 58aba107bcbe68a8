using System.Text.Json;

namespace Syndication.Tests.Feeds;

/// <summary>Broken and Turkish feeds, each beside what must come out. A new pair of files is a new test.</summary>
public sealed class MustSurviveTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Golden", "Feeds", "must-survive");

    public static TheoryData<string> Cases =>
        [.. Directory.EnumerateFiles(Folder, "*.expect.json").Select(path => Path.GetFileName(path)[..^".expect.json".Length]).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Cases))]
    public void EveryBrokenFeedReadsAsItWasMeant(string name)
    {
        using var expectation = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, name + ".expect.json")));
        var request = expectation.RootElement.GetProperty("request");
        var bytes = File.ReadAllBytes(Directory.EnumerateFiles(Folder, name + ".*").Single(path => !path.EndsWith(".expect.json", StringComparison.Ordinal)));

        var document = ParsedDocuments.Parse(bytes, Text(request, "baseUrl"), Text(request, "contentType"));

        Assert.Empty(ParsedDocuments.Differences(expectation.RootElement.GetProperty("document"), document, name));
    }

    private static string? Text(JsonElement request, string name) => request.TryGetProperty(name, out var value) ? value.GetString() : null;
}
