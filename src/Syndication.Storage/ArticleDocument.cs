using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Syndication.Articles;

namespace Syndication.Storage;

/// <summary>The form in which articles and dates are kept: compact JSON that keeps a date's offset and precision.</summary>
internal static class ArticleDocument
{
    private static readonly DocumentContext Context = new(new JsonSerializerOptions(DocumentContext.Default.Options)
    {
        // The documents are never put into a page as they are, so letters may stay letters.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static string Write(Article article) => JsonSerializer.Serialize(article, Context.Article);

    /// <exception cref="StorageException">The document is damaged.</exception>
    public static Article Read(string document, string owner)
    {
        var article = Read(document, owner, Context.Article);
        // A field that came later is missing in older documents, and the generated reader then leaves it null.
        return article with
        {
            ContentHtml = article.ContentHtml ?? "",
            ContentText = article.ContentText ?? "",
            Authors = article.Authors ?? [],
            Categories = article.Categories ?? [],
            Tags = article.Tags ?? [],
            Attachments = article.Attachments ?? [],
        };
    }

    public static string? WriteDate(ArticleDate? date) =>
        date is null ? null : JsonSerializer.Serialize(date, Context.ArticleDate);

    /// <exception cref="StorageException">The date is damaged.</exception>
    public static ArticleDate? ReadDate(string? document, string owner) =>
        document is null ? null : Read(document, owner, Context.ArticleDate);

    private static T Read<T>(string document, string owner, JsonTypeInfo<T> type)
    {
        try
        {
            return JsonSerializer.Deserialize(document, type) ?? throw new JsonException("null");
        }
        catch (JsonException e)
        {
            throw new StorageException($"What is stored of {owner} is damaged: restore a backup ({e.Message})", e);
        }
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(Article))]
[JsonSerializable(typeof(ArticleDate))]
internal sealed partial class DocumentContext : JsonSerializerContext;
