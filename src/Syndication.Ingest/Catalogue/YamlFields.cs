using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Syndication.Ingest.Catalogue;

/// <summary>A value and where it stands.</summary>
internal sealed record Located<T>(T Value, Mark At);

/// <summary>The keys of one mapping, read by type; whatever is not as it should be becomes a mistake, and the value null or empty.</summary>
internal sealed class YamlFields
{
    private readonly Dictionary<string, (YamlScalarNode Key, YamlNode Value)> _fields = new(StringComparer.Ordinal);
    private readonly Mistakes _mistakes;

    // Keys that are there under a wrong name: told once, as misspelt, and not as missing besides.
    private readonly HashSet<string> _meant = new(StringComparer.Ordinal);

    /// <param name="node">The mapping.</param>
    /// <param name="what">What it stands for, such as <c>a source</c>.</param>
    /// <param name="keys">The keys it may have.</param>
    public YamlFields(YamlMappingNode node, string what, IReadOnlyList<string> keys, Mistakes mistakes)
    {
        _mistakes = mistakes;
        At = node.Start;
        IsEmpty = node.Children.Count == 0;
        foreach (var (keyNode, value) in node.Children)
        {
            if (keyNode is YamlScalarNode { Value: { } key } scalar && keys.Contains(key))
                _fields[key] = (scalar, value);
            else
                Unknown(keyNode, what, keys);
        }
    }

    /// <summary>It holds nothing, right or wrong.</summary>
    public bool IsEmpty { get; }

    /// <summary>Where the mapping begins.</summary>
    public Mark At { get; }

    /// <summary>Where the key stands, or the mapping where there is no such key.</summary>
    public Mark Where(string key) => _fields.TryGetValue(key, out var field) ? field.Key.Start : At;

    public bool Has(string key) => _fields.ContainsKey(key);

    public void Wrong(string key, string message) =>
        _mistakes.Add(_fields.TryGetValue(key, out var field) ? field.Value.Start : At, message);

    public void Wrong(Mark at, string message) =>
        _mistakes.Add(at, message);

    public void Note(string key, string message) => _mistakes.Note(_fields[key].Value.Start, message);

    public string? Text(string key) => Located(key)?.Value;

    public string? Required(string key, string what)
    {
        if (!Has(key) && !_meant.Contains(key)) _mistakes.Add(At, $"{what} needs a `{key}`");
        return Text(key);
    }

    public Located<string>? Located(string key) =>
        _fields.TryGetValue(key, out var field) ? Scalar(key, field.Value) : null;

    public bool Flag(string key)
    {
        var text = Text(key);
        if (text is null or "true" or "false") return text == "true";
        Wrong(key, $"`{key}` is `{text}`; allowed are true and false");
        return false;
    }

    public bool? Tristate(string key) => Has(key) ? Flag(key) : null;

    public int? Number(string key, int least, int most)
    {
        if (Text(key) is not { } text) return null;
        var isNumber = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        if (isNumber && number >= least && number <= most) return number;
        Wrong(key, $"`{key}` is `{text}`; allowed is a whole number from {least} to {most}");
        return null;
    }

    public TimeSpan? Duration(string key, TimeSpan least, TimeSpan most)
    {
        if (Text(key) is not { } text) return null;
        if (DurationText.TryParse(text, out var span) && span >= least && span <= most) return span;
        Wrong(key, $"`{key}` is `{text}`; allowed is a time from {DurationText.Format(least)} to {DurationText.Format(most)} such as 90s, 15m, 2h or 1h30m");
        return null;
    }

