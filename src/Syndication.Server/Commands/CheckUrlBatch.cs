using System.Net;
using System.Text.Json;
using Syndication.Ingest.Fetching;

namespace Syndication.Server.Commands;

/// <summary>One line of <c>check-url --batch</c>: {"url","redirects"?,"status"?,"dns"?}.</summary>
/// <remarks>
/// <c>dns</c> stands in for the resolver: {"name": [[first answers], [second answers], ...]}. Nothing is asked of the
/// network; a name that is not in it is judged by its spelling alone.
/// </remarks>
internal static class CheckUrlBatch
{
    private static readonly int[] Redirecting = [301, 302, 303, 307, 308];

    /// <summary>Answers {"verdict","reason","connect","sentToLast"}; a line that is none is refused, with the reason.</summary>
    public static void Answer(JsonElement request, Utf8JsonWriter json, AddressGuard guard)
    {
        var rehearsal = JsonLines.Text(request, "url") is { } url
            ? new RehearsedFetch(guard, Names(request)).Run(url, Locations(request))
            : new Rehearsal(new AddressVerdict("the line is no JSON object with a \"url\""), [], []);

        json.WriteStartObject();
        json.WriteString("verdict", rehearsal.Verdict.IsRefused ? "refuse" : "accept");
        json.WriteString("reason", rehearsal.Verdict.Reason ?? "public");
        WriteAll(json, "connect", rehearsal.Connected.Select(address => address.ToString()));
        WriteAll(json, "sentToLast", rehearsal.SentToLast);
        json.WriteEndObject();
    }

    private static void WriteAll(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static IReadOnlyList<string> Locations(JsonElement request)
    {
        if (!request.TryGetProperty("redirects", out var redirects) || redirects.ValueKind is not JsonValueKind.Array) return [];
        var isAnswered = request.TryGetProperty("status", out var status) && status.ValueKind is JsonValueKind.Number
            && !(status.TryGetInt32(out var code) && Redirecting.Contains(code));
        if (isAnswered) return [];
        return [.. redirects.EnumerateArray().Where(IsText).Select(location => location.GetString()!)];
    }

    private static Dictionary<string, IReadOnlyList<IReadOnlyList<IPAddress>>> Names(JsonElement request)
    {
        var names = new Dictionary<string, IReadOnlyList<IReadOnlyList<IPAddress>>>(StringComparer.OrdinalIgnoreCase);
        if (!request.TryGetProperty("dns", out var dns) || dns.ValueKind is not JsonValueKind.Object) return names;
        foreach (var name in dns.EnumerateObject()) names[name.Name.TrimEnd('.')] = Turns(name.Value);
        return names;
    }

    // A single list of answers stands for every look-up.
    private static IReadOnlyList<IReadOnlyList<IPAddress>> Turns(JsonElement answers)
    {
        if (answers.ValueKind is not JsonValueKind.Array) return [];
        var isOneList = answers.EnumerateArray().Any(IsText);
        return isOneList
            ? [Addresses(answers)]
            : [.. answers.EnumerateArray().Where(one => one.ValueKind is JsonValueKind.Array).Select(Addresses)];
    }

    private static IReadOnlyList<IPAddress> Addresses(JsonElement answers)
    {
        var addresses = new List<IPAddress>();
        foreach (var answer in answers.EnumerateArray())
            if (IsText(answer) && IPAddress.TryParse(answer.GetString(), out var address)) addresses.Add(address);
        return addresses;
    }

    private static bool IsText(JsonElement value) => value.ValueKind is JsonValueKind.String;
}
