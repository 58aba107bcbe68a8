using System.ComponentModel.DataAnnotations;

namespace Syndication.Ingest;

/// <summary>Section <c>Ingest</c>.</summary>
public sealed class IngestOptions
{
    /// <summary>Sources refreshed at the same time. Default 8.</summary>
    [Range(1, 64)]
    public int Parallelism { get; set; } = 8;

    /// <summary>Shortest time between two refreshes of a source. Default 5 minutes; down to 1 second.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan ShortestInterval { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Longest time between two refreshes of a source that answers. Default 6 hours.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "7.00:00:00")]
    public TimeSpan LongestInterval { get; set; } = TimeSpan.FromHours(6);

    /// <summary>Largest body taken after decompression, in bytes. Default 10 MiB.</summary>
    [Range(64 * 1024, 256 * 1024 * 1024)]
    public int LargestBody { get; set; } = 10 * 1024 * 1024;

    /// <summary>Limit for connecting. Default 10 s.</summary>
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Limit for one whole request. Default 20 s.</summary>
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>Address ranges that may be fetched although they are not public, in CIDR form such as <c>127.0.0.0/8</c>. Default none.</summary>
    public IList<string> AllowPrivate { get; } = [];

    /// <summary>Limit for the wait between two pieces of a body. Default 10 s.</summary>
    public TimeSpan IdleTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long articles are kept that neither came nor changed materially since, unless a feed's document still has them; at least 31 days, longer than any embargo. Null, the default, keeps everything.</summary>
    [Range(typeof(TimeSpan), "31.00:00:00", "36500.00:00:00")]
    public TimeSpan? KeepArticlesFor { get; set; }

    /// <summary>Least time between two requests to one host. Default 1 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan HostGap { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Most pages fetched for one source in one refresh; the others wait for the next one. Default 10.</summary>
    [Range(0, 1000)]
    public int PagesPerRefresh { get; set; } = 10;

    /// <summary>A folder of rules for publishers' pages in the public grammar (<c>HOST.txt</c>), or null. The catalogue's own rules come before them.</summary>
    public string? SiteConfigs { get; set; }

    /// <summary>Where publishers find out who is asking: an address of a page or a mailbox. Empty by default: only the operator knows it, and should say it.</summary>
    public string Contact { get; set; } = "";

    /// <summary>Absolute address under which hubs reach the service: there they send what is new at sources that have a hub. Null, the default, subscribes nowhere; the service takes <c>Server:PublicUrl</c>.</summary>
    public string? CallbackRoot { get; set; }

    /// <summary>How the service introduces itself to publishers.</summary>
    public string UserAgent => Contact.Length == 0 ? Product : $"{Product} (+{Contact})";

    private static string Product { get; } = $"Syndication/{typeof(IngestOptions).Assembly.GetName().Version?.ToString(2)}";
}
