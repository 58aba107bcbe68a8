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

    /// <summary>The commonest small words, by which the language of a text is told.</summary>
    public FrozenSet<string> StopWords { get; init; } = [];

    /// <summary>Letters that hardly another language of the list has, both cases.</summary>
    public string OwnLetters { get; init; } = "";

    // Dates and credits: how fields are recognised.

    /// <summary>Folded month names, short and long and misspelt, to 1…12.</summary>
    public FrozenDictionary<string, int> Months { get; init; } = FrozenDictionary<string, int>.Empty;

    /// <summary>Names of week days, short and long.</summary>
    public FrozenSet<string> Weekdays { get; init; } = [];

    /// <summary>In <c>1/2/2026</c> the month stands first.</summary>
    public bool MonthFirst { get; init; }

    /// <summary>Units of relative dates ("saat", "hours") with their length; a month counts 30 days, a year 365.</summary>
    public FrozenDictionary<string, TimeSpan> Units { get; init; } = FrozenDictionary<string, TimeSpan>.Empty;

    /// <summary>Words that make a span of time a past one ("önce", "ago"), before or after it.</summary>
    public FrozenSet<string> AgoWords { get; init; } = [];

    /// <summary>Whole phrases for the instant of fetching ("az önce").</summary>
    public FrozenSet<string> NowPhrases { get; init; } = [];

    /// <summary>Words for days relative to today: today is 0, yesterday 1.</summary>
    public FrozenDictionary<string, int> DaysAgo { get; init; } = FrozenDictionary<string, int>.Empty;

    /// <summary>Labels before the date of publication ("Yayınlanma").</summary>
    public FrozenSet<string> PublishedLabels { get; init; } = [];

    /// <summary>Labels before the date of the last change ("Güncelleme").</summary>
    public FrozenSet<string> UpdatedLabels { get; init; } = [];

    /// <summary>Labels before a writer's name ("Muhabir", "By").</summary>
    public FrozenSet<string> AuthorLabels { get; init; } = [];

    /// <summary>Labels before the name of somebody who did not write the article: editor, translator, photographer.</summary>
    public FrozenSet<string> CreditLabels { get; init; } = [];

    /// <summary>Labels before where a text was taken from ("Kaynak").</summary>
    public FrozenSet<string> SourceLabels { get; init; } = [];

    /// <summary>Labels before a list of sections ("Kategoriler").</summary>
    public FrozenSet<string> CategoryLabels { get; init; } = [];

    /// <summary>Labels before a list of tags ("Etiketler").</summary>
    public FrozenSet<string> TagLabels { get; init; } = [];

    /// <summary>Words that join two names ("ve", "and").</summary>
    public FrozenSet<string> AndWords { get; init; } = [];

    /// <summary>What follows a writer's name in a note about the writer ("is a", "schreibt").</summary>
    public FrozenSet<string> Introductions { get; init; } = [];

    /// <summary>Words that no person's name holds: newsroom, agency, staff ("servisi", "team").</summary>
    public FrozenSet<string> NewsroomWords { get; init; } = [];

    /// <summary>Last words of what somebody does, behind a name and a comma ("editor", "Redakteur").</summary>
    public FrozenSet<string> RoleWords { get; init; } = [];

    /// <summary>Family names where nothing else tells a name, because the script does not part words.</summary>
    public FrozenSet<string> FamilyNames { get; init; } = [];

    /// <summary>Words right before the names of reporters in such a script, the longer ones first ("记者").</summary>
    public IReadOnlyList<string> ReporterLabels { get; init; } = [];

    /// <summary>What behind a name in such a script says that it is a photographer's or an editor's ("摄").</summary>
    public IReadOnlyList<string> NotAuthorMarks { get; init; } = [];

    /// <summary>
    /// An organisation that a page names as its author says something. Not where the usual software fills in the site's own name.
    /// </summary>
    public bool OrganisationsSign { get; init; } = true;

    /// <summary>News agencies by every folded spelling, to the name as shown.</summary>
    public FrozenDictionary<string, string> Agencies { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>First crumbs of a breadcrumb that name the whole site ("Ana Sayfa").</summary>
    public FrozenSet<string> HomeCrumbs { get; init; } = [];

    /// <summary>Section names that say nothing: layout slots and constants ("Manşet", "news").</summary>
    public FrozenSet<string> EmptySections { get; init; } = [];

    /// <summary>Section names that say little and are taken only where there is no other ("Genel").</summary>
    public FrozenSet<string> WeakSections { get; init; } = [];

    /// <summary>Common sections by their slug, as shown.</summary>
    public FrozenDictionary<string, string> SectionNames { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Last words of a section's name that are not part of it ("haberleri").</summary>
    public FrozenSet<string> SectionSuffixes { get; init; } = [];

    /// <summary>Places whose capitals the language's casing would put wrong, folded, to the name as shown.</summary>
    public FrozenDictionary<string, string> Places { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>How blocks that are not the article are recognised.</summary>
    public Labels Labels { get; init; } = Labels.None;
}
