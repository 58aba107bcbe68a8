using System.Globalization;
using System.Text;

namespace Syndication.Server.Pages.Codes;

/// <summary>A QR code as inline SVG: one path, a line for each run of dark modules.</summary>
internal static class QrDrawing
{
    /// <summary>Light modules around the code that readers need (ISO/IEC 18004 §9.1).</summary>
    private const int QuietZone = 4;

    /// <param name="label">What it is, for who cannot see it.</param>
    public static Markup Write(QrCode code, string label)
    {
        var edge = (code.Size + (2 * QuietZone)).ToString(CultureInfo.InvariantCulture);
        return Markup.Of($"""
            <svg class="qr" viewBox="0 0 {edge} {edge}" role="img" aria-label="{label}"><path fill="#fff" d="M0 0h{edge}v{edge}H0z"/><path stroke="#000" d="{Runs(code)}"/></svg>
            """);
    }

    private static string Runs(QrCode code)
    {
        var path = new StringBuilder();
        for (var y = 0; y < code.Size; y++)
        {
            path.Append(CultureInfo.InvariantCulture, $"M{QuietZone} {y + QuietZone}.5");
            for (int start = 0, end; start < code.Size; start = end)
            {
                end = start + 1;
                while (end < code.Size && code[end, y] == code[start, y]) end++;
                path.Append(code[start, y] ? 'h' : 'm').Append(CultureInfo.InvariantCulture, $"{end - start}");
                if (!code[start, y]) path.Append(" 0");
            }
        }

        return path.ToString();
    }
}
