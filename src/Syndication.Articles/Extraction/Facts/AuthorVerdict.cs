using System.Text.RegularExpressions;
using Syndication.Articles.Languages;

namespace Syndication.Articles.Extraction.Facts;

/// <summary>Who wrote the article: persons only.</summary>
internal static partial class AuthorVerdict
{
    /// <summary>A byline has no more lines than this.</summary>
    private const int MostLines = 6;

    public static IReadOnlyList<string> Persons(PageWitnesses page, LinkedArticle? linked, Language language, IReadOnlySet<string> siteNames, int headline)
    {
        var names = (IReadOnlyCollection<string>)siteNames;
        return FirstWithPersons(
        [
            () => FromLinked(linked, language, names),
            () => FromProperties(page, language, names),
            () => FromMetas(page, language, names),
            () => FromSpans(page, language, names),
            () => FromLines(page, language, names, headline),
            () => FromFarLines(page, language, names, headline),
        ]);
    }

    /// <summary>Who signs where no person does: a newsroom, a site, an agency, as the page tells it; null for the names of software and roles.</summary>
    public static string? Organisation(PageWitnesses page, LinkedArticle? linked, Language language, int headline)
    {
        var told = (linked?.Authors ?? []).Select(author => author.Name).Concat(page.AllMetas("author")).Concat(page.AllMetas("article:author")).Concat(page.AllMetas("articleauthor"));
        return told.Concat(Signed(page, language, headline)).Concat(Promised(page, language, headline)).Select(name => name.Trim()).FirstOrDefault(name =>
            name.Length is > 1 and < 60 && !name.Contains("://", StringComparison.Ordinal) && !name.Contains('@', StringComparison.Ordinal) && !IsRole(Folding.Fold(name)));
    }

    /// <summary>What stands behind "By" near the headline.</summary>
    private static IEnumerable<string> Signed(PageWitnesses page, Language language, int headline)
    {
        for (var i = headline + 1; i < Math.Min(page.Lines.Count, headline + 12); i++)
        {
            var line = page.Lines[i];
            if (line.Text.Length > 60 || (line.Zone & Zone.Foreign) != 0 || line.IsHeading || !IsOpenedByLabel(line.Text, language)) continue;
            var words = WithoutDate(line.Text, language).Split(' ');
            var cut = Enumerable.Range(1, Math.Min(3, words.Length)).LastOrDefault(n => language.AuthorLabels.Contains(Folding.Fold(string.Join(' ', words[..n]))));
            if (cut > 0 && words.Length > cut && words.Length - cut <= 5 && char.IsUpper(words[cut][0])) yield return string.Join(' ', words[cut..]).Trim(' ', '|', '-', '•', ',');
        }
    }

    /// <summary>What stands in the head of the article in an element called author.</summary>
    private static IEnumerable<string> Promised(PageWitnesses page, Language language, int headline)
    {
        foreach (var span in page.Spans.Where(span => span.Promise == Promise.Byline && (span.Zone & Zone.Foreign) == 0 && span.Start >= headline - 4 && span.Start <= headline + 12 && span.End - span.Start is 1 or 2))
        {
            var text = WithoutDate(PageWitnesses.TextOf(span.Element, 80), language);
            var words = text.Split(' ');
            if (text.Length > 2 && words.Length <= 4 && char.IsUpper(text[0]) && !IsLabel(Folding.Fold(text), language) && !language.AuthorLabels.Contains(Folding.Fold(words[0]))) yield return text;
        }
    }

    private static bool IsRole(string folded) =>
        folded is "admin" or "administrator" or "editor" or "editors" or "root" or "webmaster" or "user" or "author" or "guest" or "moderator" or "superuser" or "yonetici" or "editor1" or "superadmin" or "wpadmin";

    private static IReadOnlyList<string> FirstWithPersons(Func<IReadOnlyList<string>>[] witnesses)
    {
        foreach (var witness in witnesses)
            if (witness() is { Count: > 0 } persons) return persons;
        return [];
    }

