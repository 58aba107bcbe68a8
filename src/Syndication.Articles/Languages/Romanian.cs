using System.Globalization;

namespace Syndication.Articles.Languages;

/// <summary>Romanian: dates and credits.</summary>
internal static class Romanian
{
    public static readonly Language Language = new()
    {
        Tag = "ro",
        Labels = RomanianLabels.Labels,
        Culture = CultureInfo.GetCultureInfo("ro-RO"),
        Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Bucharest"),
        OwnLetters = "șțăȘȚĂ",
        StopWords = Words.Set("și|în|de|la|cu|pe|nu|este|din|care|mai|pentru|sunt|fost|prin|după|sau|lui|când|acest|această|dar|fi|într|fără|asupra"),
        Months = Words.Numbered(1, "ianuarie/ian", "februarie/feb", "martie/mar", "aprilie/apr", "mai", "iunie/iun", "iulie/iul", "august/aug", "septembrie/sept/sep", "octombrie/oct", "noiembrie/noi/nov", "decembrie/dec"),
        Weekdays = Words.Set("luni|marți|miercuri|joi|vineri|sâmbătă|duminică"),
        Units = Words.Units("secunde/secundă", "minute/minut/min", "ore/oră", "zile/zi", "săptămâni/săptămână", "luni/lună", "ani/an"),
        AgoWords = Words.Set("acum|în urmă"),
        DaysAgo = Words.Numbered(0, "astăzi/azi", "ieri"),
        PublishedLabels = Words.Set("Publicat|Publicat la|Publicat în|Data publicării|Data|Postat"),
        UpdatedLabels = Words.Set("Actualizat|Actualizat la|Ultima actualizare|Modificat"),
        AuthorLabels = Words.Set("De|Autor|Autori|Scris de|Text|Publicat de"),
        CreditLabels = Words.Set("Foto|Sursa foto|Traducere|Video"),
        SourceLabels = Words.Set("Sursa|Sursă|Surse"),
        CategoryLabels = Words.Set("Categorie|Categorii"),
        TagLabels = Words.Set("Etichete|Taguri|Subiecte"),
        AndWords = Words.Set("și"),
        NewsroomWords = Words.Set("redacția|redacție|agenția|ziarul|știri|echipa"),
        Agencies = Words.Shown("Agerpres", "Mediafax"),
        HomeCrumbs = Words.Set("Acasă|Prima pagină"),
        EmptySections = Words.Set("Acasă|Știri|Articole|Ultimele știri"),
    };
}
