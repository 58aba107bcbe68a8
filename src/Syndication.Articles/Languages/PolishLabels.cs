namespace Syndication.Articles.Languages;

/// <summary>What Polish pages print around an article.</summary>
internal static class PolishLabels
{
    public static readonly Labels Labels = new()
    {
        Advertising = "reklama|reklamy|materiał sponsorowany|materiał partnera|artykuł sponsorowany|dalsza część artykułu pod reklamą|dalszy ciąg artykułu pod materiałem wideo|dalszy ciąg materiału pod wideo",
        Related = "czytaj też|czytaj także|czytaj również|czytaj więcej|przeczytaj też|przeczytaj także|przeczytaj również|zobacz też|zobacz także|zobacz również|zobacz więcej|powiązane|powiązane artykuły|powiązane tematy|podobne artykuły|polecane|polecamy|najnowsze|najczęściej czytane|najpopularniejsze|popularne|więcej|więcej na ten temat|warto przeczytać|dowiedz się więcej|następny artykuł|poprzedni artykuł",
        ReadAlso = "czytaj też*|czytaj także*|czytaj również*|czytaj więcej*|przeczytaj też*|przeczytaj także*|przeczytaj również*|zobacz też*|zobacz także*|zobacz również*|sprawdź także*|więcej na ten temat*",
        Share = "udostępnij|udostępnij na*|podziel się|podziel się*|wyślij|drukuj|skopiuj link|skomentuj|zapisz|wykop",
        Follow = "obserwuj nas*|śledź nas*|polub nas*|dołącz do nas*|zapisz się*|newsletter*|zapraszamy do subskrypcji*|zapraszamy też do subskrypcji*|wesprzyj nas*|subskrybuj|subskrybuj*",
        Tags = "tagi|tagi:*|tematy|tematy:*|słowa kluczowe*",
        Comments = "komentarze|komentarze (*|dodaj komentarz|napisz komentarz|zostaw komentarz|skomentuj artykuł|brak komentarzy",
        Byline = "źródło:*|opracowanie:*|oprac.*|data publikacji*|opublikowano*|aktualizacja:*|ostatnia aktualizacja*|autor:*",
        Author = "o autorze|o autorce|więcej tego autora*|wszystkie artykuły autora*",
        Credit = "fot.*|foto:*|zdjęcie:*|zdjęcie ilustracyjne|źródło zdjęcia*|źródło zdjęć*|autor zdjęcia*|zdjęcie główne*|źródło:*",
        Copyright = "wszelkie prawa zastrzeżone*|wszystkie prawa zastrzeżone*|materiał chroniony prawem*|kopiowanie*zabronione",
        Paywall = "wypróbuj prenumeratę*|zaloguj się|zaloguj się*|pozostało * tekstu|ten artykuł jest dostępny tylko*|masz już konto*|wykup dostęp*",
        Contents = "spis treści",
    };
}
