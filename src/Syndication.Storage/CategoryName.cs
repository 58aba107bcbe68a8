using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Syndication.Articles;

namespace Syndication.Storage;

/// <summary>How spellings of a category's name are compared.</summary>
/// <param name="Key">Case, white space and punctuation folded away, diacritics kept.</param>
/// <param name="Plain">Diacritics folded away too.</param>
/// <param name="IsPlain">The name was written in ASCII letters only, as by people without the right keyboard.</param>
internal sealed record CategoryName(string Key, string Plain, bool IsPlain)
{
    /// <summary>Begins the key of a plain spelling, so that Turkish <c>Acı</c> and plain <c>Aci</c> stay two spellings.</summary>
    public const char PlainMark = '~';

    // C# is not C++ is not C.
    private const string Telling = "#+";

    public static CategoryName Of(string name)
    {
        var letters = name.Normalize(NormalizationForm.FormC);
        var plain = letters.EnumerateRunes().All(rune => rune.IsAscii || !Rune.IsLetter(rune));
        var telling = string.Concat(letters.Where(c => Telling.Contains(c, StringComparison.Ordinal)));
        var key = Fold(letters);
        return new CategoryName(BoundedKey.Of(plain ? PlainMark + key : key), BoundedKey.Of(Slug.For(name) + telling), plain);
    }

    /// <summary>The slug for a name, unless it is taken: its words, cut off where there are too many; a digest where there are none.</summary>
    public static string FirstSlug(string name)
    {
        const int Longest = 80;
        var slug = Slug.For(name);
        if (slug.Length == 0) return "c-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 4));
        return slug.Length <= Longest ? slug : slug[..Longest].TrimEnd('-');
    }

    private static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            if (IsTelling(rune) || Rune.IsLetterOrDigit(rune)) folded.Append(Lower(rune));
            else if (!IsMark(rune) && folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
        }

        return folded.ToString().TrimEnd();
    }

    private static bool IsTelling(Rune rune) => rune.IsAscii && Telling.Contains((char)rune.Value, StringComparison.Ordinal);

    // Only marks that no letter takes up are left after normalisation, such as the dot of a lower-cased İ.
    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark;

    // DIŞ, Dış and diş (as machines lower-case it) are one word: the four letters i are one letter.
    private static Rune Lower(Rune rune) => rune.Value is 'I' or 'İ' or 'ı' ? new Rune('i') : Rune.ToLowerInvariant(rune);
}
