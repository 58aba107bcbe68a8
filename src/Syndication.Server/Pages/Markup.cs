using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Syndication.Server.Pages;

/// <summary>A piece of HTML. Made from an interpolated string: what stands in the holes is escaped, unless it is markup itself.</summary>
internal sealed class Markup
{
    /// <summary>No markup.</summary>
    public static readonly Markup None = new("");

    private readonly string _html;

    private Markup(string html) => _html = html;

    /// <summary>Markup as it is written in the program, with values put in.</summary>
    public static Markup Of(Template template) => new(template.Finish());

    /// <summary>Markup that the sanitiser made safe; never anything else.</summary>
    public static Markup Sanitised(string html) => new(html);

    /// <summary>Several pieces, one after another.</summary>
    public static Markup Join(IEnumerable<Markup> pieces) => new(string.Concat(pieces.Select(piece => piece._html)));

    public override string ToString() => _html;

    /// <summary>Collects the parts of an interpolated string.</summary>
    [InterpolatedStringHandler]
    internal readonly ref struct Template(int literalLength, int holes)
    {
        // Letters of every script stay letters; what means something in HTML does not stay.
        private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

        private readonly StringBuilder _text = new(literalLength + (holes * 32));

        public void AppendLiteral(string literal) => _text.Append(literal);

        // The encoder escapes the plus sign against a trick with UTF-7; ours is UTF-8, and feed readers look for
        // application/rss+xml in pages without decoding it.
        public void AppendFormatted(string? value) =>
            _text.Append(Encoder.Encode(value ?? "").Replace("&#x2B;", "+", StringComparison.Ordinal));

        public void AppendFormatted(int value) => _text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{value}");

        public void AppendFormatted(Markup? markup) => _text.Append(markup?._html);

        public void AppendFormatted(IEnumerable<Markup> pieces)
        {
            foreach (var piece in pieces) _text.Append(piece._html);
        }

        public string Finish() => _text.ToString();
    }
}
