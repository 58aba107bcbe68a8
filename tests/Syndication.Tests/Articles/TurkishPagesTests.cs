using System.Text.Json;
using Syndication.Articles.Extraction;

namespace Syndication.Tests.Articles;

/// <summary>The golden pages under Golden/Articles/turkish: bytes in, every field as the gold has it.</summary>
public sealed class TurkishPagesTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Golden", "Articles", "turkish");

    private static readonly JsonElement[] Gold =
        [.. JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, "gold.json"))).RootElement.EnumerateArray()];

    public static TheoryData<string> Ids => [.. Gold.Select(page => page.GetProperty("id").GetString()!)];

    [Theory, MemberData(nameof(Ids))]
    public void EveryFieldOfAPageIsAsPrinted(string id)
    {
        var gold = Gold.First(page => page.GetProperty("id").GetString() == id);
        var article = Extract(gold).Article!;

        var derived = gold.TryGetProperty("title_mode", out _);
        if (derived) Assert.StartsWith(article.Title.TrimEnd('…').TrimEnd(), Text(gold, "title"), StringComparison.Ordinal);
        else Assert.Contains(article.Title, Accepted(gold, "title"));
        Assert.Contains(article.Categories is [var first, ..] ? first : null, Accepted(gold, "category"));
        Assert.Contains(article.Authors.Count > 0 ? string.Join(", ", article.Authors) : null, Accepted(gold, "author"));
        Assert.Contains(article.Published?.ToString(), Accepted(gold, "published"), Moments(gold));
        Assert.Contains(article.Image?.Url, Accepted(gold, "image"));
        Assert.Contains(article.Dateline, Accepted(gold, "dateline"));
        Assert.Contains(article.Agency, Accepted(gold, "agency"));
    }

    private static PageExtraction Extract(JsonElement gold) => PageExtractor.Extract(
        new PageInput(File.ReadAllBytes(Path.Combine(Folder, Text(gold, "file")!)))
        {
            Url = Text(gold, "url"),
            FetchedAt = Text(gold, "fetched") is { } fetched ? DateTimeOffset.Parse(fetched, null) : new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero),
        });

    private static string? Text(JsonElement gold, string name) =>
        gold.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static List<string?> Accepted(JsonElement gold, string name)
    {
        var accepted = new List<string?> { Text(gold, name) };
        if (gold.TryGetProperty(name + "_alt", out var more)) accepted.AddRange(more.EnumerateArray().Select(value => value.GetString()));
        return accepted;
    }

    /// <summary>Two spellings of one minute are the same date; some relative dates are only good to the gold's tolerance.</summary>
    private static EqualityComparer<string?> Moments(JsonElement gold)
    {
        var tolerance = TimeSpan.FromMinutes(gold.TryGetProperty("published_tolerance_min", out var minutes) ? minutes.GetInt32() + 1 : 1);
        return EqualityComparer<string?>.Create(
            (a, b) => a == b || (a?.Length > 10 && b?.Length > 10 && (DateTimeOffset.Parse(a, null) - DateTimeOffset.Parse(b, null)).Duration() < tolerance),
            _ => 0);
    }
}
