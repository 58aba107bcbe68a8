using System.Buffers;
using System.Text;

namespace Syndication.Feeds.Writing;

/// <summary>Writes XML that is always legal: text is cleaned and escaped here and nowhere else.</summary>
internal sealed class XmlOutput(IBufferWriter<byte> output)
{
    private readonly Stack<string> _open = new();
    private bool _isTagOpen;
    private bool _hasText;

    public void Declaration() => Raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");

    public XmlOutput Start(string name)
    {
        FinishTag();
        Break();
        Raw("<");
        Raw(name);
        _open.Push(name);
        _isTagOpen = true;
        _hasText = false;
        return this;
    }

    /// <summary>Nothing where the value is null.</summary>
    public XmlOutput Attribute(string name, string? value)
    {
        if (value is null) return this;
        Raw(" ");
        Raw(name);
        Raw("=\"");
        Raw(Escape(value).Replace("\"", "&quot;", StringComparison.Ordinal).Replace("\n", "&#10;", StringComparison.Ordinal)
            .Replace("\t", "&#9;", StringComparison.Ordinal));
        Raw("\"");
        return this;
    }

    public XmlOutput Text(string text)
    {
        FinishTag();
        Raw(Escape(text));
        _hasText = true;
        return this;
    }

    public void End()
    {
        var name = _open.Pop();
        if (_isTagOpen)
        {
            Raw("/>");
            _isTagOpen = false;
        }
        else
        {
            if (!_hasText && _open.Count == 0) Raw("\n");
            else if (!_hasText) Break();
            Raw("</");
            Raw(name);
            Raw(">");
        }

        _hasText = false;
        if (_open.Count == 0) Raw("\n");
    }

    /// <summary>An element that holds text only; nothing where there is none.</summary>
    public void Element(string name, string? text)
    {
        if (string.IsNullOrEmpty(text)) return;
        Start(name).Text(text).End();
    }

    private static string Escape(string text)
    {
        // A reader's line ends are line feeds, however they were written (XML 1.0 §2.11).
        text = LegalText.Clean(text).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        if (text.AsSpan().IndexOfAny("&<>") < 0) return text;
        return text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);
    }

    private void FinishTag()
    {
        if (!_isTagOpen) return;
        Raw(">");
        _isTagOpen = false;
    }

    private void Break()
    {
        if (_open.Count == 0) return;
        Raw("\n");
        for (var i = 0; i < _open.Count; i++) Raw("  ");
    }

    private void Raw(string text) => Encoding.UTF8.GetBytes(text, output);
}
