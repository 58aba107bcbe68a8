using System.Globalization;
using System.Text.Json;
using Spectre.Console;
using Syndication.Storage;

namespace Syndication.Server.Commands;

/// <summary>One source as <c>sources list --json</c> prints it.</summary>
internal sealed record SourceRow(
    string Key, string Address, string? Feed, SourceHealth Health, string? Reason, DateTimeOffset DueAt, DateTimeOffset? AnsweredAt, int Quarantined)
{
    /// <param name="quarantined">Pages of it that wait in quarantine.</param>
    public static SourceRow Of(SourceState source, int quarantined) => new(
        source.Key, source.Address, source.Feed, source.Health, source.Reason, source.DueAt, source.AnsweredAt, quarantined);
}

/// <summary>How sources are doing: a table for people, JSON for programs.</summary>
internal static class SourceTable
{
    /// <param name="quarantined">How many pages of a source wait in quarantine, by its key.</param>
    public static void Write(IReadOnlyList<SourceState> sources, IReadOnlyDictionary<string, int> quarantined, bool asJson)
    {
        if (asJson)
        {
            WriteJson(sources, quarantined);
            return;
        }

        var table = new Table().Border(TableBorder.Simple).AddColumns("Source", "Feed", "State", "Last answer", "Due", "Quarantine", "Trouble");
        foreach (var source in sources)
        {
            table.AddRow(
                new Text(source.Key),
                new Text(source.Feed ?? "-"),
                Words.Shown(source.Health),
                new Text(Time(source.AnsweredAt)),
                new Text(Time(source.DueAt)),
                new Text(quarantined.TryGetValue(source.Key, out var pages) ? pages.ToString(CultureInfo.InvariantCulture) : "-"),
                new Text(source.Reason ?? ""));
        }

        Terminal.Out.Write(table);
    }

    /// <summary>One line for each.</summary>
    public static void WriteHealth(IReadOnlyList<SourceState> sources, IReadOnlyDictionary<string, int> quarantined, bool asJson)
    {
        if (asJson) WriteJson(sources, quarantined);
        else foreach (var source in sources) Console.Out.WriteLine($"{source.Key}: {Words.Of(source.Health)} {source.Reason}".TrimEnd());
    }

    private static void WriteJson(IReadOnlyList<SourceState> sources, IReadOnlyDictionary<string, int> quarantined)
    {
        IReadOnlyList<SourceRow> rows = [.. sources.Select(source => SourceRow.Of(source, quarantined.GetValueOrDefault(source.Key)))];
        Console.Out.WriteLine(JsonSerializer.Serialize(rows, CommandJson.Default.IReadOnlyListSourceRow));
    }

    private static string Time(DateTimeOffset? instant) =>
        instant?.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "-";
}
