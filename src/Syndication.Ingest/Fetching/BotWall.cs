using System.Text;
using System.Text.RegularExpressions;

namespace Syndication.Ingest.Fetching;

/// <summary>Tells a publisher that turns robots away from one that is broken.</summary>
internal static partial class BotWall
{
    /// <summary>Challenges are short pages; a long one that talks about them is an article.</summary>
    private const int LongestChallenge = 96 * 1024;

    /// <summary>What the headers give away, or null.</summary>
    public static string? InHeaders(HttpResponseMessage response)
    {
        if (Answer.Header(response, "cf-mitigated") is { } mitigated) return $"bot wall: cf-mitigated: {mitigated}";
        if (Answer.Header(response, "x-datadome") is not null && !response.IsSuccessStatusCode) return "bot wall: DataDome";
        if (Answer.Header(response, "x-amzn-waf-action") is { } action) return $"bot wall: x-amzn-waf-action: {action}";
        return null;
    }

    /// <summary>What a page gives away that came instead of what was asked for, or null.</summary>
    /// <param name="asked">The address that was asked for.</param>
    /// <param name="final">Where the page came from in the end.</param>
    public static string? InPage(ReadOnlySpan<byte> bytes, Uri asked, Uri final)
    {
        if (bytes.Length > LongestChallenge) return null;
        var text = Encoding.UTF8.GetString(bytes);
        if (!text.Contains("<html", StringComparison.OrdinalIgnoreCase) && !text.Contains("<body", StringComparison.OrdinalIgnoreCase)) return null;
        if (Challenge().Match(text) is { Success: true } challenge) return $"bot wall: \"{OneLine(challenge.Value)}\"";
        if (asked == final) return null;
        if (Consent().IsMatch(final.Host + final.AbsolutePath)) return $"sent on to a consent page at {final.Host}";
        return Login().IsMatch(final.AbsolutePath) || PasswordField().IsMatch(text) ? $"sent on to a login page at {final.Host}" : null;
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();

    [GeneratedRegex(
        @"<title>\s*(?:just a moment|attention required|access denied|are you a robot|bot verification|pardon our interruption|checking your browser|ddos-guard|human verification|security check|robot check)[^<]{0,80}|/cdn-cgi/challenge-platform|id=""challenge-form""|_Incapsula_Resource|px-captcha|captcha-delivery\.com|window\._cf_chl_opt",
        RegexOptions.IgnoreCase)]
    private static partial Regex Challenge();

    [GeneratedRegex(@"^(?:consent|guce|cmp|privacy-?gate)\.|/(?:consent|collectconsent|cookie-?wall|privacy-?gate)(?:[/?.]|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Consent();

    [GeneratedRegex(@"/(?:login|log-in|signin|sign-in|giris|oauth|sso|wp-login\.php)(?:[/?.]|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Login();

    [GeneratedRegex(@"<input\b[^>]{0,200}type\s*=\s*[""']?password", RegexOptions.IgnoreCase)]
    private static partial Regex PasswordField();
}
