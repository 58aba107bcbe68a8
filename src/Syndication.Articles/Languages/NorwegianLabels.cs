namespace Syndication.Articles.Languages;

/// <summary>What Norwegian pages print around an article.</summary>
internal static class NorwegianLabels
{
    public static readonly Labels Labels = new()
    {
        Advertising = "annonse|annonser|reklame|sponset innhold|annonsørinnhold|saken fortsetter under annonsen|saken fortsetter etter annonsen|artikkelen fortsetter under annonsen|artikkelen fortsetter etter annonsen|betalt innhold",
        Related = "les også|les også:|les mer|les mer:|les flere|les videre|se også|se også:|se mer|relaterte artikler|relaterte saker|relatert|mer om*|mer fra*|flere saker|flere nyheter|flere artikler|mest lest|mest leste|mest lest nå|mest sett|populært|siste nytt|siste nyheter|siste saker|siste|anbefalt|anbefalte artikler|anbefalte saker|anbefalt for deg|du vil kanskje også like|ikke gå glipp av|toppsaker|akkurat nå|fortsett å lese|neste artikkel|forrige artikkel|neste sak|forrige sak|neste|forrige|innleggsnavigasjon|vis mer|vis flere|vis alle|til forsiden|andre leser|kort fortalt",
        ReadAlso = "les også*|les mer*|les hele*|les saken*|les:*|les her*|se også*|se:*|hør også*|klikk her*|følg*direkte*|video:*|podkast:*|bildeserie:*",
        Share = "del|del artikkelen|del saken|del på*|del via*|del denne artikkelen|del denne saken|kopier lenke|kopier lenken|lenke kopiert|skriv ut|send|tips en venn|lagre|lagre artikkel|lytt|lytt til saken*|lytt til artikkelen*|liker|lukk|søk|til toppen|kommenter|meld feil*|feil i artikkelen*|gi bort saken*",
        Follow = "følg oss*|abonner*|meld deg på*|registrer deg*|nyhetsbrev|nyhetsbrevet|få nyheter*|få de siste*|få dagens*|motta*nyhetsbrev*|last ned*app*|ikke gå glipp*|hold deg oppdatert*|støtt oss*|tips oss*|har du et tips*|din e-postadresse*|bli medlem*|bli abonnent*|vil du tipse*|vi vil gjerne høre fra deg*",
        Tags = "tagger|emner|emner:*|emneord*|temaer|kategorier|kategori|kategori:*|stikkord|stikkord:*|nøkkelord*|publisert i*|les mer om",
        Comments = "kommentarer|0 kommentarer|ingen kommentarer|skriv en kommentar*|skriv kommentar|legg igjen en kommentar*|legg igjen et svar*|legg til kommentar|send kommentar|vis kommentarer|kommentarer (*|avbryt svar|svar|din e-postadresse vil ikke*|logg inn for å kommentere*|delta i debatten*",
        Consent = "vi bruker informasjonskapsler*|vi bruker cookies*|dette nettstedet bruker*|personvern|personvernerklæring|godta|godta alle|aksepter|avvis|for å se dette innholdet*|for å vise innholdet*|nettleseren din*|aktiver javascript*",
        Byline = "av*|av ntb*|av redaksjonen*|publisert*|oppdatert*|sist oppdatert*|lesetid*|min lesetid|min. lesetid|minutters lesing|kilde:*|kilder:*|kilde|tekst:*|skrevet av*|ntb|analyse|leder|kommentar|debatt|intervju|kronikk|meninger|dette er en kommentar*|dette er et debattinnlegg*|denne saken*|denne artikkelen*",
        Author = "om forfatteren*|om journalisten*|om skribenten*|forfatter|journalist|flere saker av*|alle saker av*|flere artikler av*",
        Credit = "foto:*|arkivfoto*|bilde:*|illustrasjon:*|illustrasjonsfoto*|grafikk:*|video:*|fotograf:*|vis bildetekst|skjermdump*",
        Copyright = "alle rettigheter*|copyright*|ansvarlig redaktør*|opphavsrett*|brukervilkår",
        Paywall = "kun for abonnenter*|for abonnenter*|logg inn|logg inn*|allerede abonnent*|er du allerede abonnent*|har du allerede*konto*|opprett konto*|for å lese videre*|vil du lese videre*|lås opp*|prøv * måned*|kjøp tilgang*|få tilgang*",
        Contents = "innhold|innholdsfortegnelse|i denne artikkelen|hopp til*",
        LinkNote = "åpnes i nytt vindu|åpnes i et nytt vindu|åpnes i ny fane|åpner i nytt vindu|åpner i ny fane|nytt vindu|ekstern lenke",
    };
}
