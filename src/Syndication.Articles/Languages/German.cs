using System.Globalization;

namespace Syndication.Articles.Languages;

/// <summary>German: dates, credits and sections.</summary>
internal static class German
{
    public static readonly Language Language = new()
    {
        Tag = "de",
        Labels = GermanLabels.Labels,
        Culture = CultureInfo.GetCultureInfo("de-DE"),
        Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"),
        OwnLetters = "ßäÄ",
        StopWords = Words.Set("der|die|und|das|den|von|zu|mit|sich|des|auf|für|ist|im|dem|nicht|ein|eine|als|auch|es|an|werden|aus|er|hat|dass|sie|nach|wird|bei|einer|um|am|sind|noch|wie|einem|über|so|zum|war|haben|nur|oder|aber|vor|zur|bis"),
        Months = Words.Numbered(1, "Januar/Jan/Jänner", "Februar/Feb/Feber", "März/Mär/Mrz", "April/Apr", "Mai", "Juni/Jun", "Juli/Jul", "August/Aug", "September/Sep/Sept", "Oktober/Okt", "November/Nov", "Dezember/Dez"),
        Weekdays = Words.Set("Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag|Mo|Di|Mi|Do|Fr|Sa|So"),
        Units = Words.Units("Sekunden/Sekunde/Sek", "Minuten/Minute/Min", "Stunden/Stunde/Std", "Tagen/Tage/Tag", "Wochen/Woche", "Monaten/Monate/Monat", "Jahren/Jahre/Jahr"),
        AgoWords = Words.Set("vor"),
        NowPhrases = Words.Set("gerade eben|soeben|jetzt"),
        DaysAgo = Words.Numbered(0, "heute", "gestern", "vorgestern"),
        PublishedLabels = Words.Set("Veröffentlicht|Veröffentlicht am|Erschienen|Erschienen am|Erstellt|Erstellt am|Stand|Datum|Publiziert|Publiziert am|Erstveröffentlichung|Artikel vom|Vom|Online seit|Gepostet am|Geschrieben am"),
        UpdatedLabels = Words.Set("Aktualisiert|Aktualisiert am|Zuletzt aktualisiert|Zuletzt aktualisiert am|Letzte Aktualisierung|Update|Geändert|Zuletzt geändert|Letzte Änderung|Bearbeitet"),
        AuthorLabels = Words.Set("Von|Autor|Autorin|Autoren|Text|Text von|Geschrieben von|Verfasst von|Ein Artikel von|Eine Analyse von|Ein Kommentar von|Ein Interview von|Ein Gastbeitrag von|Kommentar von|Interview|Verfasser|Bericht|Veröffentlicht von"),
        CreditLabels = Words.Set("Foto|Fotos|Bild|Bilder|Redaktion|Übersetzung|Quelle Foto|Illustration|Video"),
        SourceLabels = Words.Set("Quelle|Quellen"),
        CategoryLabels = Words.Set("Kategorie|Kategorien|Rubrik|Ressort"),
        TagLabels = Words.Set("Schlagwörter|Schlagworte|Tags|Themen|Stichwörter|Mehr zum Thema"),
        AndWords = Words.Set("und|mit"),
        Introductions = Words.Set("ist|schreibt|arbeitet"),
        NewsroomWords = Words.Set("Redaktion|Redakteur|Redakteure|Nachrichten|Zeitung|Agentur|Agenturen|Nachrichtenagentur|Presse|Pressestelle|Verlag|Newsdesk|Team|online|onlineredaktion|Gastautor|Admin|Newsroom|Rundfunk|GmbH|AG|Magazin|Unternehmen|Universität|Institut|Stiftung|Bundesamt|Ministerium|Verein|e.V|Verband"),
        RoleWords = Words.Set("Redakteur|Redakteurin|Chefredakteur|Chefredakteurin|Korrespondent|Korrespondentin|Reporter|Reporterin|Autor|Autorin|Journalist|Journalistin|Kolumnist|Kolumnistin|Experte|Expertin|Professor|Professorin|Volontär|Volontärin"),
        Agencies = Words.Shown("dpa/Deutsche Presse-Agentur", "AFP/Agence France-Presse", "Reuters", "AP/Associated Press", "KNA", "epd", "SID/Sport-Informations-Dienst", "APA/Austria Presse Agentur", "SDA/Keystone-SDA", "DAPD", "dts"),
        HomeCrumbs = Words.Set("Startseite|Home|Start|Sie sind hier|Homepage"),
        EmptySections = Words.Set("Startseite|Artikel|Beitrag|Beiträge|Nachrichten|Aktuelles|News|Allgemein|Unkategorisiert|Top-Themen|Topnews|Schlagzeilen"),
        SectionNames = Words.BySlug("Politik|Wirtschaft|Sport|Kultur|Wissen|Wissenschaft|Gesundheit|Digital|Panorama|Reise|Gesellschaft|Meinung|Technik|Ausland|Inland|Regional|Lokales|Karriere|Finanzen|Unterhaltung|Leben|Netzwelt|Feuilleton|Medien|Auto"),
    };
}
