namespace Syndication.Server.Pages;

/// <summary>What pages say about subscribing, in one language.</summary>
internal sealed record SubscribeWords
{
    public required string Title { get; init; }
    public required string Address { get; init; }
    public required string Copy { get; init; }
    public required string Copied { get; init; }
    public required string OpenIn { get; init; }
    public required string OwnReader { get; init; }
    public required string Formats { get; init; }
    public required string Extension { get; init; }
    public required string ExtensionHow { get; init; }
    public required string QrCode { get; init; }

    /// <summary>What a code shows to who cannot see it; the address follows.</summary>
    public required string QrLabel { get; init; }

    public static readonly SubscribeWords English = new()
    {
        Title = "Subscribe",
        Address = "Any reader",
        Copy = "Copy",
        Copied = "Copied",
        OpenIn = "Open in",
        OwnReader = "my own reader",
        Formats = "Formats",
        Extension = "Browser extension",
        ExtensionHow = "Press its button on this page: it finds the feed by itself.",
        QrCode = "QR code for a phone",
        QrLabel = "QR code of the address",
    };

    public static readonly SubscribeWords Turkish = new()
    {
        Title = "Abone ol",
        Address = "Her okuyucu",
        Copy = "Kopyala",
        Copied = "Kopyalandı",
        OpenIn = "Şununla aç",
        OwnReader = "kendi okuyucum",
        Formats = "Biçimler",
        Extension = "Tarayıcı eklentisi",
        ExtensionHow = "Bu sayfada düğmesine basın: akışı kendisi bulur.",
        QrCode = "Telefon için QR kodu",
        QrLabel = "Şu adresin QR kodu:",
    };
}
