namespace Syndication.Articles.Languages;

/// <summary>What Swedish pages print around an article.</summary>
internal static class SwedishLabels
{
    public static readonly Labels Labels = new()
    {
        Advertising = "annons|annonser|reklam|annonsinnehåll|sponsrat innehåll|artikeln fortsätter efter annonsen|artikeln fortsätter under annonsen|annons:*|betald annons",
        Related = "läs också|läs också:|läs även|läs även:|läs mer|läs mer:|läs vidare|se även|se också|se mer|relaterat|relaterade artiklar|relaterade nyheter|mer om*|mer från*|mer i ämnet|mer nyheter|fler nyheter|fler artiklar|mest läst|mest lästa|mest läst just nu|mest populärt|populärt|senaste nytt|senaste nyheterna|senaste nyheter|senaste|rekommenderas|rekommenderat|rekommenderade artiklar|rekommenderas för dig|du kanske också gillar|missa inte|toppnyheter|just nu|fortsätt läsa|nästa artikel|föregående artikel|nästa|föregående|inläggsnavigering|visa mer|visa alla|till startsidan|faktaruta|bildspel",
        ReadAlso = "läs också*|läs även*|läs mer*|läs hela*|läs:*|läs här*|se även*|se också*|se:*|lyssna*podd*|klicka här*|tv:*|video:*|bildspel:*|följ*direkt*",
        Share = "dela|dela artikeln|dela artikel|dela på*|dela via*|dela den här artikeln|kopiera länk|kopiera länken|länk kopierad|skriv ut|skicka|tipsa*|mejla|spara|spara artikel|lyssna|lyssna på artikeln*|lyssna på artikel|gilla|stäng|sök|till toppen|kommentera|rätta artikeln|rapportera fel*|ge bort artikel",
        Follow = "följ oss*|följ ämnen*|prenumerera*|anmäl dig*|registrera dig*|skriv upp dig*|nyhetsbrev|nyhetsbrevet|få våra nyhetsbrev*|få de senaste*|få dagens*|ladda ner*app*|ladda ned*app*|missa inget*|håll dig uppdaterad*|stöd oss*|stöd vår*|tipsa oss*|har du ett tips*|din e-postadress*|bli medlem*|bli prenumerant*",
        Tags = "taggar|taggar:*|ämnen|ämnen:*|ämnen i artikeln|ämnen i den här artikeln*|nyckelord*|kategorier|kategori|kategori:*|etiketter|publicerat i*|sektioner",
        Comments = "kommentarer|kommentar|0 kommentarer|inga kommentarer|kommentera artikeln|kommentera inlägget|lämna en kommentar*|lämna ett svar*|skriv en kommentar*|skicka kommentar|visa kommentarer|kommentarer (*|avbryt svar|svara|din e-postadress kommer inte*|logga in för att kommentera*",
        Consent = "vi använder cookies*|vi använder kakor*|den här webbplatsen använder*|denna webbplats använder*|integritetspolicy|cookiepolicy|acceptera|acceptera alla|godkänn|godkänn alla|avvisa|för att se det här innehållet*|för att visa innehållet*|din webbläsare*|aktivera javascript*",
        Byline = "av*|av tt*|av redaktionen*|publicerad*|publicerat*|uppdaterad*|uppdaterat*|senast uppdaterad*|ändrad*|lästid*|min läsning|minuters läsning|minuter läsning|källa:*|källor:*|källa|text:*|skriven av*|tt|tt nyhetsbyrån|analys|ledare|krönika|debatt|opinion|intervju|artikeln publicerades*|det här är en*",
        Author = "om skribenten*|om författaren*|författare|skribent|reporter|fler artiklar av*|alla artiklar av*",
        Credit = "foto:*|bild:*|bilder:*|arkivbild*|arkivfoto*|illustration:*|grafik:*|genrebild*|video:*|fotograf:*",
        Copyright = "alla rättigheter förbehållna*|copyright*|eftertryck förbjudet*|ansvarig utgivare*|användarvillkor",
        Paywall = "för dig som är prenumerant*|endast för prenumeranter*|logga in|logga in*|redan prenumerant*|är du redan prenumerant*|har du redan ett konto*|skapa konto*|för att läsa vidare*|vill du läsa vidare*|lås upp*|prova * månad*|fortsätt läsa för*|plusartikel*",
        Contents = "innehåll|innehållsförteckning|i den här artikeln|hoppa till*",
        LinkNote = "öppnas i nytt fönster|öppnas i ett nytt fönster|öppnas i ny flik|öppnas i en ny flik|nytt fönster|extern länk",
    };
}
