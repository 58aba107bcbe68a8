using System.Globalization;

namespace Syndication.Articles.Languages;

/// <summary>Hungarian: dates and credits.</summary>
internal static class Hungarian
{
    public static readonly Language Language = new()
    {
        Tag = "hu",
        Labels = HungarianLabels.Labels,
        Culture = CultureInfo.GetCultureInfo("hu-HU"),
        Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Budapest"),
        OwnLetters = "őűŐŰ",
        StopWords = Words.Set("a|az|és|hogy|nem|is|egy|meg|ez|de|csak|már|volt|azt|mint|el|még|van|vagy|ki|lesz|pedig|szerint|után|amely|sem|kell"),
        Months = Words.Numbered(1, "január/jan", "február/febr/feb", "március/márc", "április/ápr", "május/máj", "június/jún", "július/júl", "augusztus/aug", "szeptember/szept", "október/okt", "november/nov", "december/dec"),
        Weekdays = Words.Set("hétfő|kedd|szerda|csütörtök|péntek|szombat|vasárnap"),
        Units = Words.Units("másodperce", "perce/perccel", "órája/órával", "napja/nappal", "hete", "hónapja", "éve"),
        DaysAgo = Words.Numbered(0, "ma", "tegnap", "tegnapelőtt"),
        PublishedLabels = Words.Set("Megjelent|Közzétéve|Publikálva|Dátum|Létrehozva"),
        UpdatedLabels = Words.Set("Frissítve|Módosítva|Utolsó frissítés"),
        AuthorLabels = Words.Set("Szerző|Szerzők|Írta|Szöveg"),
        CreditLabels = Words.Set("Fotó|Kép|Fordította|Videó"),
        SourceLabels = Words.Set("Forrás"),
        CategoryLabels = Words.Set("Kategória|Rovat"),
        TagLabels = Words.Set("Címkék|Témák|Kulcsszavak"),
        AndWords = Words.Set("és"),
        NewsroomWords = Words.Set("szerkesztőség|hírügynökség|lap|hírek"),
        Agencies = Words.Shown("MTI"),
        HomeCrumbs = Words.Set("Kezdőlap|Főoldal|Címlap"),
        EmptySections = Words.Set("Kezdőlap|Hírek|Cikkek|Címlap"),
    };
}
