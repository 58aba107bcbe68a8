using System.Text;
using Syndication.Ingest.Catalogue;

namespace Syndication.Ingest.Discovering;

/// <summary>A proposal as a person would write it into the catalogue.</summary>
public static class CatalogueEntry
{
    /// <summary>A whole file <c>SLUG.yaml</c> with the proposal as its source.</summary>
    public static string Of(SourceProposal proposal)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        var title = proposal.Title ?? new Uri(proposal.Address).Host;
        var entry = new StringBuilder()
            .Append("title: ").AppendLine(Quoted(title))
            .AppendLine("sources:")
            .Append("  - url: ").AppendLine(Quoted(proposal.Address));
        if (proposal.Kind is not (SourceKind.Auto or SourceKind.Feed))
            entry.Append("    kind: ").AppendLine(proposal.Kind.ToString().ToLowerInvariant());
        return entry.ToString();
    }

    /// <summary>A double-quoted YAML scalar on one line.</summary>
    private static string Quoted(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return $"\"{line.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
    }
}
