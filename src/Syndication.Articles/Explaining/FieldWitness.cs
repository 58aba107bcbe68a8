namespace Syndication.Articles.Explaining;

/// <summary>One witness of a field.</summary>
/// <param name="Name">Where it stands: <c>og:title</c>, <c>JSON-LD headline</c>, <c>h1</c>.</param>
/// <param name="Says">In its own words.</param>
/// <param name="Agrees">It says what was taken.</param>
internal sealed record FieldWitness(string Name, string Says, bool Agrees);

/// <summary>One field of the article and what the page says of it.</summary>
/// <param name="Name">As the field is called.</param>
/// <param name="Value">What was taken; null where there is nothing.</param>
internal sealed record ExplainedField(string Name, string? Value)
{
    /// <summary>Where the value came from, where the article itself remembers it.</summary>
    public string? Source { get; init; }

    /// <summary>In the order in which they are believed, roughly.</summary>
    public IReadOnlyList<FieldWitness> Witnesses { get; init; } = [];
}
