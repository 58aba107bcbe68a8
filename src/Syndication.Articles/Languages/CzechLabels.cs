namespace Syndication.Articles.Languages;

/// <summary>What Czech pages print around an article.</summary>
internal static class CzechLabels
{
    public static readonly Labels Labels = new()
    {
        Advertising = "reklama|inzerce|placená inzerce|komerční sdělení|komerční článek|sponzorovaný obsah|sponzorováno|článek pokračuje pod reklamou|článek pokračuje po reklamě",
        Related = "čtěte také|čtěte také:|přečtěte si také|přečtěte si i|přečtěte si|čtěte dále|číst dále|číst více|více|více zde|více o*|viz také|podívejte se také|související|související články|související zprávy|související témata|podobné články|další články|další zprávy|další|mohlo by vás zajímat|mohlo by vás také zajímat|mohlo by se vám líbit|nejčtenější|nejčtenější články|nejnovější|nejnovější články|nejnovější zprávy|poslední zprávy|aktuální zprávy|aktuálně|doporučujeme|doporučené články|doporučené|nepřehlédněte|hlavní zprávy|z domova|předchozí článek|následující článek|další článek|předchozí|následující|navigace pro příspěvek|zobrazit více|zobrazit vše|načíst další|na titulní stranu|k tématu|fotogalerie|galerie",
        ReadAlso = "čtěte také*|čtěte:*|přečtěte si*|čtěte více*|více čtěte*|podívejte se*|viz také*|související*|sledujte:*|poslechněte si*|mohlo by vás zajímat*|klikněte zde*|video:*|galerie:*|online:*",
        Share = "sdílet|sdílejte*|sdílet na*|sdílet článek|kopírovat odkaz|odkaz zkopírován|vytisknout|tisk|tisknout|odeslat|poslat e-mailem|uložit|uložit na později|poslechnout|přehrát článek|líbí se mi|zavřít|hledat|nahoru|zpět nahoru|nahlásit chybu*|našli jste chybu*|odemknout článek|vstoupit do diskuze|vstoupit do diskuse",
        Follow = "sledujte nás*|odebírejte*|odebírat|odebírat newsletter*|přihlaste se k*|přihlásit k odběru*|newslettery|stáhněte si*aplikaci*|nenechte si ujít*|zůstaňte v obraze*|podpořte*|váš e-mail*|máte tip*|víte o zajímavém*|napište nám*|staňte se*|připojte se*",
        Tags = "tagy|tagy:*|štítky|štítky:*|témata|témata:*|témata článku*|klíčová slova*|kategorie|kategorie:*|rubriky|rubrika:*|osobnosti",
        Comments = "komentáře|komentář|0 komentářů|žádné komentáře|diskuse|diskuze|diskuse (*|diskuze (*|napsat komentář*|napište komentář*|přidat komentář*|vložit komentář|zobrazit komentáře|zobrazit diskusi|zrušit odpověď|odpovědět|vaše e-mailová adresa nebude*|přihlaste se*diskus*",
        Consent = "používáme soubory cookie*|tento web používá*|tyto stránky používají*|zásady ochrany*|souhlasím|přijmout|přijmout vše|odmítnout|nastavení cookies|váš prohlížeč*|zapněte javascript*",
        Byline = "publikováno*|vydáno*|zveřejněno*|aktualizováno*|aktualizace:*|poslední aktualizace*|upraveno*|doba čtení*|čtení na*|min čtení|minuty čtení|minut čtení|zdroj:*|zdroje:*|zdroj|autor:*|autoři:*|text:*|čtk|redakce|komentář|rozhovor|analýza|názor|exkluzivně",
        Author = "o autorovi*|o autorce*|autor|autorka|autoři|další články autora*|všechny články autora*|redaktor*|redaktorka*",
        Credit = "foto:*|foto ©*|zdroj foto*|obrázek:*|ilustrace:*|ilustrační foto*|ilustrační snímek*|archivní foto*|snímek:*|video:*|autor fotografie*",
        Copyright = "všechna práva vyhrazena*|copyright*|přebírání*zakázáno*|publikování nebo další šíření*|bez písemného souhlasu*",
        Paywall = "pouze pro předplatitele*|jen pro předplatitele*|článek je jen pro*|přihlásit se|přihlaste se|přihlášení|registrace|už máte účet*|již máte předplatné*|máte předplatné*|předplaťte si*|předplatit*|pro přečtení celého*|odemkněte si*",
        Contents = "obsah|obsah článku|v tomto článku|přejít na*",
        LinkNote = "otevře se v novém okně|otevře se v nové záložce|otevře se v nové kartě|externí odkaz",
    };
}
