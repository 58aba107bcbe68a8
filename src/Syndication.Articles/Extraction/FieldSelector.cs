using System.Text.RegularExpressions;

namespace Syndication.Articles.Extraction;

/// <summary>Where a field is on a page, and what of it is taken.</summary>
/// <param name="Select">As <see cref="Selector"/> takes it.</param>
public sealed record FieldSelector(string Select)
{
    // Linear in the text, whatever the operator writes.
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    /// <summary>The attribute that is taken; null for the text a reader sees (of <c>meta</c> and <c>time</c> what they hold for machines).</summary>
    public string? Attribute { get; init; }

    /// <summary>A regular expression: its first group is taken, or all that it matches; null for the whole. What does not match is not taken.</summary>
    public string? Text { get; init; }

    /// <summary>A selector alone.</summary>
    public static implicit operator FieldSelector(string select) => new(select);

    /// <summary>Whether a text is a pattern that <see cref="Text"/> can hold: no look-around, no back-references.</summary>
    public static bool IsPattern(string text)
    {
        try
        {
            return new Regex(text, Options) is not null;
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    /// <summary>What <see cref="Text"/> takes of a value; empty where it does not match.</summary>
    internal string Taken(string value)
    {
        if (Text is null) return value;
        var match = new Regex(Text, Options).Match(value);
        if (!match.Success) return "";
        return (match.Groups.Count > 1 ? match.Groups[1] : match).Value.Trim();
    }
}
