using System.Text.Json;

namespace Syndication.Ingest.Collecting;

/// <summary>What the visits to a source learnt, kept as JSON in its state.</summary>
internal sealed record SourceMemory
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingDefault,
    };

    /// <summary>The catalogue's address for which <see cref="MovedTo"/> holds; another one makes it void.</summary>
    public string? MovedFrom { get; init; }

    /// <summary>The address that is asked instead, adopted from permanent redirects.</summary>
    public string? MovedTo { get; init; }

    /// <summary>Where permanent redirects lead at present, not yet adopted.</summary>
    public string? MovingTo { get; init; }

    /// <summary>When <see cref="MovingTo"/> was seen first.</summary>
    public DateTimeOffset? MovingSince { get; init; }

    /// <summary>How often <see cref="MovingTo"/> was seen in a row.</summary>
    public int MovingSeen { get; init; }

    /// <summary>Articles that came in each hour of the week, faded with age; index 0 is Monday 00:00 to 00:59 UTC. Empty at first.</summary>
    public IReadOnlyList<double> HourCounts { get; init; } = [];

    /// <summary>Up to when <see cref="HourCounts"/> was counted.</summary>
    public DateTimeOffset? CountedTo { get; init; }

    /// <summary>Articles of late, those of an hour ago counted as 1/e.</summary>
    public double Recent { get; init; }

    /// <summary>How many hours of observation are behind <see cref="HourCounts"/>, faded likewise.</summary>
    public double HoursSeen { get; init; }

    /// <summary>The WebSub hub that the source named last, or null.</summary>
    public string? Hub { get; init; }

    /// <summary>Reads what <see cref="Write"/> wrote; anything else is an empty memory.</summary>
    public static SourceMemory Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<SourceMemory>(json, Json) ?? new SourceMemory();
        }
        catch (JsonException)
        {
            return new SourceMemory(); // written by an older or newer program: what was learnt can be learnt again
        }
    }

    public string Write() => JsonSerializer.Serialize(this, Json);

    /// <summary>The address to ask: the adopted one while the catalogue still names the one it was adopted for.</summary>
    public string AddressFor(string defined) => MovedTo is not null && MovedFrom == defined ? MovedTo : defined;
}
