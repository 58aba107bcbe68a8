using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Syndication.Server.Endpoints;

/// <summary>All that an operation of the API can come to.</summary>
internal abstract record ApiAnswer
{
    private ApiAnswer() { }

    /// <summary>200 with a document, which is sent with a tag and on condition.</summary>
    /// <param name="Body">JSON.</param>
    /// <param name="Next">Absolute address of the next page, or null.</param>
    public sealed record Found(byte[] Body, string? Next = null) : ApiAnswer;

    /// <summary>Something was changed.</summary>
    /// <param name="Status">201, 202 or 204.</param>
    /// <param name="Body">JSON, or null for none.</param>
    public sealed record Changed(int Status, byte[]? Body = null) : ApiAnswer;

    /// <summary>It cannot be done; the detail says in a sentence why, and what would help.</summary>
    public sealed record Problem(int Status, string Detail) : ApiAnswer;

    /// <summary>200 with a value as JSON.</summary>
    public static Found Of<T>(T value, JsonTypeInfo<T> type, string? next = null) => new(JsonSerializer.SerializeToUtf8Bytes(value, type), next);
}
