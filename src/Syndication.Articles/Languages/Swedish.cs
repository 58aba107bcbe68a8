using System.Globalization;

namespace Syndication.Articles.Languages;

/// <summary>Swedish: dates, credits and sections.</summary>
internal static class Swedish
{
    public static readonly Language Language = new()
    {
        Tag = "sv",
        Labels = SwedishLabels.Labels,
        Culture = CultureInfo.GetCultureInfo("sv-SE"),
        Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm"),
        StopWords = Words.Set("och|att|det|som|en|på|är|av|för|med|till|den|har|de|inte|om|ett|han|men|var|jag|sig|från|vi|så|kan|nu|när|år|under|efter|också|eller|hon"),
        Months = Words.Numbered(1, "januari/jan", "februari/feb", "mars", "april/apr", "maj", "juni/jun", "juli/jul", "augusti/aug", "september/sep/sept", "oktober/okt", "november/nov", "december/dec"),
        Weekdays = Words.Set("måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag"),
        Units = Words.Units("sekunder/sekund", "minuter/minut/min", "timmar/timme/tim", "dagar/dag", "veckor/vecka", "månader/månad", "år"),
        AgoWords = Words.Set("sedan"),
        DaysAgo = Words.Numbered(0, "idag/i dag", "igår/i går"),
        PublishedLabels = Words.Set("Publicerad|Publicerat|Publicerades|Skapad|Datum"),
        UpdatedLabels = Words.Set("Uppdaterad|Uppdaterat|Senast uppdaterad|Ändrad"),
        AuthorLabels = Words.Set("Av|Text|Skribent|Författare|Reporter"),
        CreditLabels = Words.Set("Foto|Bild|Översättning"),
        SourceLabels = Words.Set("Källa"),
        CategoryLabels = Words.Set("Kategori|Kategorier"),
        TagLabels = Words.Set("Taggar|Ämnen"),
        HomeCrumbs = Words.Set("Hem|Start|Startsida"),
        EmptySections = Words.Set("Nyheter|Artikel|Hem"),
        AndWords = Words.Set("och"),
        RoleWords = Words.Set("reporter|redaktör|chefredaktör|korrespondent|journalist|krönikör|skribent"),
        NewsroomWords = Words.Set("redaktionen|redaktion|nyheter"),
        Agencies = Words.Shown("TT"),
    };
}
