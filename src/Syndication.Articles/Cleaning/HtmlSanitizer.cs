namespace Syndication.Articles.Cleaning;

/// <summary>The last gate before anything is published: what is not on the allow-list does not pass.</summary>
public static class HtmlSanitizer
{
    /// <summary>Makes a fragment safe to publish on any page. Sanitising twice changes nothing.</summary>
    /// <param name="html">An HTML fragment from anywhere.</param>
    /// <param name="baseUrl">Against which addresses are resolved; null leaves out relative ones.</param>
    /// <returns>A fragment without scripts, handlers, styles and forms, its addresses absolute.</returns>
    public static string Sanitize(string html, string? baseUrl) => throw new NotImplementedException();
}
