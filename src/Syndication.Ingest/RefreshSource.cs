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
    /// <summary>Fetches, reads, extracts, normalises and stores one source.</summary>
    public Task<RefreshReport> RunAsync(SourceState source, CancellationToken ct) => throw new NotImplementedException();
}

/// <summary>Many sources side by side; one that fails delays nobody.</summary>
public sealed class RefreshDueSources
{
    /// <summary>Claims and refreshes what is due, at most <see cref="IngestOptions.Parallelism"/> at a time.</summary>
    /// <param name="progress">Told of each refresh as it ends; or null.</param>
    /// <returns>The reports, in the order in which the refreshes ended.</returns>
    public Task<IReadOnlyList<RefreshReport>> RunAsync(IProgress<RefreshReport>? progress, CancellationToken ct) => throw new NotImplementedException();
}
