using System.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Syndication.Ingest.Catalogue;

/// <summary>From the bytes of a file to the mapping at its top.</summary>
internal static class YamlFile
{
    /// <summary>A catalogue file is written by a person; a larger one is a mistake.</summary>
    private const int LargestFile = 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The mapping at the top, or null with the reason among the mistakes.</summary>
    public static YamlMappingNode? Read(byte[] bytes, Mistakes mistakes)
    {
        if (bytes.Length > LargestFile)
        {
            mistakes.Add(1, 1, $"the file has {bytes.Length} bytes; at most {LargestFile} are read");
            return null;
        }

        var text = Decode(bytes, mistakes);
        return text is null ? null : Parse(text, mistakes);
    }

    private static string? Decode(byte[] bytes, Mistakes mistakes)
    {
        try
        {
            return Strict.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException e)
        {
            var before = bytes.AsSpan(0, Math.Clamp(e.Index, 0, bytes.Length));
            var column = before.Length - (before.LastIndexOf((byte)'\n') + 1) + 1;
            mistakes.Add(before.Count((byte)'\n') + 1, column, "not UTF-8 here; save the file as UTF-8");
            return null;
        }
    }

    private static YamlMappingNode? Parse(string text, Mistakes mistakes)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(text));
        }
        catch (YamlException e)
        {
            var at = FirstTabIndent(text) ?? (e.Start.Line, e.Start.Column);
            mistakes.Add(at.Line, at.Column, Explain(e, text, at.Line));
            return null;
        }

        switch (stream.Documents)
        {
            case []:
                mistakes.Add(1, 1, "the file is empty");
                return null;
            case [{ RootNode: YamlMappingNode mapping }]:
                return mapping;
            case [{ RootNode: YamlScalarNode { Value: null or "" } }]:
                mistakes.Add(1, 1, "the file is empty");
                return null;
            case [var only]:
                mistakes.Add(only.RootNode.Start, "the file must be made of `key: value` lines");
                return null;
            default:
                mistakes.Add(stream.Documents[1].RootNode.Start, "only one document a file; take out the `---`");
                return null;
        }
    }

    private static string Explain(YamlException e, string text, long line)
    {
        if (FirstTabIndent(text) is not null) return "a tab where YAML allows only spaces; indent with spaces";
        var message = OneLine(e.InnerException?.Message ?? e.Message);
        if (message.StartsWith("Duplicate key", StringComparison.OrdinalIgnoreCase))
            return $"{Lower(message)}; each key may stand only once";
        var written = text.Split('\n').ElementAtOrDefault((int)line - 1) ?? "";
        var hint = written.Count(c => c == ':') > 1 ? "; put a text that holds `: ` in quotes" : "";
        return $"not YAML: {Lower(message)}{hint}";
    }

    private static (long Line, long Column)? FirstTabIndent(string text)
    {
        var number = 0L;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            var indent = line[..(line.Length - line.TrimStart().Length)];
            var tab = indent.IndexOf('\t');
            if (tab >= 0 && indent.Length < line.Length) return (number, tab + 1);
        }

        return null;
    }

    private static string OneLine(string message)
    {
        // YamlDotNet puts "(Line: 1, Col: 2, Idx: 3) - (…): " before what it says.
        var said = message.LastIndexOf("): ", StringComparison.Ordinal);
        return (said < 0 ? message : message[(said + 3)..]).ReplaceLineEndings(" ").Trim().TrimEnd('.');
    }

    private static string Lower(string message) =>
        message.Length > 0 ? char.ToLowerInvariant(message[0]) + message[1..] : message;
}
