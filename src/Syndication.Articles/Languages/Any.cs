using System.Collections.Frozen;
using System.Globalization;

namespace Syndication.Articles.Languages;

/// <summary>The language of a text whose language is not known: the words of all of them, the first language's first.</summary>
internal static class Any
{
    public static Language Of(IReadOnlyList<Language> all) => new()
    {
        Tag = "und",
        Culture = CultureInfo.InvariantCulture,
        Months = Join(all, l => l.Months),
        Weekdays = Join(all, l => l.Weekdays),
        Units = Join(all, l => l.Units),
        AgoWords = Join(all, l => l.AgoWords),
        NowPhrases = Join(all, l => l.NowPhrases),
        DaysAgo = Join(all, l => l.DaysAgo),
        PublishedLabels = Join(all, l => l.PublishedLabels),
        UpdatedLabels = Join(all, l => l.UpdatedLabels),
        AuthorLabels = Join(all, l => l.AuthorLabels),
        CreditLabels = Join(all, l => l.CreditLabels),
        SourceLabels = Join(all, l => l.SourceLabels),
        CategoryLabels = Join(all, l => l.CategoryLabels),
        TagLabels = Join(all, l => l.TagLabels),
        AndWords = Join(all, l => l.AndWords),
        Introductions = Join(all, l => l.Introductions),
        NewsroomWords = Join(all, l => l.NewsroomWords),
        Agencies = Join(all, l => l.Agencies),
        HomeCrumbs = Join(all, l => l.HomeCrumbs),
        EmptySections = Join(all, l => l.EmptySections),
        WeakSections = Join(all, l => l.WeakSections),
        SectionNames = Join(all, l => l.SectionNames),
        SectionSuffixes = Join(all, l => l.SectionSuffixes),
        Places = Join(all, l => l.Places),
    };

    private static FrozenSet<string> Join(IReadOnlyList<Language> all, Func<Language, FrozenSet<string>> words) =>
        all.SelectMany(words).ToFrozenSet(StringComparer.Ordinal);

    private static FrozenDictionary<string, T> Join<T>(IReadOnlyList<Language> all, Func<Language, FrozenDictionary<string, T>> words) =>
        all.SelectMany(words).DistinctBy(pair => pair.Key).ToFrozenDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
}
