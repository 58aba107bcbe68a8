using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Syndication.Articles;
using Syndication.Ingest.Catalogue;
using Syndication.Ingest.Collecting;
using Syndication.Ingest.Fetching;
using Syndication.Ingest.Scheduling;
using Syndication.Storage;

namespace Syndication.Ingest;

/// <summary>What one refresh came to, for the log and the table of <c>ingest</c>.</summary>
/// <param name="Source">The source's key.</param>
/// <param name="Health">How it is doing now.</param>
/// <param name="Added">New articles.</param>
/// <param name="Revised">Articles that changed materially.</param>
/// <param name="Unchanged">Articles that were known.</param>
/// <param name="Problems">One line for each document that gave nothing, its name first.</param>
/// <param name="NextDue">When it will be asked again.</param>
public sealed record RefreshReport(
    string Source, SourceHealth Health, int Added, int Revised, int Unchanged, IReadOnlyList<string> Problems, DateTimeOffset NextDue);

/// <summary>One source through the line, once. START HERE.</summary>
public sealed class RefreshSource
{
    private readonly SourceStore _sources;
    private readonly RefreshStore _refreshes;
    private readonly SourcePushStore _pushes;
    private readonly HttpCollector _web;
    private readonly FolderCollector _folders;
    private readonly IOptions<IngestOptions> _options;
    private readonly TimeProvider _clock;
    private readonly ILogger<RefreshSource> _log;

    internal RefreshSource(
        SourceStore sources, RefreshStore refreshes, SourcePushStore pushes, HttpCollector web, FolderCollector folders,
        IOptions<IngestOptions> options, TimeProvider clock, ILogger<RefreshSource> log)
    {
        (_sources, _refreshes, _pushes, _web, _folders) = (sources, refreshes, pushes, web, folders);
        (_options, _clock, _log) = (options, clock, log);
    }

    /// <summary>Fetches, reads, extracts, normalises and stores one source.</summary>
    /// <remarks>State, validators and articles are stored together or not at all, so a refresh that is cut off leaves nothing half done.</remarks>
    public Task<RefreshReport> RunAsync(SourceState source, CancellationToken ct) => RunAsync(source, pushed: null, ct);

    /// <param name="pushed">What a hub sent, which takes the place of the fetch; or null.</param>
    internal async Task<RefreshReport> RunAsync(SourceState source, FetchResult.Body? pushed, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(source);
        var definition = SourceStates.DefinitionOf(source);
        var known = await _sources.DocumentsAsync(source.Key, ct);
        var visit = new Visit(source, definition, known, _clock.GetUtcNow()) { Pushed = pushed };

        var harvest = definition.Kind is SourceKind.Folder
            ? await _folders.CollectAsync(visit, ct)
            : await _web.CollectAsync(visit, ct);
        // What cannot be read says nothing of the source: it is asked itself.
        if (pushed is not null && harvest.Failure is { } failure) return await AskInsteadAsync(source, failure, visit.Now, ct);

        var after = Decide(visit, harvest, await IsPushedAsync(visit, ct));
        var refresh = new Refresh(after, visit.Now)
        {
            Articles = harvest.Articles,
            Documents = harvest.Documents,
            Leads = harvest.Leads,
            Sites = harvest.Sites,
            Withheld = harvest.Withheld,
            Push = pushed is null ? harvest.Offer : null,
        };
        var saved = await _refreshes.SaveAsync(refresh, ct);
        return Report(after, harvest, saved);
    }

    /// <summary>Whether a hub tells us of changes. Nobody is asked for a source that never named one.</summary>
    private async Task<bool> IsPushedAsync(Visit visit, CancellationToken ct) =>
        visit.Memory.Hub is not null
        && await _pushes.OfSourceAsync(visit.Source.Key, ct) is { EndsAt: { } ends } && ends > visit.Now;

