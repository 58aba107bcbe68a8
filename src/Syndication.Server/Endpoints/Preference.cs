using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace Syndication.Server.Endpoints;

/// <summary>One element of an <c>Accept…</c> field.</summary>
/// <param name="Value">Lower case, without parameters.</param>
/// <param name="Quality">0 to 1 (RFC 9110 §12.4.2); 0 means never.</param>
internal readonly record struct Preference(string Value, double Quality)
{
    /// <summary>Every element, in the order they were sent; an unreadable weight counts as 1.</summary>
    public static List<Preference> Read(StringValues field)
    {
        var preferences = new List<Preference>();
        foreach (var element in field.SelectMany(line => (line ?? "").Split(',')))
        {
            var parts = element.Split(';');
            var value = parts[0].Trim().ToLowerInvariant();
            if (value.Length > 0) preferences.Add(new Preference(value, QualityOf(parts)));
        }

        return preferences;
    }

    private static double QualityOf(string[] parts)
    {
        foreach (var part in parts.Skip(1))
        {
            var parameter = part.Trim();
            if (parameter.Length < 3 || parameter[1] != '=' || (parameter[0] | 0x20) != 'q') continue;
            return double.TryParse(
                parameter.AsSpan(2), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var quality)
                ? Math.Clamp(quality, 0, 1)
                : 1;
        }

        return 1;
    }
}
