using System.Text.RegularExpressions;
using Syndication.Articles.Languages;

namespace Syndication.Articles.Extraction.Facts;

/// <summary>Who wrote the article: persons only.</summary>
internal static partial class AuthorVerdict
{
    /// <summary>A byline has no more lines than this.</summary>
    private const int MostLines = 6;

    public static IReadOnlyList<string> Persons(PageWitnesses page, LinkedArticle? linked, Language language, IReadOnlySet<string> siteNames)
    {
        var names = (IReadOnlyCollection<string>)siteNames;
        return FirstWithPersons(
        [
            () => FromLinked(linked, language, names),
            () => FromProperties(page, language, names),
            () => FromMetas(page, language, names),
            () => FromSpans(page, language, names),
            () => FromLines(page, language, names),
        ]);
    }

    private static IReadOnlyList<string> FirstWithPersons(Func<IReadOnlyList<string>>[] witnesses)
    {
        foreach (var witness in witnesses)
            if (witness() is { Count: > 0 } persons) return persons;
        return [];
    }

    private static List<string> FromLinked(LinkedArticle? linked, Language language, IReadOnlyCollection<string> siteNames) =>
        Distinct((linked?.Authors ?? []).Where(author => !author.IsOrganization).SelectMany(author => Bylines.Persons(author.Name, language, siteNames)));

    private static List<string> FromProperties(PageWitnesses page, Language language, IReadOnlyCollection<string> siteNames)
    {
        var persons = new List<string>();
        foreach (var (name, element, zone, _) in page.Properties)
        {
            if (name != "author" || (zone & (Zone.Comments | Zone.Related | Zone.Footer)) != 0) continue;
            var inner = element.QuerySelector("[itemprop=name]");
            var text = element.GetAttribute("content") ?? inner?.GetAttribute("content") ?? PageWitnesses.TextOf(inner ?? element, 200);
            persons.AddRange(Bylines.Persons(text, language, siteNames));
        }

        return Distinct(persons);
    }

    private static List<string> FromMetas(PageWitnesses page, Language language, IReadOnlyCollection<string> siteNames)
    {
        foreach (var name in (ReadOnlySpan<string>)["author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "byl", "citation_author", "article:author_name", "og:author", "twitter:data1", "book:author", "cxenseparse:author", "autor", "authors"])
        {
            if (name == "twitter:data1" && page.Meta("twitter:label1") is not { } label1) continue;
            if (name == "twitter:data1" && !language.AuthorLabels.Contains(Folding.Fold(page.Meta("twitter:label1")!)) && Folding.Fold(page.Meta("twitter:label1")!) is not ("written by" or "author" or "yazan")) continue;
            var persons = Distinct(page.AllMetas(name).Where(value => !value.Contains("://", StringComparison.Ordinal)).SelectMany(value => Bylines.Persons(value, language, siteNames)));
            if (persons.Count > 0) return persons;
        }

        return [];
    }

    private static List<string> FromSpans(PageWitnesses page, Language language, IReadOnlyCollection<string> siteNames)
    {
        foreach (var span in page.Spans)
        {
            if (span.Promise != Promise.Byline || (span.Zone & (Zone.Comments | Zone.Related | Zone.Footer | Zone.Nav)) != 0) continue;
            if (span.End - span.Start > MostLines) continue;
            for (var i = span.Start; i < span.End && i < page.Lines.Count; i++)
            {
                var text = DropDate().Replace(page.Lines[i].Text, " ");
                if (text.Length <= 120 && Bylines.Persons(text, language, siteNames) is { Count: > 0 } persons && persons.All(IsName)) return Distinct(persons);
            }
        }

        return [];
    }

    /// <summary>A line such as "By Ann Lee" or "Muhabir: Ad Soyad" near the headline.</summary>
    private static List<string> FromLines(PageWitnesses page, Language language, IReadOnlyCollection<string> siteNames)
    {
        var start = page.Headlines.Count > 0 ? page.Headlines[0].Line : 0;
        for (var i = start; i < Math.Min(page.Lines.Count, start + 40); i++)
        {
            var line = page.Lines[i];
            if (line.Text.Length > 100 || (line.Zone & Zone.Foreign) != 0) continue;
            if (CreditLine.Read(line.Text, language) is { Authors.Count: > 0 } credit) return Distinct(credit.Authors);
            var space = line.Text.IndexOf(' ', StringComparison.Ordinal);
            if (space <= 0 || !language.AuthorLabels.Contains(Folding.Fold(line.Text.AsSpan(0, space)))) continue;
            if (Bylines.Persons(line.Text[space..], language, siteNames) is { Count: > 0 } persons && persons.All(IsName)) return Distinct(persons);
        }

        return [];
    }

    /// <summary>Visible text is believed only where it looks like a name: two words or more with capitals.</summary>
    private static bool IsName(string text) => text.Contains(' ', StringComparison.Ordinal) && char.IsUpper(text[0]);

    private static List<string> Distinct(IEnumerable<string> persons) => [.. persons.DistinctBy(person => Folding.Fold(person))];

    [GeneratedRegex(@"\d.*$|\|.*$")]
    private static partial Regex DropDate();
}
