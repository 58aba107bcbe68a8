namespace Syndication.Server.Pages;

/// <summary>What pages say about putting a feed into another page, and what the embedded feed says itself, in one language.</summary>
internal sealed record EmbedWords
{
    public required string Title { get; init; }
    public required string Element { get; init; }
    public required string Frame { get; init; }
    public required string Fragment { get; init; }
    public required string Options { get; init; }

    /// <summary>Leads from the embedded headlines to the feed.</summary>
    public required string More { get; init; }

    public required string Empty { get; init; }
    public required string Loading { get; init; }

    /// <summary>The service does not answer, and nothing is kept.</summary>
    public required string Down { get; init; }

    /// <summary>The service does not answer, and what was loaded before is shown.</summary>
    public required string Stale { get; init; }

    public static readonly EmbedWords English = new()
    {
        Title = "Put it into a page of yours",
        Element = "As an element",
        Frame = "As a frame, without script",
        Fragment = "As bare HTML, which your server fetches and puts in",
        Options = "items takes 1 to 20, with a min-height of 5.5rem and 5rem for each (as a frame: 88 and 80 pixels); theme takes light or dark. The element also obeys the CSS variables --syndication-ink, -soft, -line, -accent and -background. No cookie, no tracking.",
        More = "All articles",
        Empty = "There are no articles yet.",
        Loading = "Loading …",
        Down = "The headlines cannot be loaded at present.",
        Stale = "The service does not answer: these are the headlines of the last visit.",
    };

    public static readonly EmbedWords Turkish = new()
    {
        Title = "Kendi sayfanıza koyun",
        Element = "Öğe olarak",
        Frame = "Çerçeve olarak, betik olmadan",
        Fragment = "Sunucunuzun alıp sayfaya koyacağı yalın HTML olarak",
        Options = "items 1 ile 20 arasıdır, min-height 5.5rem artı her biri için 5rem (çerçevede 88 artı 80 piksel); theme light ya da dark olur. Öğe --syndication-ink, -soft, -line, -accent ve -background CSS değişkenlerine de uyar. Çerez yok, izleme yok.",
        More = "Bütün haberler",
        Empty = "Henüz haber yok.",
        Loading = "Yükleniyor …",
        Down = "Haberler şu anda yüklenemiyor.",
        Stale = "Hizmet yanıt vermiyor: bunlar son ziyaretteki haberler.",
    };
}
