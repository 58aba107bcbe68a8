namespace Syndication.Feeds.Reading;

/// <summary>Dates as publishers write them: RFC 822, W3CDTF, ISO 8601 and what people put in their place.</summary>
internal static class FeedDate
{
    private const int LongestDate = 100;

    /// <summary>Reads a date. A date without a zone is UTC; one that makes no sense is no date.</summary>
    /// <param name="text">As the publisher wrote it.</param>
    /// <param name="dayFirst">Whether <c>01/02/2004</c> is the first of February.</param>
    public static ParsedDate? Parse(string? text, bool dayFirst = false)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        text = text.Trim();
        return text.Length > LongestDate ? null : DateTokens.Read(text).Interpret(dayFirst);
    }

    /// <summary>The instant of a date; the first instant of a year or month.</summary>
    public static DateTimeOffset? Instant(string? text, bool dayFirst = false) => Parse(text, dayFirst)?.Instant;
}

/// <summary>A date that was understood.</summary>
/// <param name="Instant">In UTC.</param>
/// <param name="Partial">W3CDTF where only the year or month is known, else null.</param>
internal readonly record struct ParsedDate(DateTimeOffset Instant, string? Partial = null);
