using System.Collections.Frozen;

namespace Syndication.Articles.Languages;

/// <summary>Turns lists written as people write them into the folded sets of a <see cref="Language"/>.</summary>
internal static class Words
{
    /// <summary>Splits at <c>|</c> and folds.</summary>
    public static FrozenSet<string> Set(params string[] lists) =>
        lists.SelectMany(Split).Select(word => Folding.Fold(word)).Where(word => word.Length > 0).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Entries <c>name, other name: …</c> numbered from <paramref name="first"/>; the spellings of one entry split at <c>/</c>.</summary>
    public static FrozenDictionary<string, int> Numbered(int first, params string[] entries) =>
        entries.SelectMany((entry, i) => entry.Split('/').Select(name => (Folding.Fold(name), first + i)))
            .DistinctBy(pair => pair.Item1)
            .ToFrozenDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);

    /// <summary>Entries <c>shown/other spelling/…</c>: every spelling to the one that is shown, the first.</summary>
    public static FrozenDictionary<string, string> Shown(params string[] entries) =>
        entries.Select(entry => entry.Split('/'))
            .SelectMany(names => names.Select(name => (Folding.Fold(name), names[0])))
            .DistinctBy(pair => pair.Item1)
            .ToFrozenDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);

    /// <summary>Names split at <c>|</c>, each by its slug.</summary>
    public static FrozenDictionary<string, string> BySlug(string names) =>
        Split(names).DistinctBy(Slug.For).ToFrozenDictionary(Slug.For, name => name, StringComparer.Ordinal);

    /// <summary>Units from the second to the year, each with its spellings split at <c>/</c>.</summary>
    public static FrozenDictionary<string, TimeSpan> Units(
        string seconds, string minutes, string hours, string days, string weeks, string months, string years)
    {
        (string Names, TimeSpan Length)[] units =
        [
            (seconds, TimeSpan.FromSeconds(1)), (minutes, TimeSpan.FromMinutes(1)), (hours, TimeSpan.FromHours(1)),
            (days, TimeSpan.FromDays(1)), (weeks, TimeSpan.FromDays(7)), (months, TimeSpan.FromDays(30)),
            (years, TimeSpan.FromDays(365)),
        ];
        return units.SelectMany(unit => unit.Names.Split('/').Select(name => (Folding.Fold(name), unit.Length)))
            .DistinctBy(pair => pair.Item1)
            .ToFrozenDictionary(pair => pair.Item1, pair => pair.Length, StringComparer.Ordinal);
    }

    private static string[] Split(string list) => list.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
