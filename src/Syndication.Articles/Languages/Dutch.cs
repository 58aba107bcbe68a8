using System.Globalization;

namespace Syndication.Articles.Languages;

/// <summary>Dutch: dates, credits and sections.</summary>
internal static class Dutch
{
    public static readonly Language Language = new()
    {
        Tag = "nl",
        Labels = DutchLabels.Labels,
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
        CreditLabels = Words.Set("Foto|Beeld|Redactie|Vertaling|Video"),
        CategoryLabels = Words.Set("Categorie|Categorieën|Rubriek"),
        TagLabels = Words.Set("Tags|Onderwerpen|Trefwoorden"),
        HomeCrumbs = Words.Set("Home|Startpagina|U bent hier"),
        AndWords = Words.Set("en|met"),
        RoleWords = Words.Set("redacteur|redactrice|hoofdredacteur|verslaggever|verslaggeefster|correspondent|correspondente|journalist|journaliste|columnist|columniste"),
        NewsroomWords = Words.Set("redactie|redacteur|nieuws|persbureau|krant|nieuwsredactie"),
        Agencies = Words.Shown("ANP", "Belga"),
        EmptySections = Words.Set("Home|Nieuws|Artikel|Artikelen"),
    };
}
