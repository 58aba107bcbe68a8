namespace Syndication.Server.Pages;

/// <summary>What pages say where there is nothing to show, in one language.</summary>
internal sealed record ErrorWords
{
    public required string NotFound { get; init; }
    public required string NotFoundWhy { get; init; }
    public required string Gone { get; init; }
    public required string GoneWhy { get; init; }
    public required string Unavailable { get; init; }
    public required string UnavailableWhy { get; init; }

    /// <summary>Leads to the first page.</summary>
    public required string ToFeeds { get; init; }

    public static readonly ErrorWords English = new()
    {
        NotFound = "There is nothing here",
        NotFoundWhy = "The address may be mistyped, or what it led to was never here.",
        Gone = "No longer here",
        GoneWhy = "What was here has been withdrawn for good. If a reader of yours still asks for it, please unsubscribe.",
        Unavailable = "One moment, please",
        UnavailableWhy = "The service cannot read its store at present. Nothing is lost; try again in a minute.",
        ToFeeds = "To the feeds",
    };

    public static readonly ErrorWords Turkish = new()
    {
        NotFound = "Burada bir şey yok",
        NotFoundWhy = "Adres yanlış yazılmış olabilir ya da aradığınız hiç burada olmadı.",
        Gone = "Artık burada değil",
        GoneWhy = "Burada olan kalıcı olarak kaldırıldı. Okuyucunuz hâlâ soruyorsa lütfen aboneliği bırakın.",
        Unavailable = "Bir dakika lütfen",
        UnavailableWhy = "Hizmet şu anda deposunu okuyamıyor. Hiçbir şey kaybolmadı; bir dakika sonra yeniden deneyin.",
        ToFeeds = "Akışlara git",
    };
}
