using System.Globalization;

namespace Syndication.Articles.Languages;

/// <summary>Finnish: dates and credits.</summary>
internal static class Finnish
{
    public static readonly Language Language = new()
    {
        Tag = "fi",
        Labels = FinnishLabels.Labels,
        Culture = CultureInfo.GetCultureInfo("fi-FI"),
        Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Helsinki"),
        StopWords = Words.Set("ja|on|ei|että|oli|se|hän|mutta|myös|ovat|joka|kun|tai|mukaan|kuin|ole|sen|jos|niin|vuonna|sekä|jotka|mitä|nyt|vain"),
        Months = Words.Numbered(1, "tammikuuta/tammikuu/tammi", "helmikuuta/helmikuu/helmi", "maaliskuuta/maaliskuu/maalis", "huhtikuuta/huhtikuu/huhti", "toukokuuta/toukokuu/touko", "kesäkuuta/kesäkuu/kesä", "heinäkuuta/heinäkuu/heinä", "elokuuta/elokuu/elo", "syyskuuta/syyskuu/syys", "lokakuuta/lokakuu/loka", "marraskuuta/marraskuu/marras", "joulukuuta/joulukuu/joulu"),
        Weekdays = Words.Set("maanantai|tiistai|keskiviikko|torstai|perjantai|lauantai|sunnuntai|ma|ti|ke|to|pe|la|su"),
        Units = Words.Units("sekuntia/sekunti", "minuuttia/minuutti/min", "tuntia/tunti", "päivää/päivä", "viikkoa/viikko", "kuukautta/kuukausi", "vuotta/vuosi"),
        AgoWords = Words.Set("sitten"),
        DaysAgo = Words.Numbered(0, "tänään", "eilen", "toissapäivänä"),
        PublishedLabels = Words.Set("Julkaistu|Päivämäärä|Luotu"),
        UpdatedLabels = Words.Set("Päivitetty|Viimeksi päivitetty|Muokattu"),
        AuthorLabels = Words.Set("Kirjoittaja|Kirjoittanut|Toimittaja|Teksti"),
        SourceLabels = Words.Set("Lähde|Lähteet"),
        AndWords = Words.Set("ja"),
        NewsroomWords = Words.Set("toimitus|uutiset|uutistoimisto|lehti"),
        Agencies = Words.Shown("STT"),
        HomeCrumbs = Words.Set("Etusivu|Koti"),
        EmptySections = Words.Set("Etusivu|Uutiset|Artikkelit"),
    };
}
