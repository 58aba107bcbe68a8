using Syndication.Server.Publishing;

namespace Syndication.Server.Pages;

/// <summary>What a person sees where a program would get one line of text.</summary>
internal static class ErrorPage
{
    /// <param name="status">404, 410 or 503.</param>
    /// <param name="reason">Why something was withdrawn, as whoever withdrew it wrote; or null.</param>
    public static byte[] Write(Words words, string name, int status, string? reason, PublicAddresses addresses)
    {
        var say = words.Errors;
        var (title, why) = status switch
        {
            StatusCodes.Status410Gone => (say.Gone, say.GoneWhy),
            StatusCodes.Status503ServiceUnavailable => (say.Unavailable, say.UnavailableWhy),
            _ => (say.NotFound, say.NotFoundWhy),
        };
        var content = Markup.Of($"""
            <p class="status">{status}</p>
            <h1>{title}</h1>
            <p class="lead">{why}</p>
            {(reason is null ? Markup.None : Markup.Of($"<blockquote><p>{reason}</p></blockquote>\n"))}<p><a href="{words.Carry(addresses.Local("/"))}">{say.ToFeeds}</a></p>

            """);
        return PageFrame.Write(words, $"{title} – {name}", new Link(name, addresses.Local("/")), Markup.None, content, addresses);
    }
}
