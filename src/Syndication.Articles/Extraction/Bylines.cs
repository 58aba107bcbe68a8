using System.Buffers;
using System.Text.RegularExpressions;
using Syndication.Articles.Languages;

namespace Syndication.Articles.Extraction;

/// <summary>Tells the people in a byline from newsrooms, agencies and labels.</summary>
internal static partial class Bylines
{
    /// <summary>Longest name of a person, in characters and in words.</summary>
    private const int LongestName = 60, MostWords = 6;

    /// <summary>Longest name in a script that does not part words.</summary>
    private const int LongestUndivided = 5;

    /// <summary>One word in capitals that is no longer is an abbreviation.</summary>
    private const int LongestInitials = 4;

    private static readonly SearchValues<char> NotInNames = SearchValues.Create("@/\\:?!<>{}=_#|\"");

    /// <summary>The persons a byline names, in its order: labels, e-mail addresses and roles cut, joined names split, organisations dropped.</summary>
    /// <param name="byline">As printed, such as "By Ann Lee and Bo Ek, Reuters".</param>
    /// <param name="siteNames">Names of the site itself, folded; they are no persons.</param>
    public static IReadOnlyList<string> Persons(string? byline, Language language, IReadOnlyCollection<string> siteNames)
    {
        if (string.IsNullOrWhiteSpace(byline) || byline.Length > 400) return [];
        var persons = new List<string>();
        var hasOrganisation = false;
        foreach (var part in Split(Mail().Replace(byline, " "), language))
        {
            var name = Undivided(Tidy(part, language), language);
            if (name.Length == 0 || language.AuthorLabels.Contains(Folding.Fold(name)) || (persons.Count > 0 && IsRole(name, language))) continue;
            // "Ann Lee, Director of Operations, Harbour Lines": what follows a description belongs to it.
            if (persons.Count > 0 && IsDescription(name, language)) break;
            if (!IsPerson(name, language, siteNames) || (persons.Count > 0 && IsOfSite(name, siteNames))) hasOrganisation = true;
            else if (!persons.Any(p => Folding.Fold(p) == Folding.Fold(name))) persons.Add(Unshouted(name, language));
        }

        // "Center for Evaluation and Research" is one name: a single word beside an organisation is its rest.
        if (hasOrganisation) persons.RemoveAll(person => !person.Contains(' ', StringComparison.Ordinal) && !Scripts.IsIdeograph(person[0]));
        return persons;
    }

    /// <summary>What somebody is, behind a name: a role ("Senior Editor") or a degree ("DVM", "PhD").</summary>
    public static bool IsRole(string name, Language language)
    {
        var last = Folding.Fold(name.AsSpan(name.LastIndexOf(' ') + 1));
        return language.RoleWords.Contains(last) || language.RoleWords.Contains(Folding.Fold(name)) || Degree().IsMatch(name);
    }

    /// <summary>Words that hold a small one, as no list of names does.</summary>
    private static bool IsDescription(string name, Language language) =>
        name.Split(' ').Skip(1).Any(word => char.IsLower(word[0]) && language.StopWords.Contains(word) && !Facts.BylineRest.IsParticle(word));

    /// <summary>The name could be a person's: words of letters, none of them a newsroom's, an agency's or the site's.</summary>
    public static bool IsPerson(string name, Language language, IReadOnlyCollection<string> siteNames)
    {
        if (name.Length is < 2 or > LongestName || name.Any(char.IsDigit) || name.AsSpan().ContainsAny(NotInNames)) return false;
        var folded = Folding.Fold(name);
        if (folded.Length < 2 || siteNames.Contains(folded) || Dateline.AgencyOf(name, language) is not null) return false;
        var words = folded.Split(' ');
        if (words.Length > MostWords || !char.IsLetter(folded[0]) || Licence().IsMatch(name)) return false;
        if (Scripts.IsIdeograph(folded[0])) return IsUndividedName(folded, language);
        if (language.CategoryLabels.Contains(folded) || language.PublishedLabels.Contains(folded) || language.TagLabels.Contains(words[0])) return false;
        return !words.Any(word => language.NewsroomWords.Contains(word)) && !language.NewsroomWords.Contains(folded) && !language.EmptySections.Contains(folded);
    }

