using System.Globalization;

namespace Syndication.Articles.Languages;

/// <summary>Dutch, Polish, Swedish, Danish and Norwegian: enough to read dates and bylines.</summary>
internal static class Northern
{
    public static readonly Language Dutch = new()
    {
        Tag = "nl",
        Culture = CultureInfo.GetCultureInfo("nl-NL"),
        Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam"),
        StopWords = Words.Set("de|het|een|van|en|in|is|dat|op|te|zijn|voor|met|die|niet|aan|er|ook|als|bij|om|maar|uit|door|naar|wordt|hij|ze|heeft|worden|over|zich|dan|nog|deze"),
        Months = Words.Numbered(1, "januari/jan", "februari/feb", "maart/mrt", "april/apr", "mei", "juni/jun", "juli/jul", "augustus/aug", "september/sep/sept", "oktober/okt", "november/nov", "december/dec"),
        Weekdays = Words.Set("maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|ma|di|wo|do|vr|za|zo"),
        Units = Words.Units("seconden/seconde", "minuten/minuut/min", "uur/uren", "dagen/dag", "weken/week", "maanden/maand", "jaar/jaren"),
        AgoWords = Words.Set("geleden"),
        DaysAgo = Words.Numbered(0, "vandaag", "gisteren"),
        PublishedLabels = Words.Set("Gepubliceerd|Gepubliceerd op|Geplaatst op|Geplaatst|Datum|Publicatiedatum"),
        UpdatedLabels = Words.Set("Bijgewerkt|Bijgewerkt op|Laatst bijgewerkt|Laatste update|Update|Aangepast"),
        AuthorLabels = Words.Set("Door|Auteur|Auteurs|Geschreven door|Van|Tekst"),
        SourceLabels = Words.Set("Bron|Bronnen"),
        AndWords = Words.Set("en|met"),
        NewsroomWords = Words.Set("redactie|redacteur|nieuws|persbureau|krant|nieuwsredactie"),
        Agencies = Words.Shown("ANP", "Belga"),
        EmptySections = Words.Set("Home|Nieuws|Artikel|Artikelen"),
    };

    public static readonly Language Polish = new()
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
        PublishedLabels = Words.Set("Opublikowano|Data publikacji|Data|Dodano|Utworzono|Publikacja"),
        UpdatedLabels = Words.Set("Aktualizacja|Zaktualizowano|Ostatnia aktualizacja|Data aktualizacji"),
        AuthorLabels = Words.Set("Autor|Autorka|Autorzy|Tekst|Napisał|Napisała|Przez"),
        SourceLabels = Words.Set("Źródło"),
        AndWords = Words.Set("i|oraz"),
        Introductions = Words.Set("jest"),
        NewsroomWords = Words.Set("redakcja|agencja|gazeta|portal"),
        Agencies = Words.Shown("PAP"),
        EmptySections = Words.Set("Strona główna|Aktualności|Artykuły|Wiadomości|Bez kategorii"),
    };

    public static readonly Language Swedish = new()
    {
        Tag = "sv",
        Culture = CultureInfo.GetCultureInfo("sv-SE"),
        Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm"),
        StopWords = Words.Set("och|att|det|som|en|på|är|av|för|med|till|den|har|de|inte|om|ett|han|men|var|jag|sig|från|vi|så|kan|nu|när|år|under|efter|också|eller|hon"),
        Months = Words.Numbered(1, "januari/jan", "februari/feb", "mars", "april/apr", "maj", "juni/jun", "juli/jul", "augusti/aug", "september/sep/sept", "oktober/okt", "november/nov", "december/dec"),
        Weekdays = Words.Set("måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag"),
        PublishedLabels = Words.Set("Publicerad|Publicerat|Publicerades|Skapad|Datum"),
        UpdatedLabels = Words.Set("Uppdaterad|Uppdaterat|Senast uppdaterad|Ändrad"),
        AuthorLabels = Words.Set("Av|Text|Skribent|Författare|Reporter"),
        AndWords = Words.Set("och"),
        NewsroomWords = Words.Set("redaktionen|redaktion|nyheter"),
        Agencies = Words.Shown("TT"),
    };

    public static readonly Language Danish = new()
    {
        Tag = "da",
        Culture = CultureInfo.GetCultureInfo("da-DK"),
        Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen"),
        StopWords = Words.Set("og|at|det|som|en|på|er|af|for|med|til|den|har|de|ikke|om|et|han|men|var|jeg|sig|fra|vi|så|kan|nu|når|efter|også|eller|hun|blev|være"),
        Months = Words.Numbered(1, "januar/jan", "februar/feb", "marts/mar", "april/apr", "maj", "juni/jun", "juli/jul", "august/aug", "september/sep/sept", "oktober/okt", "november/nov", "december/dec"),
        Weekdays = Words.Set("mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag"),
        PublishedLabels = Words.Set("Publiceret|Offentliggjort|Dato|Udgivet|Oprettet"),
        UpdatedLabels = Words.Set("Opdateret|Senest opdateret|Sidst opdateret"),
        AuthorLabels = Words.Set("Af|Skrevet af|Tekst|Forfatter"),
        AndWords = Words.Set("og"),
        NewsroomWords = Words.Set("redaktionen|redaktion|nyheder"),
        Agencies = Words.Shown("Ritzau"),
    };

    public static readonly Language Norwegian = new()
    {
        Tag = "no",
        Culture = CultureInfo.GetCultureInfo("nb-NO"),
        Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Oslo"),
        StopWords = Words.Set("og|å|det|som|en|på|er|av|for|med|til|den|har|de|ikke|om|et|han|men|var|jeg|seg|fra|vi|så|kan|nå|når|etter|også|eller|hun|ble|være|skal"),
        Months = Words.Numbered(1, "januar/jan", "februar/feb", "mars/mar", "april/apr", "mai", "juni/jun", "juli/jul", "august/aug", "september/sep/sept", "oktober/okt", "november/nov", "desember/des"),
        Weekdays = Words.Set("mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag"),
        PublishedLabels = Words.Set("Publisert|Dato|Opprettet|Lagt ut"),
        UpdatedLabels = Words.Set("Oppdatert|Sist oppdatert|Endret"),
        AuthorLabels = Words.Set("Av|Skrevet av|Tekst|Journalist|Forfatter"),
        AndWords = Words.Set("og"),
        NewsroomWords = Words.Set("redaksjonen|redaksjon|nyheter"),
        Agencies = Words.Shown("NTB"),
    };
}
