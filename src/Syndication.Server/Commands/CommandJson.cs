using System.Text.Json.Serialization;
using Syndication.Ingest;

namespace Syndication.Server.Commands;

/// <summary>How the results of commands are written for programs.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true, UseStringEnumConverter = true)]
[JsonSerializable(typeof(IReadOnlyList<RefreshReport>))]
[JsonSerializable(typeof(IReadOnlyList<SourceRow>))]
[JsonSerializable(typeof(IReadOnlyList<SearchRow>))]
[JsonSerializable(typeof(CheckReport))]
[JsonSerializable(typeof(IReadOnlyList<ProposalRow>))]
[JsonSerializable(typeof(ImportReport))]
[JsonSerializable(typeof(IReadOnlyList<QuarantineRow>))]
[JsonSerializable(typeof(IReadOnlyList<SubscriptionLine>))]
internal sealed partial class CommandJson : JsonSerializerContext;
