namespace Syndication.Articles.Languages;

/// <summary>What Danish pages print around an article.</summary>
internal static class DanishLabels
{
    public static readonly Labels Labels = new()
    {
        Advertising = "annonce|annoncer|reklame|sponsoreret|sponsoreret indhold|annoncørbetalt indhold|artiklen fortsætter efter annoncen|artiklen fortsætter under annoncen|artiklen fortsætter under*|betalt indhold",
        Related = "læs også|læs også:|læs mere|læs mere:|læs videre|se også|se også:|se mere|relaterede artikler|relateret|relaterede nyheder|mere om*|mere fra*|mere af samme|flere nyheder|flere artikler|mest læste|mest læst|mest læste artikler|mest sete|populære artikler|populært|seneste nyt|seneste nyheder|seneste|nyeste artikler|anbefalet|anbefalede artikler|anbefalet til dig|du vil måske også kunne lide|måske er du interesseret i|gå ikke glip af|topnyheder|lige nu|fortsæt læsning|næste artikel|forrige artikel|næste|forrige|indlægsnavigation|vis mere|vis flere|vis alle|til forsiden|andre læser|andre læser også",
        ReadAlso = "læs også*|læs mere*|læs hele*|læs:*|læs her*|se også*|se:*|hør også*|klik her*|følg*live*|video:*|podcast:*|galleri:*",
        Share = "del|del artikel|del artiklen|del på*|del via*|del denne artikel|kopier link|link kopieret|udskriv|print|send|send til en ven|gem|gem artikel|lyt|lyt til artiklen*|lyt til artikel*|synes godt om|luk|søg|til toppen|kommenter|kommentér|fejl i artiklen*|giv artiklen*",
        Follow = "følg os*|abonner*|abonnér*|tilmeld dig*|tilmeld nyhedsbrev*|skriv dig op*|nyhedsbrev|nyhedsbreve|få nyheder*|få de seneste*|få dagens*|modtag*nyhedsbrev*|hent*app*|gå ikke glip*|hold dig opdateret*|støt os*|tip os*|har du et tip*|din e-mail*|bliv medlem*|bliv abonnent*",
        Tags = "tags|tags:*|emner|emner:*|emneord*|kategorier|kategori|kategori:*|læs mere om|artiklen handler om*|udgivet i*|nøgleord*",
        Comments = "kommentarer|kommentar|0 kommentarer|ingen kommentarer|skriv en kommentar*|skriv kommentar|læg en kommentar*|efterlad en kommentar*|efterlad et svar*|send kommentar|vis kommentarer|kommentarer (*|annuller svar|svar|din e-mailadresse vil ikke*|log ind for at kommentere*|deltag i debatten*",
        Consent = "vi bruger cookies*|denne hjemmeside bruger*|dette site bruger*|privatlivspolitik|cookiepolitik|accepter|accepter alle|accepter cookies|afvis|for at se dette indhold*|for at vise dette indhold*|din browser*|aktiver javascript*",
        Byline = "af*|af ritzau*|af redaktionen*|publiceret*|offentliggjort*|opdateret*|sidst opdateret*|senest opdateret*|læsetid*|min. læsetid|min læsetid|minutters læsning|kilde:*|kilder:*|kilde|tekst:*|skrevet af*|ritzau|analyse|leder|kommentar|debat|interview|klumme|dette er et*debatindlæg*|denne artikel*",
        Author = "om skribenten*|om forfatteren*|om journalisten*|forfatter|journalist|flere artikler af*|alle artikler af*",
        Credit = "foto:*|fotos:*|arkivfoto*|billede:*|illustration:*|grafik:*|modelfoto*|video:*|fotograf:*",
        Copyright = "alle rettigheder forbeholdes*|copyright*|kopiering*ikke tilladt*|brugerbetingelser|ophavsret*",
        Paywall = "kun for abonnenter*|for abonnenter*|log ind|log ind*|allerede abonnent*|er du allerede abonnent*|har du allerede*konto*|opret konto*|opret dig*|for at læse videre*|vil du læse videre*|lås op*|prøv * måned*|køb adgang*|få adgang*|for at læse denne artikel*|denne artikel er en betalingsartikel*|obs! denne artikel*|hvis du ikke har et*abonnement*",
        Contents = "indhold|indholdsfortegnelse|i denne artikel|hop til*",
        LinkNote = "åbner i nyt vindue|åbner i et nyt vindue|åbner i ny fane|åbner i en ny fane|nyt vindue|eksternt link",
    };
}
