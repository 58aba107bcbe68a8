using System.Globalization;

namespace Syndication.Articles.Languages;

/// <summary>Danish: dates, credits and sections.</summary>
internal static class Danish
{
    public static readonly Language Language = new()
    {
        Tag = "da",
        Labels = DanishLabels.Labels,
        Culture = CultureInfo.GetCultureInfo("da-DK"),
        Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen"),
        StopWords = Words.Set("og|at|det|som|en|på|er|af|for|med|til|den|har|de|ikke|om|et|han|men|var|jeg|sig|fra|vi|så|kan|nu|når|efter|også|eller|hun|blev|være"),
        Months = Words.Numbered(1, "januar/jan", "februar/feb", "marts/mar", "april/apr", "maj", "juni/jun", "juli/jul", "august/aug", "september/sep/sept", "oktober/okt", "november/nov", "december/dec"),
        Weekdays = Words.Set("mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag"),
        Units = Words.Units("sekunder/sekund", "minutter/minut/min", "timer/time", "dage/dag", "uger/uge", "måneder/måned", "år"),
        AgoWords = Words.Set("siden"),
        DaysAgo = Words.Numbered(0, "i dag/idag", "i går"),
        PublishedLabels = Words.Set("Publiceret|Offentliggjort|Dato|Udgivet|Oprettet"),
        UpdatedLabels = Words.Set("Opdateret|Senest opdateret|Sidst opdateret"),
        AuthorLabels = Words.Set("Af|Skrevet af|Tekst|Forfatter"),
        CreditLabels = Words.Set("Foto|Billede|Oversættelse"),
        SourceLabels = Words.Set("Kilde"),
        CategoryLabels = Words.Set("Kategori|Kategorier"),
        TagLabels = Words.Set("Emner|Tags"),
        HomeCrumbs = Words.Set("Forside|Hjem"),
        EmptySections = Words.Set("Nyheder|Artikel|Forside"),
        AndWords = Words.Set("og"),
        RoleWords = Words.Set("journalist|redaktør|chefredaktør|korrespondent|reporter|skribent|klummeskribent"),
        NewsroomWords = Words.Set("redaktionen|redaktion|nyheder"),
        Agencies = Words.Shown("Ritzau"),
    };
}
