using Microsoft.Extensions.Primitives;
using Syndication.Server.Pages;

namespace Syndication.Server.Endpoints;

/// <summary>The language in which our pages speak to a visitor (RFC 9110 §12.5.4; RFC 4647 §3.4).</summary>
internal static class LanguageChoice
{
    /// <summary>The language that the address names, where the visitor chose one on a page, or else the preferred one.</summary>
    /// <param name="request">The visitor's request.</param>
    /// <param name="otherwise">For a visitor who prefers none that there is: the language of what is shown, or null.</param>
    public static Words For(HttpRequest request, string? otherwise)
    {
        var chosen = request.Query[Words.Parameter].ToString();
        return Words.Tags.Contains(chosen)
            ? Words.In(chosen) with { IsChosen = true }
            : For(request.Headers.AcceptLanguage, otherwise);
    }

    /// <summary>The preferred language.</summary>
    /// <param name="acceptLanguage">What the visitor prefers.</param>
    /// <param name="otherwise">For a visitor who prefers none that there is: the language of what is shown, or null.</param>
    public static Words For(StringValues acceptLanguage, string? otherwise) =>
        Words.In(Preference.Read(acceptLanguage)
            .Where(one => one.Quality > 0)
            .OrderByDescending(one => one.Quality)
            .Select(one => Words.Tags.FirstOrDefault(tag => Primary(one.Value) == tag))
            .FirstOrDefault(tag => tag is not null) ?? Primary(otherwise ?? ""));

    private static string Primary(string tag) => tag.Split('-')[0].ToLowerInvariant();
}
