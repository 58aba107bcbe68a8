using System.Net;

namespace Syndication.Articles.Extraction.Facts;

/// <summary>Texts that were escaped once or twice too often: "Bread &amp;amp; butter" after the page was decoded.</summary>
internal static class Entities
{
    /// <summary>The text with the entities it still holds decoded, twice where they were escaped twice more.</summary>
    public static string Decode(string text)
    {
        for (var i = 0; i < 2 && text.Contains('&', StringComparison.Ordinal) && text.Contains(';', StringComparison.Ordinal); i++) text = WebUtility.HtmlDecode(text);
        return text;
    }
}
