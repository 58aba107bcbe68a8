namespace Syndication.Articles.Languages;

/// <summary>What walls that ask for consent are made of, in any language: beginnings of words, folded.</summary>
internal static class ConsentWords
{
    // One word in this many characters; a report about privacy has far fewer.
    private const int Spread = 150;

    private const int FewestWords = 3;

    private static readonly string[] Words =
    [
        "cerez", "kisisel veri", "onay", "gizlili", "is ortag", "kisisellestir", "tercihlerin", "aydinlatma metni", "abone ol",
        "cookie", "consent", "personal data", "privacy", "our partners", "preferences", "personali", "tracking", "subscribe", "accept",
        "einwillig", "datenschutz", "personenbezogen", "zustimm", "unsere partner", "einstellungen",
        "consentement", "donnees personnelles", "vie privee", "partenaires", "traceurs", "accepter",
        "consentimiento", "datos personales", "privacidad", "socios", "aceptar",
        "ملفات تعريف", "الخصوصيه", "الخصوصية", "موافق", "شركا", "بيانات",
        "隐私", "同意", "个人数据", "合作伙伴", "偏好",
    ];

    /// <summary>A text that speaks of little else than consent.</summary>
    /// <param name="folded">Its blocks, folded.</param>
    public static bool AreMostOf(IReadOnlyCollection<string> folded)
    {
        var found = 0;
        var distinct = 0;
        foreach (var word in Words)
        {
            var count = folded.Sum(text => CountOf(text, word));
            found += count;
            if (count > 0) distinct++;
        }

        return distinct >= FewestWords && found * Spread >= folded.Sum(text => text.Length);
    }

    private static int CountOf(string text, string word)
    {
        var count = 0;
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal)) count++;
        return count;
    }
}
