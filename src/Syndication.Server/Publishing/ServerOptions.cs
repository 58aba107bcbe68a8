using System.ComponentModel.DataAnnotations;

namespace Syndication.Server.Publishing;

/// <summary>Section <c>Server</c>.</summary>
internal sealed class ServerOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Server";

    /// <summary>Absolute http or https address under which readers reach the service; every address that leaves the house is built from it, none from a request. Default <c>http://localhost:PORT</c> with the port the service listens on.</summary>
    [Url]
    public string? PublicUrl { get; set; }

    /// <summary>The instance's name, shown on its pages and as the title of the feed of everything. Default <c>Syndication</c>.</summary>
    [Required]
    public string Name { get; set; } = "Syndication";

    /// <summary>Language of the pages for visitors who state no preference between those there are, and of feeds that state none. Default <c>en</c>.</summary>
    [Required]
    public string Language { get; set; } = "en";

    /// <summary>Absolute addresses of WebSub hubs that are announced in every feed. Default none.</summary>
    public IList<string> Hubs { get; } = [];

    /// <summary>How long a cache shared by many readers may keep a document, where it is purged on publication; null says nothing. Default null.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan? SharedMaxAge { get; set; }

    /// <summary>How long what feeds said is kept, for <c>?at=</c>. Default 90 days.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "36500.00:00:00")]
    public TimeSpan EditionsKept { get; set; } = TimeSpan.FromDays(90);

    /// <summary>Bytes that it may take; the oldest goes first. Default 1 GiB.</summary>
    [Range(0, long.MaxValue)]
    public long EditionsSize { get; set; } = 1024L * 1024 * 1024;

    /// <summary>Addresses in CIDR form whose <c>X-Forwarded-For</c> is believed, besides the machine's own. Default none.</summary>
    public IList<string> TrustedProxies { get; } = [];

    /// <summary>Full copies that one client may ask for again, without validators, in a row, before it is told to wait. Default 30.</summary>
    [Range(1, 100_000)]
    public int RepeatBurst { get; set; } = 30;

    /// <summary>How long it takes to earn another such copy. Default 5 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan RepeatInterval { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Whoever has it may change things by the API; at least 16 characters. Default none: nothing can be changed from outside.</summary>
    [MinLength(16)]
    public string? ApiToken { get; set; }
}
