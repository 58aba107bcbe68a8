using System.Globalization;
using System.Text.Json;
using Spectre.Console;
using Syndication.Ingest;

namespace Syndication.Server.Commands;

/// <summary>What refreshes came to: a table for people, JSON for programs.</summary>
internal static class RefreshTable
{
    public static void Write(IReadOnlyList<RefreshReport> reports, bool asJson)
    {
        if (asJson)
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(reports, CommandJson.Default.IReadOnlyListRefreshReport));
            return;
        }

        var table = new Table().Border(TableBorder.Simple)
            .AddColumns("Source", "State")
            .AddColumn(new TableColumn("New").RightAligned())
            .AddColumn(new TableColumn("Changed").RightAligned())
            .AddColumn(new TableColumn("Known").RightAligned())
            .AddColumn("Trouble");
        foreach (var report in reports.OrderBy(report => report.Source, StringComparer.Ordinal))
        {
            table.AddRow(
                new Text(report.Source),
                Words.Shown(report.Health),
                Number(report.Added),
                Number(report.Revised),
                Number(report.Unchanged),
                new Text(string.Join('\n', report.Problems)));
        }

        Terminal.Out.Write(table);
    }

    private static Text Number(int count) => new(count.ToString(CultureInfo.InvariantCulture));
}
