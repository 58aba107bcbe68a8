using Syndication.Ingest.Fetching;
using Syndication.Storage;

namespace Syndication.Ingest.Collecting;

/// <summary>What is remembered of a source after a visit. Values in, a value out; when to ask again is decided elsewhere.</summary>
internal static class SourceProgress
{
    public static SourceState After(Visit visit, Harvest harvest)
    {
        var isGood = IsGood(harvest);
        var health = harvest.Failure is not null ? SourceHealth.Broken : Reasons.HealthOf(harvest.Answer);
        var source = visit.Source with
        {
            AskedAt = visit.Now,
            AnsweredAt = isGood ? visit.Now : visit.Source.AnsweredAt,
            Failures = isGood ? 0 : visit.Source.Failures + 1,
            Health = health,
            Reason = harvest.Failure ?? Reasons.Of(harvest.Answer),
        };
        return WithValidators(source, visit, harvest);
    }

    public static bool IsGood(Harvest harvest) =>
        harvest.Failure is null && harvest.Answer is null or FetchResult.Body or FetchResult.NotModified && harvest.Failure is null;

    // What was not dealt with to the end, or could not be read, must be given again: its validators are not kept.
    private static SourceState WithValidators(SourceState source, Visit visit, Harvest harvest) => harvest.Answer switch
    {
        // What a hub sends may be less than the whole document: what the source itself gave last stays what is compared.
        _ when visit.Pushed is not null => source,
        FetchResult.Body when harvest.IsUnfinished || harvest.Failure is not null =>
            source with { ETag = null, LastModified = null, BodyHash = null, ValidatedAt = null },
        FetchResult.Body body => source with
        {
            ETag = body.Validators.ETag,
            LastModified = body.Validators.LastModified,
            BodyHash = body.Hash,
            ValidatedAt = visit.Now,
        },
        FetchResult.NotModified same => source with
        {
            ETag = same.Validators.ETag,
            LastModified = same.Validators.LastModified,
            ValidatedAt = visit.Source.ValidatedAt,
        },
        _ => source,
    };
}
