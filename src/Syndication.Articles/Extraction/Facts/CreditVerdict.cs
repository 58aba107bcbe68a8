using Syndication.Articles.Languages;

namespace Syndication.Articles.Extraction.Facts;

/// <summary>What the credit lines of a page say: agency, reporters, place.</summary>
internal static class CreditVerdict
{
    /// <summary>The first credits below the headline; an endless page has those of other articles further down.</summary>
    public static CreditLine? Read(PageWitnesses page, LinkedArticle? linked, Language language)
    {
        var start = page.Headlines.Count > 0 ? Math.Max(0, page.Headlines[0].Line - 6) : 0;
        CreditLine? told = null;
        for (var i = start; i < page.Lines.Count; i++)
        {
            var line = page.Lines[i];
            if ((line.Zone & (Zone.Foreign | Zone.Nav)) != 0 || line.Text.Length > 120) continue;
            if (CreditLine.Read(line.Text, language) is not { } credit) continue;
            if (credit.Agency is not null) return credit with { Authors = told?.Authors is { Count: > 0 } authors ? authors : credit.Authors };
            told ??= credit;
        }

        var agency = Agencies(page, linked).Select(name => Dateline.AgencyOf(name, language)).FirstOrDefault(name => name is not null);
        return agency is null ? told : (told ?? new CreditLine([], null, null, null)) with { Agency = agency };
    }

    private static IEnumerable<string> Agencies(PageWitnesses page, LinkedArticle? linked) =>
        (linked?.Authors ?? []).Select(author => author.Name).Concat(page.AllMetas("author")).Concat(page.AllMetas("article:author")).Concat(page.AllMetas("source")).Concat(page.AllMetas("news_source"));
}
