using System.Collections.Frozen;
using System.Globalization;

namespace Syndication.Articles.Languages;

/// <summary>What the product knows of one language. Every room asks this record; no room asks which language it is.</summary>
/// <remarks>Words are kept folded (see <see cref="Folding"/>), so that case, accents and the Turkish letters i do not matter.</remarks>
public sealed record Language
{
    /// <summary>Primary BCP 47 subtag, lower case.</summary>
    public required string Tag { get; init; }

    /// <summary>Casing and sorting of words that people wrote.</summary>
    public required CultureInfo Culture { get; init; }

    /// <summary>The zone in which dates without an offset are read, or null where the language does not tell.</summary>
    public TimeZoneInfo? Zone { get; init; }

    // Dates and credits: how fields are recognised.

    /// <summary>Folded month names, short and long and misspelt, to 1…12.</summary>
    public FrozenDictionary<string, int> Months { get; init; } = FrozenDictionary<string, int>.Empty;

    /// <summary>How blocks that are not the article are recognised.</summary>
    public Labels Labels { get; init; } = Labels.None;
}
