using System.CommandLine;
using System.Net.Sockets;
using Syndication.Ingest.Fetching;

namespace Syndication.Server.Commands;

/// <summary><c>check-url</c>: whether the service would fetch an address, and why not.</summary>
internal static class CheckUrlCommand
{
    public static Command Create()
    {
        var url = new Argument<string?>("url") { Description = "The address.", Arity = ArgumentArity.ZeroOrOne };
        var allowed = new Option<string[]>("--allow-private")
        {
            Description = "Address range that may be fetched although it is not public, such as 10.0.0.0/8. May be repeated.",
            HelpName = "CIDR",
            DefaultValueFactory = _ => [],
        };
        var batch = JsonLines.BatchOption("{\"url\",\"redirects\"?,\"status\"?,\"dns\"?}");
        var command = new ExampleCommand(
            "check-url",
            "Says whether an address may be fetched: only public ones may, unless a range is allowed.",
            "check-url https://news.example.org/feed",
            "check-url --batch < addresses.jsonl")
        {
            url, allowed, batch,
        };
        command.SetAction(async (parsed, ct) =>
        {
            var guard = Guard(parsed.GetValue(allowed)!);
            if (parsed.GetValue(batch)) return await JsonLines.RunAsync((request, json) => CheckUrlBatch.Answer(request, json, guard), ct);

            var address = parsed.GetValue(url) ?? throw new CommandException("check-url takes an address, or --batch.");
            var verdict = await LookUpAsync(guard, address, ct);
            Console.Out.WriteLine(verdict.Reason is { } reason ? $"refuse: {reason}" : "accept");
            return verdict.IsRefused ? 1 : 0;
        });
        return command;
    }

    private static AddressGuard Guard(string[] ranges)
    {
        try
        {
            return AddressGuard.Allowing(ranges);
        }
        catch (ArgumentException e)
        {
            throw new CommandException(e.Message);
        }
    }

    private static async Task<AddressVerdict> LookUpAsync(AddressGuard guard, string address, CancellationToken ct)
    {
        if (guard.Check(address) is { IsRefused: true } refused) return refused;
        var host = new Uri(address.Trim()).IdnHost;
        try
        {
            await new GuardedConnector(guard).ResolveAsync(host, ct);
            return AddressVerdict.Accepted;
        }
        catch (ForbiddenAddressException e)
        {
            return new AddressVerdict(e.Message);
        }
        catch (SocketException)
        {
            return new AddressVerdict($"{host} is not found");
        }
    }
}
