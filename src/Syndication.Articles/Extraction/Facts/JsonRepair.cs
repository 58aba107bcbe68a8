using System.Text;

namespace Syndication.Articles.Extraction.Facts;

/// <summary>Puts right what publishers do to JSON in scripts.</summary>
internal static class JsonRepair
{
    /// <summary>Raw line breaks in strings are escaped, wrong escapes are dropped, wrappers and a second document behind the first are cut.</summary>
    public static string Repair(string script)
    {
        var start = Start(script);
        if (start < 0) return script;
        var repaired = new StringBuilder(script.Length + 16);
        var inString = false;
        var depth = 0;
        for (var i = start; i < script.Length; i++)
        {
            var c = script[i];
            if (inString)
            {
                i = AppendInString(repaired, script, i, ref inString);
            }
            else
            {
                repaired.Append(char.IsControl(c) ? ' ' : c);
                if (c == '"') inString = true;
                else if (c is '{' or '[') depth++;
                else if (c is '}' or ']' && --depth == 0) break;
            }
        }

        if (inString) repaired.Append('"');
        return repaired.ToString();
    }

    /// <summary>Where the document begins: the bracket of a CDATA section around it is none of its own.</summary>
    private static int Start(string script)
    {
        const string Wrapper = "<![CDATA[";
        var start = script.AsSpan().IndexOfAny('{', '[');
        var wrapper = script.IndexOf(Wrapper, StringComparison.Ordinal);
        if (wrapper < 0 || wrapper > start) return start;
        var inside = script.AsSpan(wrapper + Wrapper.Length).IndexOfAny('{', '[');
        return inside < 0 ? -1 : wrapper + Wrapper.Length + inside;
    }

    /// <returns>The index of the last character that was used.</returns>
    private static int AppendInString(StringBuilder to, string script, int i, ref bool inString)
    {
        var c = script[i];
        switch (c)
        {
            case '\\' when i + 1 < script.Length && IsEscape(script, i + 1):
                to.Append(c).Append(script[i + 1]);
                return i + 1;
            case '\\':
                return i;
            case '"' when !EndsString(script, i):
                to.Append("\\\"");
                return i;
            case '"':
                inString = false;
                break;
            case < ' ':
                to.Append(' ');
                return i;
        }

        to.Append(c);
        return i;
    }

    private static bool IsEscape(string script, int at)
    {
        if (script[at] != 'u') return script[at] is '"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't';
        if (at + 4 >= script.Length) return false;
        for (var i = at + 1; i <= at + 4; i++)
            if (!char.IsAsciiHexDigit(script[i])) return false;
        return true;
    }

    /// <summary>A quotation mark ends a string where punctuation of JSON follows it.</summary>
    private static bool EndsString(string script, int i)
    {
        for (var j = i + 1; j < script.Length; j++)
            if (!char.IsWhiteSpace(script[j])) return script[j] is ',' or ':' or '}' or ']';
        return true;
    }
}
