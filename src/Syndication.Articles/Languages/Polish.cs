using System.Globalization;

namespace Syndication.Articles.Languages;

/// <summary>Polish: dates, credits and sections.</summary>
internal static class Polish
{
    public static readonly Language Language = new()
    {
        Tag = "pl",
        Labels = PolishLabels.Labels,
        Culture = CultureInfo.GetCultureInfo("pl-PL"),
        Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Warsaw"),
        OwnLetters = "łąęśżźŁŚŻ",
        StopWords = Words.Set("i|w|na|z|do|się|nie|to|że|jest|o|jak|po|za|od|dla|przez|oraz|są|co|ale|tym|które|jego|czy|tego|już|przy|jej|był|być|może|także|tak"),
        Months = Words.Numbered(
            1, "stycznia/styczeń/sty", "lutego/luty/lut", "marca/marzec/mar", "kwietnia/kwiecień/kwi", "maja/maj", "czerwca/czerwiec/cze", "lipca/lipiec/lip", "sierpnia/sierpień/sie",
            "września/wrzesień/wrz", "października/październik/paź", "listopada/listopad/lis", "grudnia/grudzień/gru"),
        Weekdays = Words.Set("poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela"),
        Units = Words.Units("sekund/sekundy/sekundę", "minut/minuty/minutę/min", "godzin/godziny/godzinę/godz", "dni/dzień", "tygodni/tygodnie/tydzień", "miesięcy/miesiące/miesiąc", "lat/lata/rok"),
        AgoWords = Words.Set("temu"),
        DaysAgo = Words.Numbered(0, "dzisiaj/dziś", "wczoraj", "przedwczoraj"),
        PublishedLabels = Words.Set("Opublikowano|Data publikacji|Data|Dodano|Utworzono|Publikacja"),
        UpdatedLabels = Words.Set("Aktualizacja|Zaktualizowano|Ostatnia aktualizacja|Data aktualizacji"),
        AuthorLabels = Words.Set("Autor|Autorka|Autorzy|Tekst|Napisał|Napisała|Przez"),
        SourceLabels = Words.Set("Źródło"),
        CreditLabels = Words.Set("Zdjęcie|Fot|Foto|Opracowanie|Tłumaczenie|Wideo"),
        CategoryLabels = Words.Set("Kategoria|Kategorie|Dział"),
        TagLabels = Words.Set("Tagi|Tematy|Słowa kluczowe"),
        HomeCrumbs = Words.Set("Strona główna|Start|Jesteś tutaj"),
        AndWords = Words.Set("i|oraz"),
        RoleWords = Words.Set("dziennikarz|dziennikarka|redaktor|redaktorka|korespondent|korespondentka|reporter|reporterka|publicysta|publicystka"),
        Introductions = Words.Set("jest"),
        NewsroomWords = Words.Set("redakcja|agencja|gazeta|portal"),
        Agencies = Words.Shown("PAP"),
        EmptySections = Words.Set("Strona główna|Aktualności|Artykuły|Wiadomości|Bez kategorii"),
    };
}
