using System.Text.Json.Serialization;

namespace Syndication.Server.Pages.Embedding;

/// <summary>What the script of an embedded feed knows of it.</summary>
/// <param name="Element">The name of the element it defines.</param>
/// <param name="Title">The feed's.</param>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Home">Absolute address of the feed's page.</param>
/// <param name="Items">Absolute address of the headlines.</param>
/// <param name="Usual">Headlines where the element does not say how many.</param>
/// <param name="Most">Most headlines.</param>
/// <param name="Words">What it says.</param>
/// <param name="Style">Its style sheet.</param>
internal sealed record EmbedFacts(
    string Element, string Title, string Language, string Home, string Items, int Usual, int Most, EmbedTexts Words, string Style);

/// <summary>What the script says to people.</summary>
internal sealed record EmbedTexts(string More, string Empty, string Loading, string Down, string Stale);

// The default encoder: the answer is a script, and nothing in it may end a string or a comment.
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(EmbedFacts))]
internal sealed partial class EmbedJson : JsonSerializerContext;
