using Microsoft.Extensions.Primitives;
using Syndication.Server.Publishing;

namespace Syndication.Server.Endpoints;

/// <summary>Which stored coding a client gets (RFC 9110 §12.5.3).</summary>
internal static class CodingChoice
{
    /// <summary>Below the least weight that can be written (0.001).</summary>
    private const double Unasked = 0.0001;

    /// <summary>The one with the highest weight; the smallest where weights are equal.</summary>
    public static Coding For(StringValues acceptEncoding)
    {
        // Without the field anything would do, but who does not ask may not be able to decode.
        var asked = Preference.Read(acceptEncoding);
        if (asked.Count == 0) return Coding.Identity;

        var best = Coding.SmallestFirst
            .Select(coding => (Coding: coding, Quality: QualityOf(coding, asked)))
            .MaxBy(choice => choice.Quality);
        if (best.Quality > 0) return best.Coding;

        // Nothing we have is acceptable. Who refuses identity surely means gzip, unless that is refused as well.
        return asked.Any(one => Names(one.Value, Coding.Gzip)) ? Coding.Identity : Coding.Gzip;
    }

    private static double QualityOf(Coding coding, List<Preference> asked)
    {
        foreach (var one in asked)
            if (Names(one.Value, coding)) return one.Quality;
        foreach (var one in asked)
            if (one.Value == "*") return one.Quality;

        // Identity is acceptable unless refused, but worth less than anything asked for by name.
        return coding == Coding.Identity ? Unasked : 0;
    }

    private static bool Names(string token, Coding coding) =>
        token == (coding.Token ?? "identity") || (coding == Coding.Gzip && token == "x-gzip");
}
