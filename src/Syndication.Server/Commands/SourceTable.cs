using System.Globalization;
using System.Text.Json;
using Spectre.Console;
using Syndication.Storage;

namespace Syndication.Server.Commands;

/// <summary>One source as <c>sources list --json</c> prints it.</summary>
internal sealed record SourceRow(
    string Key, string Address, string? Feed, SourceHealth Health, string? Reason, DateTimeOffset DueAt, DateTimeOffset? AnsweredAt)
{
    public static SourceRow Of(SourceState source) => new(
        source.Key, source.Address, source.Feed, source.Health, source.Reason, source.DueAt, source.AnsweredAt);
}

/// <summary>How sources are doing: a table for people, JSON for programs.</summary>
internal static class SourceTable
{
    public static void Write(IReadOnlyList<SourceState> sources, bool asJson)
    {
        if (asJson)
        {
            WriteJson(sources);
            return;
        }

        var table = new Table().Border(TableBorder.Simple).AddColumns("Source", "Feed", "State", "Last answer", "Due", "Trouble");
        foreach (var source in sources)
        {
            table.AddRow(
                new Text(source.Key),
                new Text(source.Feed ?? "-"),
                Words.Shown(source.Health),
                new Text(Time(source.AnsweredAt)),
                new Text(Time(source.DueAt)),
                new Text(source.Reason ?? ""));
        }

        Terminal.Out.Write(table);
    }

    /// <summary>One line for each.</summary>
    public static void WriteHealth(IReadOnlyList<SourceState> sources, bool asJson)
    {
        if (asJson) WriteJson(sources);
        else foreach (var source in sources) Console.Out.WriteLine($"{source.Key}: {Words.Of(source.Health)} {source.Reason}".TrimEnd());
    }

    private static void WriteJson(IReadOnlyList<SourceState> sources)
    {
        IReadOnlyList<SourceRow> rows = [.. sources.Select(SourceRow.Of)];
        Console.Out.WriteLine(JsonSerializer.Serialize(rows, CommandJson.Default.IReadOnlyListSourceRow));
    }

    private static string Time(DateTimeOffset? instant) =>
        instant?.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "-";
}
