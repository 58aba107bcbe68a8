using Syndication.Articles.Languages;

namespace Syndication.Articles.Extraction.Facts;

/// <summary>What the credit lines of a page say: agency, reporters, place.</summary>
internal static class CreditVerdict
{
    /// <summary>The first credits below the headline; an endless page has those of other articles further down.</summary>
    public static CreditLine? Read(PageWitnesses page, LinkedArticle? linked, Language language)
    {
        var headline = page.Headline;
        CreditLine? told = null;
        for (var i = Math.Max(0, headline - 6); i < page.Lines.Count; i++)
        {
            var line = page.Lines[i];
            if (page.IsForeign(line.Zone) || line.Text.Length > 120) continue;
            foreach (var part in line.Parts)
            {
                if (CreditLine.Read(part, language) is not { } credit) continue;
                if (credit.Agency is not null) return told is null ? credit : credit with { Authors = told.Authors.Count > 0 ? told.Authors : credit.Authors, Place = told.Place ?? credit.Place };
                told ??= credit;
            }

            if (told is null && i > headline && i < headline + 8 && line.Text.Length <= 30 && language.Places.ContainsKey(line.Folded))
                told = new CreditLine([], null, null, Dateline.Natural(line.Text, language));
        }

        var agency = Agencies(page, linked).Select(name => Dateline.AgencyOf(name, language)).FirstOrDefault(name => name is not null);
        return agency is null ? told : (told ?? new CreditLine([], null, null, null)) with { Agency = agency };
    }

    private static IEnumerable<string> Agencies(PageWitnesses page, LinkedArticle? linked) =>
        (linked?.Authors ?? []).Select(author => author.Name).Concat(page.AllMetas("author")).Concat(page.AllMetas("article:author")).Concat(page.AllMetas("articleauthor")).Concat(page.AllMetas("source")).Concat(page.AllMetas("news_source"));
}
