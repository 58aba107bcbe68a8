using System.Globalization;

namespace Syndication.Articles.Languages;

/// <summary>Czech: dates and credits.</summary>
internal static class Czech
{
    public static readonly Language Language = new()
    {
        Tag = "cs",
        Labels = CzechLabels.Labels,
        Culture = CultureInfo.GetCultureInfo("cs-CZ"),
        Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Prague"),
        OwnLetters = "ěřůĚŘŮ",
        StopWords = Words.Set("a|se|na|je|že|v|z|do|o|pro|jako|by|za|ale|jsou|jeho|podle|které|který|nebo|také|až|po|při|však|před|už|než"),
        Months = Words.Numbered(1, "ledna/leden/led", "února/únor/úno", "března/březen/bře", "dubna/duben/dub", "května/květen/kvě", "června/červen/čvn", "července/červenec/čvc", "srpna/srpen/srp", "září/zář", "října/říjen/říj", "listopadu/listopad/lis", "prosince/prosinec/pro"),
        Weekdays = Words.Set("pondělí|úterý|středa|čtvrtek|pátek|sobota|neděle"),
        Units = Words.Units("sekundami/sekundou/sekund", "minutami/minutou/minut", "hodinami/hodinou/hodin", "dny/dnem/dní", "týdny/týdnem", "měsíci/měsícem", "lety/rokem"),
        AgoWords = Words.Set("před"),
        DaysAgo = Words.Numbered(0, "dnes", "včera", "předevčírem"),
        PublishedLabels = Words.Set("Publikováno|Vydáno|Zveřejněno|Datum|Datum publikace|Vytvořeno"),
        UpdatedLabels = Words.Set("Aktualizováno|Poslední aktualizace|Upraveno"),
        AuthorLabels = Words.Set("Autor|Autorka|Autoři|Napsal|Napsala|Text"),
        CreditLabels = Words.Set("Foto|Překlad|Video|Zdroj fotografie"),
        SourceLabels = Words.Set("Zdroj|Zdroje"),
        CategoryLabels = Words.Set("Rubrika|Kategorie|Sekce"),
        TagLabels = Words.Set("Štítky|Témata|Klíčová slova"),
        AndWords = Words.Set("a|i"),
        NewsroomWords = Words.Set("redakce|agentura|noviny|deník|zprávy|web"),
        Agencies = Words.Shown("ČTK"),
        HomeCrumbs = Words.Set("Domů|Úvod|Hlavní stránka"),
        EmptySections = Words.Set("Domů|Úvod|Zprávy|Články"),
    };
}