    private static List<string> FromLinked(LinkedArticle? linked, Language language, IReadOnlyCollection<string> siteNames) =>
        Distinct((linked?.Authors ?? []).Where(author => !author.IsOrganization)
            .SelectMany(author => Bylines.Persons(author.Name, language, author.IsPerson && IsName(author.Name, language) ? [] : siteNames)));

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
            foreach (var part in Enumerable.Range(span.Start, Math.Max(0, Math.Min(span.End, page.Lines.Count) - span.Start)).SelectMany(i => page.Lines[i].Parts))
                if (NamesIn(part, language, siteNames) is { Count: > 0 } persons) return persons;
        }

        return [];
    }

    /// <summary>A line near the headline: "By Ann Lee", "Muhabir: Ad Soyad", or a name before a date.</summary>
    private static List<string> FromLines(PageWitnesses page, Language language, IReadOnlyCollection<string> siteNames, int headline)
    {
        for (var i = headline + 1; i < Math.Min(page.Lines.Count, headline + 40); i++)
        {
            var line = page.Lines[i];
            if (line.Text.Length > 160 || (line.Zone & Zone.Foreign) != 0 || line.IsHeading) continue;
            if (IsOpenedByLabel(line.Text, language) && NamesIn(line.Text, language, siteNames) is { Count: > 0 } labelled) return labelled;
            for (var p = 0; p < line.Parts.Count; p++)
            {
                var part = line.Parts[p];
                if (CreditLine.Read(part, language) is { Authors.Count: > 0 } credit) return Distinct(credit.Authors);
                var space = part.IndexOf(' ', StringComparison.Ordinal);
                var isLabelled = space > 0 && language.AuthorLabels.Contains(Folding.Fold(part.AsSpan(0, space)));
                var isBeforeDate = i <= headline + 4 && space > 0 && LabelIndex.Everything.Match(Folding.Fold(DropDate().Replace(part, ""))).Any == LabelKinds.None &&
                    (DropDate().IsMatch(part) || (p + 1 < line.Parts.Count && char.IsDigit(line.Parts[p + 1][0])));
                if ((isLabelled || isBeforeDate) && NamesIn(part, language, siteNames) is { Count: > 0 } persons) return persons;
            }
        }

        return [];
    }

    /// <summary>A line under the text that only says who wrote it; one word such as "By" is not enough there.</summary>
    private static List<string> FromFarLines(PageWitnesses page, Language language, IReadOnlyCollection<string> siteNames, int headline)
    {
        for (var i = headline + 1; i < page.Lines.Count; i++)
        {
            var line = page.Lines[i];
            if (line.Text.Length > 60 || (line.Zone & Zone.Foreign) != 0 || line.IsHeading || !IsOpenedByLabel(line.Text, language, fewest: 2)) continue;
            if (NamesIn(line.Text, language, siteNames) is { Count: > 0 } persons) return persons;
        }

        return [];
    }

    /// <summary>The first one to three words are a label such as "By" or "Written by".</summary>
    private static bool IsOpenedByLabel(string text, Language language, int fewest = 1)
    {
        if (text.Length > 90) return false;
        var end = 0;
        for (var words = 1; words <= 3; words++)
        {
            end = text.IndexOf(' ', end + 1);
            if (end < 0) return false;
            if (words >= fewest && Folding.Fold(text.AsSpan(0, end)).Split('/').All(language.AuthorLabels.Contains)) return true;
        }

        return false;
    }

    private static List<string> NamesIn(string part, Language language, IReadOnlyCollection<string> siteNames)
    {
        var text = WithoutDate(part, language);
        if (text.Length is < 4 or > 120 || IsLabel(Folding.Fold(text), language)) return [];
        var persons = Bylines.Persons(text, language, siteNames);
        return persons.Count > 0 && persons.All(person => IsName(person, language)) ? Distinct(persons) : [];
    }

    /// <summary>The part up to its first figure, month and week day names before it cut too.</summary>
    private static string WithoutDate(string part, Language language)
    {
        var words = DropDate().Replace(part, " ").Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        while (words.Count > 0 && Folding.Fold(words[^1]) is var last && (last.Length == 0 || last is "on" || language.Months.ContainsKey(last) || language.Weekdays.Contains(last))) words.RemoveAt(words.Count - 1);
        return string.Join(' ', words);
    }

    private static bool IsLabel(string folded, Language language) =>
        language.UpdatedLabels.Contains(folded) || language.PublishedLabels.Contains(folded) || LabelIndex.Everything.Match(folded) is not { Whole: LabelKinds.None };

    /// <summary>Visible text is believed only where it looks like a name: two words or more with capitals.</summary>
    private static bool IsName(string text, Language language)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is < 2 or > 5 || !char.IsUpper(text[0]) || !words[^1].Any(char.IsLetter)) return false;
        if (text.Any(char.IsDigit)) return false;
        return words.Count(word => char.IsUpper(word[0])) * 2 > words.Length && !words.Any(word => language.Months.ContainsKey(Folding.Fold(word)) || language.StopWords.Contains(Folding.Fold(word)));
    }

    private static List<string> Distinct(IEnumerable<string> persons) => [.. persons.DistinctBy(person => Folding.Fold(person))];

    [GeneratedRegex(@"\d.*$|\|.*$")]
    private static partial Regex DropDate();
}
