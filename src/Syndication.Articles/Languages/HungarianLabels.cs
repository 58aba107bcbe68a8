namespace Syndication.Articles.Languages;

/// <summary>What Hungarian pages print around an article.</summary>
internal static class HungarianLabels
{
    public static readonly Labels Labels = new()
    {
        Advertising = "hirdetés|reklám|szponzorált tartalom|támogatott tartalom|támogatói tartalom|a cikk a hirdetés után folytatódik|a hirdetés után folytatjuk|promóció",
        Related = "olvassa el ezt is|olvasd el ezt is|olvasta már|olvastad már|ez is érdekelheti|ez is érdekelhet|ezek is érdekelhetik|ezek is érdekelhetnek|ez is érdekes lehet|ajánlott cikkek|ajánlott|ajánljuk|ajánlatunk|ajánló|kapcsolódó|kapcsolódó cikkek|kapcsolódó tartalom|kapcsolódó hírek|kapcsolódó anyagok|hasonló cikkek|további cikkek|további hírek|további*cikkek|további tartalom|még több|több|legolvasottabb|legolvasottabb cikkek|legnépszerűbb|népszerű|legfrissebb|legfrissebb hírek|friss hírek|friss|top hírek|ne maradjon le|ne hagyja ki|következő cikk|előző cikk|következő|előző|bejegyzés navigáció|mutass többet|összes|címlap|címlapról ajánljuk|videók|galéria|képgaléria",
        ReadAlso = "olvassa el*|olvasd el*|olvasson tovább*|bővebben*|tovább a cikkre*|nézze meg*|nézd meg*|lásd még*|kapcsolódó:*|kapcsolódó cikk*|ezt is olvassa*|kattintson ide*|videó:*|galéria:*|részletek itt*|ezt ne hagyja ki*|ne hagyja ki*",
        Share = "megosztás|megosztom|oszd meg*|ossza meg*|megosztás facebookon|küldés|küldés e-mailben|nyomtatás|link másolása|mentés|hallgassa meg*|tetszik|bezár|bezárás|keresés|vissza a tetejére|hibát talált*|hozzászólok",
        Follow = "kövess minket*|kövessen minket*|kövesse oldalunkat*|iratkozzon fel*|iratkozz fel*|feliratkozás|feliratkozom|hírlevél|hírlevelek|hírlevelünkre*|értesüljön*|értesülj*|töltse le*alkalmazás*|csatlakozzon*|csatlakozz*|támogassa*|támogass*|támogatás|lájkolja*|írjon nekünk*|kérjük, támogass*|maradjon naprakész*",
        Tags = "címkék|címkék:*|címke:*|témák|kulcsszavak*|kategóriák|kategória|kategória:*|rovat:*",
        Comments = "hozzászólások|hozzászólás|kommentek|0 komment|nincs hozzászólás|szólj hozzá*|szóljon hozzá*|írjon hozzászólást*|új hozzászólás|hozzászólások (*|kommentek megjelenítése|válasz|válasz törlése|az e-mail-címet nem*|hozzászóláshoz*be kell jelentkezni*",
        Consent = "ez a weboldal sütiket*|sütiket használunk*|az oldal sütiket*|adatvédelmi tájékoztató|adatvédelem|elfogadom|elfogadás|elutasítom|összes elfogadása|az ön böngészője*",
        Byline = "megjelent*|közzétéve*|publikálva*|frissítve*|frissült*|utolsó frissítés*|módosítva*|olvasási idő*|perc olvasás|perces olvasmány|forrás:*|források:*|forrás|szerző:*|írta:*|szöveg:*|mti|szerkesztőség|vélemény|elemzés|interjú|publicisztika|exkluzív",
        Author = "a szerzőről*|szerző|szerzők|a szerző további*|a szerző összes*|újságíró*",
        Credit = "fotó:*|fotók:*|kép:*|képek:*|nyitókép*|borítókép*|kiemelt kép*|fotó ©*|illusztráció*|archív*|forrás fotó*|grafika:*|videó:*|fotó/*|borítókép:*|nyitókép:*",
        Copyright = "minden jog fenntartva*|szerzői jog*|copyright*|utánközlés*|felhasználási feltételek",
        Paywall = "csak előfizetőknek*|előfizetőknek*|bejelentkezés|belépés|jelentkezzen be*|regisztráció|regisztráljon*|már előfizető*|előfizetés*|fizessen elő*|a cikk folytatásához*",
        Contents = "tartalom|tartalomjegyzék|a cikk tartalma|ebben a cikkben",
        LinkNote = "új ablakban nyílik meg|új lapon nyílik meg|külső hivatkozás",
    };
}
