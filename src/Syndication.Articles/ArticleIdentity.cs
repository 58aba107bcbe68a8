using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Syndication.Articles.Languages;

namespace Syndication.Articles;

/// <summary>The keys by which the same article is known again, and the fingerprints by which a change of it is noticed.</summary>
/// <param name="Keys">Strongest first, never empty; each is unique to one article: <c>url:…</c>, <c>guid:SOURCE:…</c>, <c>text:…</c>.</param>
/// <param name="Material">Changes only when the article changes in a way a reader would want to know: title, text, not markup or white space.</param>
/// <param name="Exact">Changes with any change of the article's content.</param>
public sealed record ArticleIdentity(IReadOnlyList<string> Keys, string Material, string Exact)
{
    /// <summary>Works out the identity of an article.</summary>
    /// <param name="article">The clean article.</param>
    /// <param name="guid">The feed's id of the item, where it came through a feed.</param>
    /// <param name="file">The name of the file it was read from, where it came from a folder.</param>
    public static ArticleIdentity Of(Article article, string? guid, string? file)
    {
        ArgumentNullException.ThrowIfNull(article);
        return new ArticleIdentity([.. KeysOf(article, guid, file)], MaterialOf(article), ExactOf(article));
    }

    private static IEnumerable<string> KeysOf(Article article, string? guid, string? file)
    {
        var url = article.Url is { } address ? ArticleAddress.Key(address) : null;
        if (url is not null) yield return $"url:{url}";
        if (!string.IsNullOrWhiteSpace(guid)) yield return $"guid:{article.Source}:{guid.Trim()}";
        if (url is not null || !string.IsNullOrWhiteSpace(guid)) yield break;
        // Text without an address is known by the file it lives in, so that an edit stays the same article,
        // and by its headline, so that a renamed file does.
        if (!string.IsNullOrWhiteSpace(file)) yield return $"text:{article.Source}:file:{file.Trim()}";
        yield return $"text:{article.Source}:{Digest(Folding.Fold(article.Title) + "\n" + Opening(article.ContentText))[..32]}";
    }

    /// <summary>The folded first words: two reports under one rubric's headline stay two.</summary>
    private static string Opening(string text)
    {
        const int Length = 160;
        return Folding.Fold(text.AsSpan(0, Math.Min(text.Length, Length)));
    }

    private static string MaterialOf(Article article)
    {
        var text = new StringBuilder(article.ContentText.Length + article.Title.Length + 1);
        AppendSqueezed(text, article.Title);
        text.Append('\n');
        AppendSqueezed(text, article.ContentText);
        return Digest(text.ToString());
    }

    private static void AppendSqueezed(StringBuilder to, string text)
    {
        var start = to.Length;
        foreach (var c in Unicode.Composed(text))
        {
            if (c is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF') continue;
            if (!char.IsWhiteSpace(c)) to.Append(c);
            else if (to.Length > start && to[^1] != ' ') to.Append(' ');
        }

        if (to.Length > start && to[^1] == ' ') to.Length--;
    }

    private static string ExactOf(Article article) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(article, IdentityJson.Default.Article)));

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

// The defaults, because what they write is stored as fingerprints.
[JsonSerializable(typeof(Article))]
internal sealed partial class IdentityJson : JsonSerializerContext;
