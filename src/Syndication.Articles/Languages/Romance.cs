using System.Globalization;

namespace Syndication.Articles.Languages;

/// <summary>Italian and Portuguese: enough to read dates and bylines.</summary>
internal static class Romance
{
    public static readonly Language Italian = new()
    {
        Tag = "it",
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
        AndWords = Words.Set("e|ed"),
        Introductions = Words.Set("è un|è una"),
        NewsroomWords = Words.Set("redazione|agenzia|giornale|staff|ansa|adnkronos"),
        Agencies = Words.Shown("ANSA", "Adnkronos", "LaPresse", "AGI"),
        HomeCrumbs = Words.Set("Home|Homepage"),
        EmptySections = Words.Set("Home|Notizie|Articoli|Senza categoria|Articolo|Ultime notizie"),
    };

    public static readonly Language Portuguese = new()
    {
        Tag = "pt",
        Culture = CultureInfo.GetCultureInfo("pt-BR"),
        OwnLetters = "ãõÃÕ",
        StopWords = Words.Set("o|a|os|de|que|e|do|da|em|um|uma|para|com|não|os|no|na|por|mais|as|dos|como|mas|ao|ele|das|à|seu|sua|ou|também|foi|são|pelo|pela|até|isso|já|está|ser|tem"),
        Months = Words.Numbered(1, "janeiro/jan", "fevereiro/fev", "março/mar", "abril/abr", "maio/mai", "junho/jun", "julho/jul", "agosto/ago", "setembro/set", "outubro/out", "novembro/nov", "dezembro/dez"),
        Weekdays = Words.Set("segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira|sábado|domingo|segunda|terça|quarta|quinta|sexta"),
        Units = Words.Units("segundos/segundo", "minutos/minuto/min", "horas/hora", "dias/dia", "semanas/semana", "meses/mês", "anos/ano"),
        AgoWords = Words.Set("há|atrás"),
        DaysAgo = Words.Numbered(0, "hoje", "ontem"),
        PublishedLabels = Words.Set("Publicado|Publicado em|Publicada em|Data|Postado em|Data de publicação"),
        UpdatedLabels = Words.Set("Atualizado|Atualizado em|Última atualização|Modificado em|Atualizada em"),
        AuthorLabels = Words.Set("Por|Autor|Autora|Escrito por|Texto|Publicado por"),
        SourceLabels = Words.Set("Fonte"),
        AndWords = Words.Set("e|com"),
        NewsroomWords = Words.Set("redação|agência|jornal|equipe|notícias|portal|assessoria"),
        HomeCrumbs = Words.Set("Início|Home|Página inicial|Você está aqui|Inicial"),
        EmptySections = Words.Set("Início|Notícias|Artigos|Sem categoria|Home|Notícia"),
    };
}
