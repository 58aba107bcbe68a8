using Dapper;

namespace Syndication.Storage;

/// <summary>Lists of texts in statements, in the one way that both engines understand: a parameter for each.</summary>
internal static class ListParameter
{
    /// <summary>Adds the values as parameters.</summary>
    /// <param name="name">What the parameters' names begin with.</param>
    /// <returns>What stands behind <c>in</c>; a text that nothing equals is always among them, for an empty list is no list.</returns>
    public static string Add(DynamicParameters parameters, string name, IEnumerable<string> values)
    {
        var names = new List<string> { "''" };
        foreach (var value in values)
        {
            names.Add($"@{name}{names.Count}");
            parameters.Add(names[^1][1..], value);
        }

        return $"({string.Join(", ", names)})";
    }
}
