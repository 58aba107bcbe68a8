namespace Syndication.Server.Pages;

internal sealed partial record Words
{
    /// <summary>What the search says.</summary>
    public SearchTexts Search => SearchTexts.In(Tag);
}

/// <summary>What the search says to people, in one language.</summary>
internal sealed record SearchTexts
{
    private static readonly SearchTexts English = new()
    {
        Search = "Search",
        Field = "Words you are looking for",
        Order = "Order",
        Best = "Best first",
        Newest = "Newest first",
        Results = "Results for “{0}”",
        Nothing = "Nothing was found for “{0}”.",
        NoMore = "There are no more results.",
        Hints =
        [
            "Try fewer words, or only the beginning of one.",
            "Accents do not matter: sirnak finds Şırnak.",
            "Words in “quotation marks” stand together; a minus sign leaves a word out: election -spain",
        ],
        Everything = "All articles, newest first",
        Previous = "Previous page",
        Next = "Next page",
        Follow = "Follow this search",
        FollowHow = "Whatever is published about it arrives in your reader:",
        Incomplete = "Older articles are still being made searchable; there may be more soon.",
    };

    private static readonly SearchTexts Turkish = new()
    {
        Search = "Ara",
        Field = "Aradığınız sözcükler",
        Order = "Sıralama",
        Best = "En uygun önce",
        Newest = "En yeni önce",
        Results = "“{0}” için sonuçlar",
        Nothing = "“{0}” için sonuç bulunamadı.",
        NoMore = "Başka sonuç yok.",
        Hints =
        [
            "Daha az sözcük ya da bir sözcüğün yalnızca başını deneyin.",
            "Türkçe harfler şart değil: sirnak, Şırnak’ı bulur.",
            "“Tırnak içindeki” sözcükler yan yana aranır; eksi işareti bir sözcüğü dışarıda bırakır: seçim -ispanya",
        ],
        Everything = "Bütün haberler, en yeni önce",
        Previous = "Önceki sayfa",
        Next = "Sonraki sayfa",
        Follow = "Bu aramayı izle",
        FollowHow = "Bu konuda yayımlananlar okuyucunuza gelsin:",
        Incomplete = "Eski haberler hâlâ aranabilir hâle getiriliyor; birazdan daha fazlası çıkabilir.",
    };

    public required string Search { get; init; }
    public required string Field { get; init; }
    public required string Order { get; init; }
    public required string Best { get; init; }
    public required string Newest { get; init; }

    /// <summary>With the query for {0}.</summary>
    public required string Results { get; init; }

    /// <summary>With the query for {0}.</summary>
    public required string Nothing { get; init; }
    public required string NoMore { get; init; }
    public required IReadOnlyList<string> Hints { get; init; }
    public required string Everything { get; init; }
    public required string Previous { get; init; }
    public required string Next { get; init; }
    public required string Follow { get; init; }
    public required string FollowHow { get; init; }
    public required string Incomplete { get; init; }

    /// <summary>The texts of a language; English for any other.</summary>
    public static SearchTexts In(string tag) => tag == "tr" ? Turkish : English;
}
