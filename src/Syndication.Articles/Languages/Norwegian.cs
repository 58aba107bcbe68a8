using System.Globalization;

namespace Syndication.Articles.Languages;

/// <summary>Norwegian: dates, credits and sections.</summary>
internal static class Norwegian
{
    public static readonly Language Language = new()
    {
        Tag = "no",
        Labels = NorwegianLabels.Labels,
        Culture = CultureInfo.GetCultureInfo("nb-NO"),
        Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Oslo"),
        StopWords = Words.Set("og|å|det|som|en|på|er|av|for|med|til|den|har|de|ikke|om|et|han|men|var|jeg|seg|fra|vi|så|kan|nå|når|etter|også|eller|hun|ble|være|skal"),
        Months = Words.Numbered(1, "januar/jan", "februar/feb", "mars/mar", "april/apr", "mai", "juni/jun", "juli/jul", "august/aug", "september/sep/sept", "oktober/okt", "november/nov", "desember/des"),
        Weekdays = Words.Set("mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag"),
        Units = Words.Units("sekunder/sekund", "minutter/minutt/min", "timer/time", "dager/dag", "uker/uke", "måneder/måned", "år"),
        AgoWords = Words.Set("siden"),
        DaysAgo = Words.Numbered(0, "i dag", "i går"),
        PublishedLabels = Words.Set("Publisert|Dato|Opprettet|Lagt ut"),
        UpdatedLabels = Words.Set("Oppdatert|Sist oppdatert|Endret"),
        AuthorLabels = Words.Set("Av|Skrevet av|Tekst|Journalist|Forfatter"),
        CreditLabels = Words.Set("Foto|Bilde|Oversettelse"),
        SourceLabels = Words.Set("Kilde"),
        CategoryLabels = Words.Set("Kategori|Kategorier"),
        TagLabels = Words.Set("Emner|Stikkord"),
        HomeCrumbs = Words.Set("Forside|Hjem"),
        EmptySections = Words.Set("Nyheter|Artikkel|Forside"),
        AndWords = Words.Set("og"),
        RoleWords = Words.Set("journalist|redaktør|korrespondent|reporter|skribent|kommentator"),
        NewsroomWords = Words.Set("redaksjonen|redaksjon|nyheter"),
        Agencies = Words.Shown("NTB"),
    };
}
