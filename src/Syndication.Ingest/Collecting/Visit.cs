using Syndication.Ingest.Catalogue;
using Syndication.Ingest.Fetching;
using Syndication.Storage;

namespace Syndication.Ingest.Collecting;

/// <summary>One look at one source: all that a collector is told.</summary>
/// <param name="Source">What is remembered of it.</param>
/// <param name="Definition">What the catalogue or a command says of it.</param>
/// <param name="Known">Its documents by name.</param>
/// <param name="Now">The instant of the visit.</param>
internal sealed record Visit(
    SourceState Source, SourceDefinition Definition, IReadOnlyDictionary<string, SourceDocument> Known, DateTimeOffset Now)
{
    /// <summary>Nothing of it will be stored, and there may be no store to ask.</summary>
    public bool IsRehearsal { get; init; }

    /// <summary>What a hub sent, in place of asking; or null.</summary>
    public FetchResult.Body? Pushed { get; init; }

    /// <summary>What the visits before learnt.</summary>
    public SourceMemory Memory { get; } = SourceMemory.Read(Source.Learnt);
}