    private async Task<RefreshReport> AskInsteadAsync(SourceState source, string failure, DateTimeOffset now, CancellationToken ct)
    {
        await _sources.MakeDueAsync(source.Key, now, ct);
        var problem = $"what its hub sent: {failure}";
        _log.DocumentNotRead(ShownAddress.In(source.Key), ShownAddress.In(problem));
        return new RefreshReport(source.Key, source.Health, 0, 0, 0, [$"{source.Key}: {problem}"], now);
    }

    private SourceState Decide(Visit visit, Harvest harvest, bool isPushed)
    {
        var state = SourceProgress.After(visit, harvest);
        var memory = Moves.After(visit.Memory, visit.Definition.Address, harvest.Answer?.Hints.MovedTo?.AbsoluteUri, visit.Now);
        var bounds = new IntervalBounds(_options.Value.ShortestInterval, _options.Value.LongestInterval);
        memory = Learn(memory, harvest, visit);
        var rates = Rates.From(RhythmOf(memory));
        var outcome = new RefreshOutcome(state.Key, harvest.Answer, state.Failures)
        {
            Every = visit.Definition.Every,
            Learnt = rates is null ? null : LearntInterval.Usual.From(rates, visit.Now, bounds),
            FreshFor = FreshFor(harvest),
            SkipHours = harvest.Feed?.SkipHours ?? [],
            HasPending = harvest.HasPending || harvest.IsUnfinished,
            IsPushed = isPushed,
        };
        var due = visit.Now + RefreshSchedule.DelayAfter(outcome, bounds, visit.Now);
        return state with
        {
            Learnt = memory.Write(),
            ChangedAt = harvest.Articles.Count > 0 ? visit.Now : state.ChangedAt,
            // However often its hub calls, the source itself is looked at in its turn.
            DueAt = visit.Pushed is not null && visit.Source.DueAt < due ? visit.Source.DueAt : due,
        };
    }

    /// <summary>New articles by their own dates: by those that are younger than the last look, since only these can be new.</summary>
    private static SourceMemory Learn(SourceMemory memory, Harvest harvest, Visit visit)
    {
        if (!SourceProgress.IsGood(harvest)) return memory;
        var published = harvest.Articles.Select(one => one.Article.Published)
            .Where(date => date is { Precision: DatePrecision.Instant })
            .Select(date => date!.At)
            .Where(at => memory.CountedTo is not { } to || at > to)
            .ToList();
        memory = memory with { Hub = harvest.Offer?.Hub ?? memory.Hub };
        var rhythm = RhythmOf(memory).After(published, visit.Now);
        IReadOnlyList<double> counts = [.. rhythm.Counts.Select(count => Math.Round(count, 3))];
        return memory with { HourCounts = counts, HoursSeen = rhythm.Hours, Recent = rhythm.Recent, CountedTo = rhythm.To };
    }

    private static Rhythm RhythmOf(SourceMemory memory) => new(memory.HourCounts, memory.HoursSeen, memory.Recent, memory.CountedTo);

    private static TimeSpan? FreshFor(Harvest harvest)
    {
        var ttl = harvest.Feed?.TtlMinutes is { } minutes ? TimeSpan.FromMinutes(minutes) : (TimeSpan?)null;
        var cached = harvest.Answer?.Hints.FreshFor;
        return ttl > cached || cached is null ? ttl : cached;
    }

    private RefreshReport Report(SourceState after, Harvest harvest, RefreshSaved saved)
    {
        var shown = ShownAddress.In(after.Key);
        foreach (var problem in harvest.Problems) _log.DocumentNotRead(shown, ShownAddress.In(problem));
        if (after.Health is SourceHealth.Healthy)
            _log.Refreshed(shown, saved.Added.Count, saved.Revised.Count, saved.Unchanged + harvest.Known, after.DueAt);
        else
            _log.NotRead(shown, after.Health, ShownAddress.In(after.Reason ?? ""), after.DueAt);
        IReadOnlyList<string> problems = after.Reason is { } reason ? [$"{after.Key}: {reason}", .. harvest.Problems] : harvest.Problems;
        return new RefreshReport(
            after.Key, after.Health, saved.Added.Count, saved.Revised.Count, saved.Unchanged + harvest.Known, problems, after.DueAt);
    }
}
