using System.Globalization;

namespace Syndication.Articles.Languages;

/// <summary>Italian: dates, credits and sections.</summary>
internal static class Italian
{
    public static readonly Language Language = new()
    {
        Tag = "it",
        Labels = ItalianLabels.Labels,
        Culture = CultureInfo.GetCultureInfo("it-IT"),
        Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Rome"),
        StopWords = Words.Set("il|di|che|e|la|un|una|per|non|sono|con|del|della|dei|delle|nel|nella|alla|è|si|anche|più|ha|gli|dal|ma|lo|le|questo|come|stato|ai|sul|dalla|al"),
        Months = Words.Numbered(1, "gennaio/gen", "febbraio/feb", "marzo/mar", "aprile/apr", "maggio/mag", "giugno/giu", "luglio/lug", "agosto/ago", "settembre/set/sett", "ottobre/ott", "novembre/nov", "dicembre/dic"),
        Weekdays = Words.Set("lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|lun|mar|mer|gio|ven|sab|dom"),
        Units = Words.Units("secondi/secondo", "minuti/minuto/min", "ore/ora", "giorni/giorno", "settimane/settimana", "mesi/mese", "anni/anno"),
        AgoWords = Words.Set("fa"),
        DaysAgo = Words.Numbered(0, "oggi", "ieri"),
        PublishedLabels = Words.Set("Pubblicato|Pubblicato il|Data|Data di pubblicazione|Pubblicata il"),
        UpdatedLabels = Words.Set("Aggiornato|Aggiornato il|Ultimo aggiornamento|Modificato il|Ultima modifica"),
        AuthorLabels = Words.Set("Di|Autore|Scritto da|A cura di|Da|Testo di"),
        SourceLabels = Words.Set("Fonte"),
        CreditLabels = Words.Set("Foto|Immagine|Traduzione|Video|Montaggio"),
        CategoryLabels = Words.Set("Categoria|Categorie|Sezione"),
        TagLabels = Words.Set("Tag|Tags|Argomenti|Temi|Parole chiave"),
        RoleWords = Words.Set("giornalista|redattore|redattrice|corrispondente|direttore|direttrice|inviato|inviata|autore|autrice"),
        AndWords = Words.Set("e|ed"),
        Introductions = Words.Set("è un|è una"),
        NewsroomWords = Words.Set("redazione|agenzia|giornale|staff|ansa|adnkronos"),
        Agencies = Words.Shown("ANSA", "Adnkronos", "LaPresse", "AGI"),
        HomeCrumbs = Words.Set("Home|Homepage|Sei in|Ti trovi in"),
        EmptySections = Words.Set("Home|Notizie|Articoli|Senza categoria|Articolo|Ultime notizie"),
    };
}
