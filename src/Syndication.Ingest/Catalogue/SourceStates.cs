using System.Text.Json;
using System.Text.Json.Serialization;
using Syndication.Articles;
using Syndication.Storage;

namespace Syndication.Ingest.Catalogue;

/// <summary>Sources on their way into the store, and back.</summary>
public static class SourceStates
{
    /// <summary>All sources of a catalogue, due now.</summary>
    public static IReadOnlyList<SourceState> Of(Catalogue catalogue, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        return [.. from feed in catalogue.Feeds from source in feed.Sources select Of(source, feed.Slug, isAdded: false, now)];
    }

    /// <summary>A source that was never asked, due now.</summary>
    /// <param name="feed">Slug of the feed whose file names it, or null.</param>
    /// <param name="isAdded">Added by command.</param>
    public static SourceState Of(SourceDefinition source, string? feed, bool isAdded, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new SourceState
        {
            Key = source.Key,
            Address = source.Address,
            Feed = feed,
            IsAdded = isAdded,
            Definition = JsonSerializer.Serialize(source, SourceJson.Default.SourceDefinition),
            DueAt = now,
        };
    }

    /// <summary>The definition that was stored with a source.</summary>
    /// <exception cref="InvalidDataException">What is stored is no definition; the message names the source.</exception>
    public static SourceDefinition DefinitionOf(SourceState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        try
        {
            if (state.Definition == "{}") return new SourceDefinition { Key = state.Key, Address = state.Address };
            var source = JsonSerializer.Deserialize(state.Definition, SourceJson.Default.SourceDefinition)
                ?? throw new InvalidDataException($"The stored definition of source {ShownAddress.In(state.Key)} is empty.");
            // Definitions that were stored before there were pages say nothing of them, and the generated reader then leaves 0.
            return source.Pages == 0 ? source with { Pages = 1 } : source;
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"The stored definition of source {ShownAddress.In(state.Key)} cannot be read.", e);
        }
    }
}

[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, UseStringEnumConverter = true)]
[JsonSerializable(typeof(SourceDefinition))]
internal sealed partial class SourceJson : JsonSerializerContext;
