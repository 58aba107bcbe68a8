using Microsoft.Extensions.Primitives;

namespace Syndication.Server.Endpoints;

/// <summary>The entity tags of an <c>If-Match</c> or <c>If-None-Match</c> field (RFC 9110 §13.1.1, §13.1.2), as clients really send them.</summary>
internal static class EntityTags
{
    /// <summary>What stands for any version.</summary>
    public const string Any = "*";

    private static readonly string[] Codings = ["gzip", "br", "zstd", "deflate", "identity"];

    /// <summary>Each tag as it was sent: with its quotes and <c>W/</c>, or bare where the client left the quotes out.</summary>
    public static List<string> Read(StringValues field)
    {
        var tags = new List<string>();
        foreach (var line in field)
        {
            var rest = line.AsSpan();
            while (NextTag(ref rest) is { } tag) tags.Add(tag);
        }

        return tags;
    }

    /// <summary>The stem that a tag stands for, weakly: without <c>W/</c>, quotes, and what a server or proxy adds for a coding (<c>-gzip</c>, <c>;gzip</c>, <c>--br</c>).</summary>
    public static string Stem(string tag)
    {
        var stem = IsWeak(tag) ? tag[2..] : tag;
        stem = stem.Trim('"', '\\');
        foreach (var coding in Codings)
        {
            if (!stem.EndsWith(coding, StringComparison.OrdinalIgnoreCase)) continue;
            var cut = stem[..^coding.Length];
            var bare = cut.TrimEnd('-', ';', ':', '+');
            if (bare.Length < cut.Length) return bare.Trim('"');
        }

        return stem;
    }

    private static bool IsWeak(string tag) => tag.StartsWith("W/", StringComparison.OrdinalIgnoreCase);

    // A tag may hold commas between its quotes.
    private static string? NextTag(ref ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart(" \t,");
        if (rest.IsEmpty) return null;
        var open = IsWeakAt(rest) ? 2 : 0;
        var end = open < rest.Length && rest[open] == '"'
            ? rest[(open + 1)..].IndexOf('"') + open + 2
            : rest.IndexOf(',');
        if (end <= open + 1) end = rest.IndexOf(',');
        if (end <= 0) end = rest.Length;
        var tag = rest[..end].TrimEnd(" \t").ToString();
        rest = rest[end..];
        return tag;
    }

    private static bool IsWeakAt(ReadOnlySpan<char> text) => text.StartsWith("W/", StringComparison.OrdinalIgnoreCase);
}
