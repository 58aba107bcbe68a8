namespace Syndication.Articles.Cleaning;

/// <summary>
/// Takes tags out of markup that nests without end, before the parser sees it: the parser's time grows with the
/// product of tags and depth, and 100,000 open tags cost it a minute; a few hundred formatting elements that are never
/// closed come back in every paragraph.
/// </summary>
/// <remarks>
/// It only guesses what the parser will make of the text. That is enough for its purpose, and safety does not depend on
/// it: whatever it lets through, the parser reads and <see cref="SafeMarkup"/> judges.
/// </remarks>
internal static class NestingLimit
{
    /// <summary>Deeper than any page meant for people, and more than <see cref="SafeMarkup"/> writes.</summary>
    public const int Deepest = 256;

    /// <summary>Open formatting elements, on average over all tags: honest markup stays far below.</summary>
    public const int ClonesPerTag = 8;

    /// <summary>The text itself where it nests no deeper than allowed, which is nearly always.</summary>
    public static string Apply(string html)
    {
        if (html.AsSpan().Count('<') <= Deepest) return html;
        return new OpenTags(html, keepsFormatting: true).Thin() ?? new OpenTags(html, keepsFormatting: false).Thin()!;
    }
}
