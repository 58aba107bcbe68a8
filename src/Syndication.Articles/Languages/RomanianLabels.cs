namespace Syndication.Articles.Languages;

/// <summary>What Romanian pages print around an article.</summary>
internal static class RomanianLabels
{
    public static readonly Labels Labels = new()
    {
        Advertising = "publicitate|reclamă|reclame|conținut sponsorizat|articol sponsorizat|advertorial|(p)|continuarea după publicitate|articolul continuă după*|continuă după publicitate",
        Related = "citește și|citește și:|citeşte şi|citiți și|citiţi şi|citește mai mult|citește mai departe|citește în continuare|vezi și|vezi și:|vezi mai mult|vezi toate|articole similare|articole asemănătoare|articole recomandate|articole recente|articole pe aceeași temă|știri similare|știri pe aceeași temă|știri recomandate|alte articole|alte știri|mai multe|mai multe știri|mai multe despre*|mai multe articole|cele mai citite|cele mai citite știri|cele mai populare|cele mai noi|cele mai recente|ultimele știri|ultimele articole|ultima oră|recomandări|recomandate|recomandate pentru tine|recomandările editorilor|ți-ar putea plăcea|te-ar putea interesa|te-ar putea interesa și|v-ar putea interesa|s-ar putea să-ți placă|nu rata|populare|știrile zilei|articolul următor|articolul precedent|articolul anterior|următorul|precedentul|navigare în articole|continuă să citești|afișează mai mult|pagina principală|pe aceeași temă|galerie foto|foto|video",
        ReadAlso = "citește și*|citeşte şi*|citiți și*|citiţi şi*|citește:*|citește mai*|citește articolul*|vezi și*|vezi aici*|vezi video*|vezi:*|urmărește*live*|ascultă*|te-ar putea interesa*|detalii aici*|click aici*|video:*|foto:*",
        Share = "distribuie|distribuie*|distribuie pe*|distribuie articolul|partajează|partajați|trimite|trimite pe*|tipărește|printează|imprimă|copiază link|copiază linkul|salvează|ascultă|ascultă articolul*|îmi place|închide|caută|înapoi sus|raportează o eroare*|comentează",
        Follow = "urmărește-ne*|urmărește*pe google news*|urmărește cele mai*|urmăriți-ne*|abonează-te*|abonați-vă*|abonare|abonează*|înscrie-te*|primește*pe email*|primește cele mai*|descarcă aplicația*|alătură-te*|intră pe*canal*|canalul de whatsapp*|fii la curent*|rămâi la curent*|adresa ta de email*|dă like*",
        Tags = "etichete|etichete:*|taguri|taguri:*|subiecte|cuvinte cheie*|categorii|categorie|categorie:*|publicat în*|teme|despre",
        Comments = "comentarii|comentariu|0 comentarii|niciun comentariu|comentarii (*|lasă un comentariu*|lasă un răspuns*|adaugă un comentariu*|adaugă comentariu|scrie un comentariu*|trimite comentariul|vezi comentariile|anulează răspunsul|răspunde|răspunsuri|adresa ta de email nu va fi*|trebuie să fii autentificat*",
        Consent = "folosim cookie*|acest site folosește*|acest site utilizează*|utilizăm cookie*|politica de confidențialitate|politica de cookie*|accept|accept toate|acceptă|refuz|sunt de acord|browserul*",
        Byline = "publicat*|data publicării*|actualizat*|ultima actualizare*|modificat*|timp de citire*|timp de lectură*|minute de citit|min de citit|sursa:*|sursă:*|sursa|autor:*|scris de*|redacția|agerpres|mediafax|opinie|analiză|interviu|editorial|exclusiv|editor:*",
        Author = "despre autor*|autor|autori|mai multe articole de*|toate articolele*|jurnalist*",
        Credit = "foto:*|sursa foto*|sursă foto*|credit foto*|imagine:*|imagine cu caracter ilustrativ*|foto ilustrativ*|arhivă foto*|captură*|video:*",
        Copyright = "toate drepturile rezervate*|drepturi de autor*|preluarea*interzisă*|reproducerea*interzisă*",
        Paywall = "doar pentru abonați*|conținut exclusiv*|autentificare|intră în cont*|conectează-te*|creează cont*|ai deja un cont*|pentru a citi*articol*abon*",
        Contents = "cuprins|conținut|în acest articol",
        LinkNote = "se deschide într-o fereastră nouă|se deschide într-o filă nouă|link extern",
    };
}