    /// <summary>A number of bytes, written as <c>200KB</c> or <c>1MB</c>.</summary>
    public int? Size(string key, int least, int most)
    {
        if (Text(key) is not { } text) return null;
        var unit = text.EndsWith("KB", StringComparison.OrdinalIgnoreCase) ? 1024 : text.EndsWith("MB", StringComparison.OrdinalIgnoreCase) ? 1024 * 1024 : 0;
        if (unit > 0 && int.TryParse(text.AsSpan(0, text.Length - 2).TrimEnd(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && (long)number * unit is var bytes && bytes >= least && bytes <= most)
        {
            return (int)bytes;
        }

        Wrong(key, $"`{key}` is `{text}`; allowed is a size from {least / 1024}KB to {most / 1024 / 1024}MB such as 200KB or 1MB");
        return null;
    }

    public T? Choice<T>(string key)
        where T : struct, Enum
    {
        if (Text(key) is not { } text) return null;
        var names = ChoiceNames<T>();
        var index = Array.IndexOf(names, text);
        if (index >= 0) return Enum.GetValues<T>()[index];
        Wrong(key, $"`{key}` is `{text}`{DidYouMean(text, names)}; allowed are {string.Join(", ", names)}");
        return null;
    }

    /// <summary>The words a choice is written with: the names in lower case.</summary>
    public static string[] ChoiceNames<T>()
        where T : struct, Enum => [.. Enum.GetNames<T>().Select(name => name.ToLowerInvariant())];

    /// <summary>One text, or a list of them.</summary>
    public IReadOnlyList<Located<string>> Texts(string key)
    {
        if (!_fields.TryGetValue(key, out var field)) return [];
        var nodes = field.Value is YamlSequenceNode list ? list.Children : [field.Value];
        return [.. nodes.Select(node => Scalar(key, node)).OfType<Located<string>>()];
    }

    public YamlFields? Mapping(string key, string what, IReadOnlyList<string> keys)
    {
        if (!_fields.TryGetValue(key, out var field)) return null;
        if (field.Value is YamlMappingNode mapping) return new YamlFields(mapping, what, keys, _mistakes);
        Wrong(key, $"`{key}` must be made of `key: value` lines; allowed are {string.Join(", ", keys)}");
        return null;
    }

    public IReadOnlyList<YamlFields> Mappings(string key, string what, IReadOnlyList<string> keys)
    {
        if (!_fields.TryGetValue(key, out var field)) return [];
        if (field.Value is not YamlSequenceNode list)
        {
            Wrong(key, $"`{key}` must be a list; begin each entry with `- `");
            return [];
        }

        var found = new List<YamlFields>();
        foreach (var node in list.Children)
        {
            if (node is YamlMappingNode mapping)
                found.Add(new YamlFields(mapping, what, keys, _mistakes));
            else
                _mistakes.Add(node.Start, $"{what} must be made of `key: value` lines; allowed are {string.Join(", ", keys)}");
        }

        return found;
    }

    /// <summary>One text or mapping, or a list of them; one of the two is null.</summary>
    public IReadOnlyList<(Located<string>? Text, YamlFields? Mapping)> TextsOrMappings(string key, string what, IReadOnlyList<string> keys)
    {
        if (!_fields.TryGetValue(key, out var field)) return [];
        var found = new List<(Located<string>?, YamlFields?)>();
        foreach (var node in field.Value is YamlSequenceNode list ? list.Children : [field.Value])
        {
            if (node is YamlMappingNode mapping) found.Add((null, new YamlFields(mapping, what, keys, _mistakes)));
            else if (Scalar(key, node) is { } text) found.Add((text, null));
        }

        return found;
    }

    /// <summary>A text that may be empty, as it is written.</summary>
    public string TextOrEmpty(string key) => _fields.TryGetValue(key, out var field) && field.Value is YamlScalarNode { Value: { } text } ? text : "";

    private Located<string>? Scalar(string key, YamlNode node)
    {
        if (node is not YamlScalarNode scalar)
        {
            _mistakes.Add(node.Start, $"`{key}` must be a text, not {(node is YamlSequenceNode ? "a list" : "`key: value` lines")}");
            return null;
        }

        var text = scalar.Value?.Trim();
        var isNull = scalar.Style is ScalarStyle.Plain && text is null or "" or "~" or "null";
        if (!isNull && !string.IsNullOrEmpty(text)) return new Located<string>(text, scalar.Start);
        _mistakes.Add(scalar.Start, $"`{key}` has no value; give one or take the line out");
        return null;
    }

    private void Unknown(YamlNode keyNode, string what, IReadOnlyList<string> keys)
    {
        var key = (keyNode as YamlScalarNode)?.Value ?? keyNode.ToString();
        _meant.Add(Spelling.Nearest(key, keys) ?? "");
        _mistakes.Add(
            keyNode.Start, $"unknown key `{key}` in {what}{DidYouMean(key, keys)}; allowed are {string.Join(", ", keys)}");
    }

    private static string DidYouMean(string word, IEnumerable<string> known) =>
        Spelling.Nearest(word, known) is { } near ? $", did you mean `{near}`?" : "";
}
