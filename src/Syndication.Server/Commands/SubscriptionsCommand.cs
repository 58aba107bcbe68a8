using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Spectre.Console;
using Syndication.Storage;

namespace Syndication.Server.Commands;

/// <summary>One subscription as <c>subscriptions --json</c> prints it; its secret is nobody's business.</summary>
internal sealed record SubscriptionLine(
    SubscriptionKind Kind, string Topic, string Callback, DateTimeOffset? EndsAt, DateTimeOffset? DeliveredAt, int Failures, string? Reason)
{
    public static SubscriptionLine Of(Subscription one) =>
        new(one.Kind, one.Topic, one.Callback, one.EndsAt, one.DeliveredAt, one.Failures, one.Reason);
}

/// <summary><c>subscriptions</c>: who is told of changes, and how that is going.</summary>
internal static class SubscriptionsCommand
{
    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "Print JSON." };
        var command = new ExampleCommand(
            "subscriptions", "Shows who is told of changes: subscribers of the hub, other hubs, webhooks.", "subscriptions", "subscriptions --json")
        {
            json,
        };
        var options = new InstallationOptions().AddTo(command);
        command.SetAction(async (parsed, ct) =>
        {
            await using var workbench = await Workbench.OpenAsync(options, parsed, ct);
            var all = await workbench.Get<SubscriptionStore>().AllAsync(workbench.Get<TimeProvider>().GetUtcNow(), ct);
            if (parsed.GetValue(json))
            {
                IReadOnlyList<SubscriptionLine> lines = [.. all.Select(SubscriptionLine.Of)];
                Console.Out.WriteLine(JsonSerializer.Serialize(lines, CommandJson.Default.IReadOnlyListSubscriptionLine));
                return 0;
            }

            var table = new Table().Border(TableBorder.Simple).AddColumns("Kind", "Topic", "Callback", "Until", "Told", "Trouble");
            foreach (var one in all)
            {
                table.AddRow(
                    new Text(one.Kind.ToString()),
                    new Text(one.Topic.Length == 0 ? "everything" : one.Topic),
                    new Text(one.Callback),
                    new Text(Time(one.EndsAt)),
                    new Text(Time(one.DeliveredAt)),
                    new Text(one.Reason ?? ""));
            }

            Terminal.Out.Write(table);
            return 0;
        });
        return command;
    }

    private static string Time(DateTimeOffset? instant) =>
        instant?.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "-";
}
