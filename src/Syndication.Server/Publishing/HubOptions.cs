using System.ComponentModel.DataAnnotations;
using Syndication.Ingest.Subscribing;

namespace Syndication.Server.Publishing;

/// <summary>Section <c>Hub</c>: how changes are told to those who want to hear of them.</summary>
internal sealed class HubOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Hub";

    /// <summary>The service is a WebSub hub for its own feeds, and every feed says so. Default true.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>What deliveries are signed with. Default SHA-256.</summary>
    public SignatureMethod Signature { get; set; } = SignatureMethod.Sha256;

    /// <summary>Lease of a subscriber who names none. Default 10 days.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "365.00:00:00")]
    public TimeSpan UsualLease { get; set; } = TimeSpan.FromDays(10);

    /// <summary>Shortest lease granted. Default 1 minute.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "365.00:00:00")]
    public TimeSpan ShortestLease { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Longest lease granted. Default 30 days.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "365.00:00:00")]
    public TimeSpan LongestLease { get; set; } = TimeSpan.FromDays(30);

    /// <summary>Most subscribers of one document. Default 1000.</summary>
    [Range(1, 1_000_000)]
    public int SubscribersPerTopic { get; set; } = 1000;

    /// <summary>Most subscriptions with callbacks on one host and port. Default 1000.</summary>
    [Range(1, 1_000_000)]
    public int SubscriptionsPerHost { get; set; } = 1000;

    /// <summary>Deliveries made at the same time; a quarter of them is kept for those that failed last time. Default 64.</summary>
    [Range(4, 1024)]
    public int Parallelism { get; set; } = 64;

    /// <summary>Deliveries made at the same time to one host and port. Default 16.</summary>
    [Range(1, 256)]
    public int ParallelismPerHost { get; set; } = 16;

    /// <summary>Limit for one call of a subscriber. Default 10 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The hubs of others that feeds announce (<see cref="ServerOptions.Hubs"/>) are told of each change. Default true.</summary>
    public bool PingOthers { get; set; } = true;

    /// <summary>Addresses that are sent each change of an article. Default none.</summary>
    public IList<WebhookOptions> Webhooks { get; } = [];

    /// <summary>How long announcements are kept after everybody was told of them. Default 30 days.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "3650.00:00:00")]
    public TimeSpan KeepAnnouncements { get; set; } = TimeSpan.FromDays(30);
}

/// <summary>One address of the operator's.</summary>
internal sealed class WebhookOptions
{
    /// <summary>Absolute http or https address.</summary>
    public string Url { get; set; } = "";

    /// <summary>What the deliveries are signed with; or null.</summary>
    public string? Secret { get; set; }

    /// <summary>Slug of the feed whose articles are told; null for all.</summary>
    public string? Feed { get; set; }
}
