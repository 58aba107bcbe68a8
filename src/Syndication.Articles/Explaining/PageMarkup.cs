using System.Globalization;
using System.Text;

namespace Syndication.Articles.Explaining;

/// <summary>Writes HTML of which every tag is ours; whatever comes from a page passes through <see cref="Text"/> or <see cref="Attribute"/>.</summary>
internal sealed class PageMarkup
{
    private readonly StringBuilder _out = new();

    /// <summary>Markup of ours, as it is.</summary>
    public PageMarkup Raw(string markup)
    {
        _out.Append(markup);
        return this;
    }

    /// <summary>Anything, as text.</summary>
    public PageMarkup Text(string? text)
    {
        foreach (var c in text ?? "") Append(c);
        return this;
    }

    /// <summary>The beginning of a text, one line.</summary>
    public PageMarkup Short(string text, int length)
    {
        var line = text.ReplaceLineEndings(" ");
        return Text(line.Length <= length ? line : $"{line[..length]}…");
    }

    /// <summary>An attribute with a leading space.</summary>
    public PageMarkup Attribute(string name, string value)
    {
        _out.Append(' ').Append(name).Append("=\"");
        Text(value);
        _out.Append('"');
        return this;
    }

    public PageMarkup Number(double number) => Text(number.ToString("#,0", CultureInfo.InvariantCulture));

    public override string ToString() => _out.ToString();

    private void Append(char c)
    {
        switch (c)
        {
            case '&':
                _out.Append("&amp;");
                break;
            case '<':
                _out.Append("&lt;");
                break;
            case '>':
                _out.Append("&gt;");
                break;
            case '"':
                _out.Append("&quot;");
                break;
            default:
                if (!char.IsControl(c) || c is '\n' or '\t') _out.Append(c);
                break;
        }
    }
}