    /// <summary>Behind a person the site, or a part of it: "Jane Roe, DAILY PLANET Sports" at dailyplanet.example.</summary>
    private static bool IsOfSite(string name, IReadOnlyCollection<string> siteNames)
    {
        const int TellingName = 7;
        var packed = Folding.Fold(name).Replace(" ", "", StringComparison.Ordinal);
        return siteNames.Any(site => site.Length >= TellingName && packed.StartsWith(site.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal));
    }

    /// <summary>A short name of which the family name is known, without the spaces that fill a line.</summary>
    private static string Undivided(string name, Language language) =>
        language.FamilyNames.Count > 0 && name.Length <= LongestUndivided + 2 && name.All(c => Scripts.IsIdeograph(c) || char.IsWhiteSpace(c)) ? string.Concat(name.Where(c => !char.IsWhiteSpace(c))) : name;

    /// <summary>Where words are not parted, a short text is a name unless it ends as organisations do.</summary>
    private static bool IsUndividedName(string folded, Language language)
    {
        if (folded.Length > LongestUndivided && folded.AsSpan().IndexOfAny('·', '・', ' ') < 0) return false;
        for (var i = 0; i < folded.Length; i++)
            if ((i == 0 || folded.Length > 2) && language.NewsroomWords.Contains(folded[i..])) return false;
        return true;
    }

    private static IEnumerable<string> Split(string byline, Language language)
    {
        foreach (var part in Joints().Split(byline))
        {
            var start = 0;
            var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            for (var i = 0; i <= words.Length; i++)
            {
                if (i < words.Length && !language.AndWords.Contains(words[i])) continue;
                yield return string.Join(' ', words[start..i]);
                start = i + 1;
            }
        }
    }

    /// <summary>Cuts labels in front ("By", "Muhabir:") and roles behind.</summary>
    private static string Tidy(string name, Language language)
    {
        name = name.Trim(' ', '-', '–', '—', ':', '.', ',', '•', '·', '\u00A0', '(', ')', '*');
        for (var cut = 1; cut <= 3; cut++)
        {
            var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length <= cut) break;
            var label = Folding.Fold(string.Join(' ', words[..cut]));
            if (!label.Split('/').All(language.AuthorLabels.Contains) || (cut == 1 && !words[0].EndsWith(':') && label.Length > 3 && words.Length < 3)) continue;
            name = string.Join(' ', words[cut..]).TrimStart(':', ' ');
            break;
        }

        var role = name.IndexOf(" - ", StringComparison.Ordinal);
        return role > 2 ? name[..role].Trim() : name;
    }

    /// <summary>Words in capitals put into natural case ("Ferhat KANDİLCİ"); initials and titles without a vowel stay.</summary>
    private static string Unshouted(string name, Language language)
    {
        var words = name.Split(' ');
        if (words.Length == 1 && name.Length <= LongestInitials) return name;
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            if (word.Length < 3 || word.Any(char.IsLower) || !word.All(c => char.IsLetter(c) || c is '-' or '\'' or '’') || !Folding.Fold(word).AsSpan().ContainsAny("aeiou")) continue;
            words[i] = string.Join('-', word.Split('-').Select(part => Dateline.NaturalWord(part, language)));
        }

        return string.Join(' ', words);
    }

    [GeneratedRegex(@"^(?:[A-Z]\.?){2,5}$|^(?:Ph\.?D|Psy\.?D|Pharm\.?D|Ed\.?D|M\.?Sc|B\.?Sc|Jr|Sr|Esq)\.?$")]
    private static partial Regex Degree();

    /// <summary>The short name of a Creative Commons licence.</summary>
    [GeneratedRegex(@"^CC[ -](?:BY|0)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Licence();

    [GeneratedRegex(@"\(?\S+@\S+\.\S+\)?|https?://\S+")]
    private static partial Regex Mail();

    [GeneratedRegex(@"\s*(?:[,;|•·\n&+、，；　]|\s/\s|\s-\s(?=\p{Lu}\p{Ll}+\s\p{Lu}))\s*")]
    private static partial Regex Joints();
}
