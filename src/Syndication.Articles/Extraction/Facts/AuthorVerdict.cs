using Syndication.Articles.Languages;

namespace Syndication.Articles.Extraction.Facts;

/// <summary>Who wrote the article: persons only, and who signs where no person does.</summary>
internal sealed class AuthorVerdict
{
    private const int LongestSignature = 80;

    private readonly PageWitnesses _page;
    private readonly Language _language;

    public AuthorVerdict(PageWitnesses page, LinkedArticle? linked, Language language, IReadOnlySet<string> siteNames)
    {
        (_page, _language) = (page, language);
        var told = new ToldAuthors(page, linked, language, siteNames);
        var printed = new PrintedAuthors(page, language, siteNames);
        Persons = Choose(told.Persons(), printed.Near());
        Organisation = language.OrganisationsSign ? told.Organisations().Concat(Signed()).Concat(Promised()).FirstOrDefault(IsSigner) : null;
        if (Persons.Count == 0) Persons = ReporterCredits.Read(page, language);
        if (Persons.Count == 0) Persons = printed.Box();
        if (Persons.Count == 0) Persons = printed.Labelled();
        if (Persons.Count == 0) Persons = told.FromAddresses();
        // A page that names an organisation means it: names far from its headline are others'.
        if (Persons.Count == 0 && !told.Organisations().Any(IsSigner)) Persons = printed.Far();
    }

    public IReadOnlyList<string> Persons { get; }

    /// <summary>A newsroom, a site, an agency, as the page tells it; null for the names of software and roles.</summary>
    public string? Organisation { get; }

    /// <summary>What is told to machines, unless it is the name somebody logs in with, or one of several who are printed.</summary>
    private static IReadOnlyList<string> Choose(IReadOnlyList<string> told, IReadOnlyList<string> printed)
    {
        if (told.Count == 0 || printed.Count == 0) return told.Count == 0 ? printed : told;
        if (told.All(IsLogin) && printed.All(name => !IsLogin(name))) return printed;
        return printed.Count > told.Count && told.All(name => printed.Any(other => Folding.Fold(other).EndsWith(Folding.Fold(name), StringComparison.Ordinal))) ? printed : told;
    }

    private static bool IsLogin(string name) => !name.Contains(' ', StringComparison.Ordinal) && char.IsAsciiLetter(name[0]);

    /// <summary>What stands behind "By" near the headline.</summary>
    private IEnumerable<string> Signed()
    {
        for (var i = _page.Headline + 1; i < Math.Min(_page.Lines.Count, _page.Headline + 12); i++)
        {
            var line = _page.Lines[i];
            // A longer line names who signs in its first part.
            var text = line.Text.Length <= LongestSignature ? line.Text : line.Parts[0];
            if (text.Length > LongestSignature || _page.IsForeign(line.Zone) || PersonNames.BehindLabel(text, _language) is not { Length: > 1 } signer) continue;
            var words = PersonNames.WithoutDate(signer.Split(',')[0], _language).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length is > 0 and <= 5 && char.IsUpper(words[0][0])) yield return string.Join(' ', words).Trim(' ', '|', '-', '•', ',');
        }
    }

    /// <summary>What stands in the head of the article in an element called author.</summary>
    private IEnumerable<string> Promised()
    {
        foreach (var span in _page.Spans.Where(span => span.Has(Promise.Byline) && !_page.IsForeign(span.Zone) && span.Start >= _page.Headline - 4 && span.Start <= _page.Headline + 12 && span.End - span.Start is 1 or 2))
        {
            var own = PageWitnesses.TextOf(span.Element, 80);
            var text = PersonNames.WithoutDate(span.Start < _page.Lines.Count && _page.Lines[span.Start].Parts.FirstOrDefault(part => own.StartsWith(part, StringComparison.Ordinal)) is { } part ? part : own, _language);
            var words = text.Split(' ');
            if (text.Length > 2 && words.Length <= 4 && char.IsUpper(text[0]) && !PersonNames.IsLabel(Folding.Fold(text), _language) && !_language.AuthorLabels.Contains(Folding.Fold(words[0]))) yield return text;
        }
    }

    private bool IsSigner(string name) =>
        name.Length is > 1 and < 60 && name.AsSpan().IndexOfAny('@', '/', '\\') < 0 && name.Count(char.IsLetter) > name.Count(char.IsDigit) + 1 && Folding.Fold(name) is var folded && !IsAccount(folded) && !_language.EmptySections.Contains(folded) && !_language.AuthorLabels.Contains(folded);

    private static bool IsAccount(string folded) =>
        folded is "admin" or "administrator" or "editor" or "editors" or "root" or "webmaster" or "user" or "author" or "guest" or "moderator" or "superuser" or "yonetici" or "editor1" or "superadmin" or "wpadmin";
}
