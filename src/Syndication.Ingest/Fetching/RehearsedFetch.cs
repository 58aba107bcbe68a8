using System.Net;

namespace Syndication.Ingest.Fetching;

/// <summary>What the guard would have let a fetch do.</summary>
/// <param name="Connected">Every address connected to on the way; empty where the fetch is refused or the names were not looked up.</param>
/// <param name="SentToLast">Lower-case names of the headers that the last host was sent.</param>
public sealed record Rehearsal(AddressVerdict Verdict, IReadOnlyList<IPAddress> Connected, IReadOnlyList<string> SentToLast);

/// <summary>Goes through a fetch by the rules of the real one, with a table in place of the network.</summary>
/// <param name="names">Answers by name, one list for each look-up in turn; the last one stays. A name that is not in it is not looked up.</param>
public sealed class RehearsedFetch(
    AddressGuard guard, IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<IPAddress>>> names)
{
    private readonly Dictionary<string, int> _lookUps = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<IPAddress> _connected = [];

    /// <param name="locations">Location fields that the hosts answer with, in turn.</param>
    public Rehearsal Run(string url, IReadOnlyList<string> locations)
    {
        if (guard.Check(url) is { IsRefused: true } refused) return Refused(refused);

        var walk = new Redirects(guard, new Uri(url.Trim()));
        if (Connect(walk.Current) is { IsRefused: true } first) return Refused(first);
        foreach (var location in locations)
        {
            if (walk.Follow(location) is { IsRefused: true } step) return Refused(step);
            if (Connect(walk.Current) is { IsRefused: true } next) return Refused(next);
        }

        using var request = new HttpRequestMessage(HttpMethod.Get, walk.Current);
        RequestHeaders.Write(request.Headers, userAgent: "-", accept: "*/*", etag: null, lastModified: null);
        return new Rehearsal(
            AddressVerdict.Accepted,
            [.. _connected.Distinct()],
            [.. request.Headers.NonValidated.Select(header => header.Key.ToLowerInvariant())]);
    }

    private static Rehearsal Refused(AddressVerdict verdict) => new(verdict, [], []);

    private AddressVerdict Connect(Uri address)
    {
        var host = address.IdnHost.Trim('[', ']').TrimEnd('.');
        if (Answers(host, address.Host) is not { } answers) return AddressVerdict.Accepted;

        var verdict = guard.CheckAnswers(host, answers, out var open);
        if (!verdict.IsRefused) _connected.Add(open[0]);
        return verdict;
    }

    private IReadOnlyList<IPAddress>? Answers(string host, string written)
    {
        if (IPAddress.TryParse(host, out var literal)) return [literal];
        if (!names.TryGetValue(host, out var turns) && !names.TryGetValue(written, out turns)) return null;
        var turn = _lookUps.GetValueOrDefault(host);
        _lookUps[host] = turn + 1;
        return turns.Count == 0 ? [] : turns[Math.Min(turn, turns.Count - 1)];
    }
}
