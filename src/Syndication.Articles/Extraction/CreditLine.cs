using Syndication.Articles.Languages;

namespace Syndication.Articles.Extraction;

/// <summary>A line that only says who wrote or sent a text: <c>Kaynak: AA / Name - Section</c>, <c>Muhabir: Name</c>.</summary>
/// <param name="Authors">The persons who wrote it.</param>
/// <param name="Agency">The agency credited, or null.</param>
/// <param name="Section">The section named behind the credit, or null.</param>
/// <param name="Place">The place named behind the reporter, or null.</param>
internal sealed record CreditLine(IReadOnlyList<string> Authors, string? Agency, string? Section, string? Place)
{
    /// <summary>Longer lines are sentences.</summary>
    private const int Longest = 120;

    /// <summary>Reads the line; null where it is no credit.</summary>
    public static CreditLine? Read(string line, Language language)
    {
        if (line.Length > Longest) return null;
        var colon = line.AsSpan().IndexOfAny(':', '：');
        if (colon < 0) return Bare(line, language);
        var label = Folding.Fold(line.AsSpan(0, colon));
        var value = line[(colon + 1)..].Trim();
        if (language.SourceLabels.Contains(label)) return OfSource(value, language);
        if (language.AuthorLabels.Contains(label)) return OfAuthor(value, language);
        return language.CreditLabels.Contains(label) ? new CreditLine([], null, null, null) : null;
    }

    /// <summary>An agency alone on its line, with or without brackets, reporter and place.</summary>
    private static CreditLine? Bare(string line, Language language)
    {
        if (line.Length <= 30 && Dateline.AgencyOf(line, language) is { } agency) return new CreditLine([], agency, null, null);
        if (!line.EndsWith(')')) return null;
        // "Ad SOYAD/İSTANBUL,(DHA)" alone on its line.
        var head = Dateline.OfHead(line, language);
        return head is { Text: "", Agency: not null } ? new CreditLine(head.Author is { } author ? Bylines.Persons(author, language, []) : [], head.Agency, null, head.Place) : null;
    }

    private static CreditLine OfSource(string value, Language language)
    {
        string? section = null;
        var dash = value.LastIndexOf(" - ", StringComparison.Ordinal);
        if (dash > 0) (section, value) = (value[(dash + 3)..].Trim(), value[..dash]);
        var parts = value.Split('/', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var agency = parts.Select(part => Dateline.AgencyOf(part, language)).FirstOrDefault(found => found is not null);
        var authors = parts.Length > 1 ? Bylines.Persons(string.Join(", ", parts[1..]), language, []) : [];
        return new CreditLine(authors, agency, section, null);
    }

    private static CreditLine OfAuthor(string value, Language language)
    {
        var slash = value.IndexOf('/', StringComparison.Ordinal);
        var behind = slash > 0 ? value[(slash + 1)..].Trim() : "";
        var agency = behind.Length > 0 ? Dateline.AgencyOf(behind, language) : null;
        var place = agency is null && behind.Length > 2 && behind.All(c => char.IsUpper(c) || c is ' ') ? Dateline.Natural(behind, language) : null;
        var name = slash > 0 && (agency is not null || place is not null) ? value[..slash] : value;
        return new CreditLine(Bylines.Persons(name, language, []), agency ?? Dateline.AgencyOf(value, language), null, place);
    }
}
