using Dapper;

namespace Syndication.Storage;

/// <summary>What stands behind an <c>in</c>: one parameter for each value, because the two engines' drivers take lists in different ways.</summary>
internal static class InList
{
    /// <summary>Adds the values to the parameters.</summary>
    /// <param name="parameters">Of the whole statement.</param>
    /// <param name="name">Begins the name of each parameter.</param>
    /// <param name="values">Not empty; few enough for one statement.</param>
    /// <returns><c>(@name0, @name1)</c>.</returns>
    public static string Add<T>(DynamicParameters parameters, string name, IEnumerable<T> values) =>
        $"({string.Join(", ", values.Select((value, i) =>
        {
            parameters.Add($"{name}{i}", value);
            return $"@{name}{i}";
        }))})";
}
