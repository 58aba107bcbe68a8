using Syndication.Feeds;

namespace Syndication.Server.Endpoints;

/// <summary>What the address without extension answers with. A reader must never be given a page (WebSub §4.1; RFC 9110 §12.5.1).</summary>
internal static class FormatChoice
{
    private static readonly string[] GenericXml = ["application/xml", "text/xml"];

    /// <summary>A page only for who plainly wants one: a browser that opens it as a document, or an Accept in which HTML outranks everything a feed could be.</summary>
    public static bool WantsPage(IHeaderDictionary headers)
    {
        if (headers["Sec-Fetch-Dest"] == "document") return true;
        var accepted = Preference.Read(headers.Accept);
        if (accepted.Count == 0) return false;

        // Many readers list text/html beside the feed types, at the same weight.
        var page = Match("text/html", accepted).Quality;
        var feed = FeedWriters.All.Max(writer => Match(writer, accepted).Quality);
        return page > feed;
    }

    /// <summary>A browser opens a feed's own address as a document, from outside our pages, and would show a person bare markup.</summary>
    /// <remarks>The document stays the one that every client gets, with the same tag; the browser is only told where to go on to. Readers never ask for documents.</remarks>
    public static bool IsOpenedByAPerson(IHeaderDictionary headers) =>
        headers["Sec-Fetch-Dest"] == "document" && headers["Sec-Fetch-Site"] != "same-origin";

    /// <summary>The format with the highest weight; the one named most exactly, then RSS, where weights are equal; RSS where nothing is acceptable.</summary>
    public static IFeedWriter Writer(IHeaderDictionary headers)
    {
        var accepted = Preference.Read(headers.Accept);
        return FeedWriters.All
            .Select(writer => (Writer: writer, Match: Match(writer, accepted)))
            .Where(choice => choice.Match.Quality > 0)
            .OrderByDescending(choice => choice.Match.Quality)
            .ThenByDescending(choice => choice.Match.Exactness)
            .Select(choice => choice.Writer)
            .FirstOrDefault(FeedWriters.All[0]);
    }

    // Generic XML means RSS, the canonical format; generic JSON means JSON Feed.
    private static (double Quality, int Exactness) Match(IFeedWriter writer, List<Preference> accepted)
    {
        var own = writer.MediaType.Split(';')[0];
        var generic = writer == FeedWriters.All[0] ? GenericXml : own.EndsWith("json", StringComparison.Ordinal) ? ["application/json"] : [];
        var best = Match(own, accepted, exact: 4);
        if (best.Exactness == 4) return best;
        foreach (var type in generic)
        {
            var match = Match(type, accepted, exact: 3);
            if (match.Exactness > best.Exactness || (match.Exactness == best.Exactness && match.Quality > best.Quality)) best = match;
        }

        return best;
    }

    // The most exact range decides, whatever weight others give (RFC 9110 §12.5.1).
    private static (double Quality, int Exactness) Match(string type, List<Preference> accepted, int exact = 4)
    {
        var range = type[..(type.IndexOf('/', StringComparison.Ordinal) + 1)] + "*";
        (double Quality, int Exactness) best = (0, 0);
        foreach (var one in accepted)
        {
            var exactness = one.Value == type ? exact : one.Value == range ? 2 : one.Value is "*/*" or "*" ? 1 : 0;
            if (exactness > best.Exactness || (exactness > 0 && exactness == best.Exactness && one.Quality > best.Quality))
                best = (one.Quality, exactness);
        }

        return best;
    }
}
