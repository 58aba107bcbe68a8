using System.Globalization;
using System.Text;

namespace Syndication.Feeds.Reading;

/// <summary>A JSON value: <see cref="JsonObject"/>, <see cref="JsonArray"/>, string, <see cref="JsonLiteral"/> or null.</summary>
internal sealed class JsonObject : Dictionary<string, object?>
{
    public JsonObject()
        : base(StringComparer.Ordinal)
    {
    }
}

internal sealed class JsonArray : List<object?>;

/// <summary>A number, true or false, as it was written.</summary>
internal sealed record JsonLiteral(string Text);

/// <summary>Reads JSON and what passes for it: truncated, with trailing or missing commas, raw line ends or comments (RFC 8259).</summary>
internal sealed class LooseJson
{
    private const int DeepestNesting = 64;

    /// <summary>More than a list of any feed holds.</summary>
    private const int MostValues = 50_000;

    private readonly ReadOnlyMemory<byte> _memory;
    private readonly Repairs _repairs;
    private int _at;

    private LooseJson(ReadOnlyMemory<byte> utf8, Repairs repairs)
    {
        _memory = utf8;
        _repairs = repairs;
    }

    private ReadOnlySpan<byte> Bytes => _memory.Span;

    public static object? Read(ReadOnlyMemory<byte> utf8, Repairs repairs)
    {
        var reader = new LooseJson(utf8, repairs);
        var value = reader.Value(0);
        reader.SkipSpace();
        if (reader._at < utf8.Length) repairs.BrokenAt("text-after-json", reader._at);
        return value;
    }

    private object? Value(int depth)
    {
        SkipSpace();
        if (_at >= Bytes.Length)
        {
            _repairs.BrokenAt("truncated", _at);
            return null;
        }

        switch (Bytes[_at])
        {
            case (byte)'{':
                return Object(depth);
            case (byte)'[':
                return Array(depth);
            case (byte)'"':
                return Text();
            default:
                return Literal();
        }
    }

    private JsonObject Object(int depth)
    {
        var result = new JsonObject();
        _at++;
        while (Continues('}'))
        {
            if (Bytes[_at] != '"')
            {
                _repairs.BrokenAt("unquoted-name", _at);
                var before = _at;
                Literal();
                if (_at == before) _at++;
                continue;
            }

            var name = Text();
            SkipSpace();
            if (_at >= Bytes.Length || Bytes[_at] != ':')
            {
                _repairs.BrokenAt("missing-colon", _at);
                continue;
            }

            _at++;
            var value = depth < DeepestNesting ? Value(depth + 1) : Skip();
            result[name] = value;
        }

        return result;
    }

    private JsonArray Array(int depth)
    {
        var result = new JsonArray();
        _at++;
        while (Continues(']'))
        {
            var before = _at;
            var value = depth < DeepestNesting ? Value(depth + 1) : Skip();
            if (_at == before)
            {
                _repairs.BrokenAt("stray-character", _at);
                _at++;
                continue;
            }

            if (result.Count < MostValues) result.Add(value);
        }

        return result;
    }

    /// <summary>Moves to the next member; false past the closing bracket or at the end.</summary>
    private bool Continues(char close)
    {
        SkipSpace();
        while (_at < Bytes.Length && Bytes[_at] == ',')
        {
            _at++;
            SkipSpace();
            if (_at < Bytes.Length && Bytes[_at] == close) _repairs.BrokenAt("trailing-comma", _at);
        }

        if (_at >= Bytes.Length)
        {
            _repairs.BrokenAt("truncated", _at);
            return false;
        }

        if (Bytes[_at] != close)
        {
            // A bracket of the other kind closes what was opened; its own level will see it again.
            if (Bytes[_at] is not ((byte)'}' or (byte)']')) return true;
            _repairs.BrokenAt("mismatched-bracket", _at);
            _at++;
            return false;
        }

        _at++;
        return false;
    }

    /// <summary>What is nested deeper than any feed is passed over.</summary>
    private object? Skip()
    {
        _repairs.BrokenAt("nested-too-deep", _at);
        var depth = 0;
        do
        {
            SkipSpace();
            if (_at >= Bytes.Length) return null;
            if (Bytes[_at] is (byte)'{' or (byte)'[') depth++;
            else if (Bytes[_at] is (byte)'}' or (byte)']') depth--;
            if (Bytes[_at] == '"') Text();
            else _at++;
        }
        while (depth > 0);
        return null;
    }

    private string Text()
    {
        _at++;
        var rest = Bytes[_at..];
        var stop = rest.IndexOfAny((byte)'"', (byte)'\\');
        if (stop >= 0 && rest[stop] == '"')
        {
            _at += stop + 1;
            return Encoding.UTF8.GetString(rest[..stop]);
        }

        var text = new StringBuilder();
        while (true)
        {
            rest = Bytes[_at..];
            stop = rest.IndexOfAny((byte)'"', (byte)'\\');
            if (stop < 0)
            {
                _repairs.BrokenAt("truncated", _at);
                text.Append(Encoding.UTF8.GetString(rest));
                _at = Bytes.Length;
                break;
            }

            text.Append(Encoding.UTF8.GetString(rest[..stop]));
            _at += stop + 1;
            if (rest[stop] == '"') break;
            Escape(text);
        }

        return LegalText.Clean(text.ToString());
    }

    private void Escape(StringBuilder text)
    {
        if (_at >= Bytes.Length) return;
        var letter = (char)Bytes[_at++];
        switch (letter)
        {
            case 'n': text.Append('\n'); break;
            case 't': text.Append('\t'); break;
            case 'r': text.Append('\r'); break;
            case 'b' or 'f': break;
            case 'u': Unit(text); break;
            case '"' or '\\' or '/': text.Append(letter); break;
            default:
                _repairs.BrokenAt("unknown-escape", _at);
                _at--;
                break;
        }
    }

    private void Unit(StringBuilder text)
    {
        var length = Math.Min(4, Bytes.Length - _at);
        if (length == 4 && ushort.TryParse(Bytes.Slice(_at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
        {
            text.Append((char)unit);
            _at += 4;
            return;
        }

        _repairs.BrokenAt("unknown-escape", _at);
    }

    private JsonLiteral? Literal()
    {
        var start = _at;
        while (_at < Bytes.Length && (char.IsAsciiLetterOrDigit((char)Bytes[_at]) || Bytes[_at] is (byte)'+' or (byte)'-' or (byte)'.')) _at++;
        var text = Encoding.UTF8.GetString(Bytes[start.._at]);
        var isKnown = text is "true" or "false" or "null" || double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
        if (!isKnown) _repairs.BrokenAt("unknown-literal", start);
        return text is "null" || !isKnown ? null : new JsonLiteral(text);
    }

    private void SkipSpace()
    {
        while (_at < Bytes.Length && Xml.XmlLexer.IsSpace(Bytes[_at])) _at++;
    }
}
