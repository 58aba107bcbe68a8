using System.Text;

namespace Syndication.Articles.Blocks;

/// <summary>Gathers the text of one block as a browser shows it.</summary>
internal sealed class BlockText
{
    private readonly StringBuilder _text = new();
    private bool _space;
    private int _breaks;

    /// <summary>Characters inside links.</summary>
    public int Linked { get; private set; }

    public bool IsEmpty => _text.Length == 0;

    public string Text => _text.ToString();

    /// <summary>Adds a text node; white space is squeezed unless it is preformatted.</summary>
    public void Append(string data, Region parent)
    {
        var before = _text.Length;
        var preformatted = parent.In(Zones.Preformatted);
        foreach (var c in data)
        {
            if (preformatted && c is '\n' && before + _text.Length > 0) Break();
            else if (char.IsWhiteSpace(c)) _space = true;
            else if (!IsInvisible(c)) Put(c);
        }

        if (parent.In(Zones.Link)) Linked += _text.Length - before;
    }

    /// <summary>Adds a line break.</summary>
    /// <returns>How many there are now since the last text.</returns>
    public int Break() => IsEmpty ? 0 : ++_breaks;

    public void Clear()
    {
        _text.Clear();
        (_space, _breaks, Linked) = (false, 0, 0);
    }

    private void Put(char c)
    {
        if (_text.Length > 0)
        {
            if (_breaks > 0) _text.Append('\n');
            else if (_space) _text.Append(' ');
        }

        (_space, _breaks) = (false, 0);
        _text.Append(c);
    }

    /// <summary>Soft hyphens, zero-width spaces and byte order marks; not the joiners that Persian and emoji need.</summary>
    public static bool IsInvisible(char c) => c is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF' or '\u200E' or '\u200F';
}
