using System.Globalization;
using System.Text;
using Syndication.Articles.Languages;

namespace Syndication.Articles;

/// <summary>Addresses made from words.</summary>
public static class Slug
{
    /// <summary>The slug of a name: <c>Dış Açı</c>, <c>DIŞ AÇI</c> and <c>dış açı</c> give <c>dis-aci</c>.</summary>
    /// <remarks>A letter that has no Latin base letter is written as its code point (<c>u65b0</c>), so that two names stay two.</remarks>
    /// <returns>Lower-case ASCII letters, digits and single inner dashes; empty where the name holds no letter or digit.</returns>
    public static string For(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var slug = new StringBuilder(name.Length);
        var dash = false;
        foreach (var rune in Folding.Fold(name).EnumerateRunes())
        {
            if (rune.Value == '\'') continue;
            if (!Rune.IsLetterOrDigit(rune))
            {
                dash = slug.Length > 0;
                continue;
            }

            if (dash) slug.Append('-');
            dash = false;
            Append(slug, rune);
        }

        return slug.ToString();
    }

    private static void Append(StringBuilder slug, Rune rune)
    {
        var digit = Rune.GetUnicodeCategory(rune) is UnicodeCategory.DecimalDigitNumber ? (int)Rune.GetNumericValue(rune) : -1;
        if (rune.IsAscii) slug.Append((char)rune.Value);
        else if (digit >= 0) slug.Append((char)('0' + digit));
        else slug.Append('u').Append(rune.Value.ToString("x4", CultureInfo.InvariantCulture));
    }
}
