using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Syndication.Articles;
using Syndication.Ingest.Catalogue;
using Syndication.Ingest.Collecting;
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
    private readonly HttpCollector _web;
    private readonly FolderCollector _folders;
    private readonly IOptions<IngestOptions> _options;
    private readonly TimeProvider _clock;
    private readonly ILogger<RefreshSource> _log;

    internal RefreshSource(
        SourceStore sources, RefreshStore refreshes, HttpCollector web, FolderCollector folders,
        IOptions<IngestOptions> options, TimeProvider clock, ILogger<RefreshSource> log)
    {
        (_sources, _refreshes, _web, _folders) = (sources, refreshes, web, folders);
        (_options, _clock, _log) = (options, clock, log);
    }

    /// <summary>Fetches, reads, extracts, normalises and stores one source.</summary>
    /// <remarks>State, validators and articles are stored together or not at all, so a refresh that is cut off leaves nothing half done.</remarks>
    public async Task<RefreshReport> RunAsync(SourceState source, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(source);
        var definition = SourceStates.DefinitionOf(source);
        var known = await _sources.DocumentsAsync(source.Key, ct);
        var visit = new Visit(source, definition, known, _clock.GetUtcNow());

        var harvest = definition.Kind is SourceKind.Folder
            ? await _folders.CollectAsync(visit, ct)
            : await _web.CollectAsync(visit, ct);
        var after = Decide(visit, harvest);
        var saved = await _refreshes.SaveAsync(
            new Refresh(after, visit.Now) { Articles = harvest.Articles, Documents = harvest.Documents, Leads = harvest.Leads, Sites = harvest.Sites, Withheld = harvest.Withheld }, ct);
        return Report(after, harvest, saved);
    }

    private SourceState Decide(Visit visit, Harvest harvest)
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
        };
        return state with
        {
            Learnt = memory.Write(),
            ChangedAt = harvest.Articles.Count > 0 ? visit.Now : state.ChangedAt,
            DueAt = visit.Now + RefreshSchedule.DelayAfter(outcome, bounds, visit.Now),
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
        foreach (var problem in harvest.Problems) _log.DocumentNotRead(after.Key, problem);
        if (after.Health is SourceHealth.Healthy)
            _log.Refreshed(after.Key, saved.Added.Count, saved.Revised.Count, saved.Unchanged + harvest.Known, after.DueAt);
        else
            _log.NotRead(after.Key, after.Health, after.Reason, after.DueAt);
        IReadOnlyList<string> problems = after.Reason is { } reason ? [$"{after.Key}: {reason}", .. harvest.Problems] : harvest.Problems;
        return new RefreshReport(
            after.Key, after.Health, saved.Added.Count, saved.Revised.Count, saved.Unchanged + harvest.Known, problems, after.DueAt);
    }
}
