namespace Syndication.Articles.Languages;

/// <summary>What Finnish pages print around an article.</summary>
internal static class FinnishLabels
{
    public static readonly Labels Labels = new()
    {
        Advertising = "mainos|mainokset|ilmoitus|kaupallinen yhteistyö|sponsoroitu sisältö|mainos, juttu jatkuu alla|juttu jatkuu mainoksen jälkeen|artikkeli jatkuu mainoksen jälkeen|juttu jatkuu mainoksen alla",
        Related = "lue myös|lue myös:|lue lisää|lue lisää:|lue lisää aiheesta|lisää aiheesta|katso myös|katso myös:|aiheeseen liittyvää|aiheesta lisää|samasta aiheesta|lisää uutisia|muut uutiset|luetuimmat|luetuimmat jutut|suosituimmat|tuoreimmat|uusimmat|uusimmat uutiset|viimeisimmät uutiset|suosittelemme|suositellut|suositeltua|voisit pitää myös|saatat pitää myös|sinua saattaisi kiinnostaa|älä missaa|seuraava artikkeli|edellinen artikkeli|seuraava|edellinen|artikkelien selaus|näytä lisää|näytä kaikki|etusivulle|juuri nyt",
        ReadAlso = "lue myös*|lue lisää*|lue koko*|lue:*|lue tästä*|katso myös*|katso:*|kuuntele*podcast*|klikkaa tästä*|seuraa*suorana*|video:*",
        Share = "jaa|jaa artikkeli|jaa juttu|jaa facebookissa|jaa twitterissä|jaa whatsappissa|kopioi linkki|linkki kopioitu|tulosta|lähetä|lähetä sähköpostilla|tallenna|tallenna artikkeli|kuuntele|kuuntele artikkeli|kuuntele juttu*|tykkää|sulje|haku|hae|takaisin ylös|sivun alkuun|kommentoi|ilmoita virheestä*|lahjoita artikkeli|lahjaksi",
        Follow = "seuraa meitä*|tilaa uutiskirje*|tilaa *uutiskirje*|tilaa nyt*|uutiskirje|uutiskirjeet|rekisteröidy*|lataa sovellus*|lataa *sovellus*|älä jää paitsi*|pysy ajan tasalla*|tue meitä*|lähetä juttuvinkki*|onko sinulla juttuvinkki*|sähköpostiosoitteesi*|liity jäseneksi*",
        Tags = "aiheet|aiheet:*|avainsanat|avainsanat:*|asiasanat*|kategoriat|kategoria|kategoria:*|tunnisteet|tägit|artikkelin aiheet",
        Comments = "kommentit|0 kommenttia|ei kommentteja|kirjoita kommentti*|jätä kommentti*|lisää kommentti|lähetä kommentti|näytä kommentit|kommentit (*|keskustelu|osallistu keskusteluun*|vastaa|peruuta vastaus|sähköpostiosoitettasi ei*|kirjaudu kommentoidaksesi*",
        Consent = "käytämme evästeitä*|tämä sivusto käyttää*|sivusto käyttää evästeitä*|tietosuojaseloste|tietosuoja|evästeasetukset|hyväksy|hyväksy kaikki|hylkää|nähdäksesi tämän sisällön*|selaimesi*|ota javascript käyttöön*",
        Byline = "julkaistu*|päivitetty*|viimeksi päivitetty*|muokattu*|lukuaika*|min lukuaika|minuutin lukuaika|lähde:*|lähteet:*|lähde|teksti:*|kirjoittanut*|stt|toimitus|analyysi|kolumni|pääkirjoitus|mielipide|haastattelu|kommentti|tämä juttu*|artikkeli on julkaistu*",
        Author = "kirjoittaja|kirjoittajasta|tietoa kirjoittajasta*|toimittaja|lisää kirjoittajalta*|kaikki kirjoittajan*",
        Credit = "kuva:*|kuvat:*|kuvituskuva*|arkistokuva*|grafiikka:*|kuvitus:*|video:*|valokuva:*",
        Copyright = "kaikki oikeudet pidätetään*|copyright*|vastaava päätoimittaja*|käyttöehdot",
        Paywall = "vain tilaajille*|tilaajille*|kirjaudu|kirjaudu sisään*|oletko jo tilaaja*|luo tunnus*|jatka lukemista*|haluatko lukea lisää*|avaa artikkeli*",
        Contents = "sisältö|sisällysluettelo|tässä artikkelissa|siirry kohtaan*",
        LinkNote = "avautuu uuteen ikkunaan|avautuu uudessa ikkunassa|avautuu uuteen välilehteen|avautuu uudessa välilehdessä|ulkoinen linkki",
    };
}
