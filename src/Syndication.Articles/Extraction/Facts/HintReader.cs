using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Syndication.Articles.Extraction.Facts;

/// <summary>What the name, class, id and attributes of an element say about its content.</summary>
/// <param name="Property">The microdata or RDFa property that the element is, without its prefix; null where it is none.</param>
internal readonly record struct Hints(Zone Zone, Promise Promises, string? Property);

/// <summary>Reads the hints of a page's elements; the same class stands on many of them and is taken apart once.</summary>
internal sealed class HintReader
{
    /// <summary>The longest word that says anything.</summary>
    private const int LongestWord = 16;

    /// <summary>What words of class names and ids promise, in the languages that developers write them in.</summary>
    private static readonly FrozenDictionary<string, Hint> Words = Vocabulary(
        (new(Zone.None, Promise.Crumbs), "breadcrumb breadcrumbs crumb crumbs bread"),
        (new(Zone.None, Promise.Date), "date datetime time timestamp tarih tarihi published publish publication pubdate posted dateline datum fecha created updated modified meta info zeit yayin dates"),
        (new(Zone.None, Promise.Byline), "author authors byline bylines yazar muhabir writer autor auteur autoren signature reporter firma creator contributor contributors writers"),
        (new(Zone.None, Promise.Category), "category categories kategori cat cats section kicker rubrik rubrique eyebrow topic ressort seccion channel rubric"),
        (new(Zone.None, Promise.Tags), "tags tag etiket etiketler keywords tagcloud"),
        (new(Zone.None, Promise.NoName), "location place city role job position"),
        (new(Zone.Nav, Promise.None), "nav menu navbar navigation topbar ticker masthead"),
        (new(Zone.Footer, Promise.None), "footer foot colophon copyright"),
        (new(Zone.Aside, Promise.None), "sidebar aside widget promo newsletter popup modal cookie banner weather"),
        (new(Zone.Comments, Promise.None), "comment comments yorum yorumlar respond disqus kommentare"),
        (new(Zone.Related, Promise.None), "related recommended recommendations benzer ilgili onceki popular trending mostread more latest recirculation outbrain taboola"));

    private static readonly FrozenDictionary<string, Hint>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Where the pages of people stand on a site.</summary>
    private static readonly string[] PeoplePaths = ["/author/", "/authors/", "/autor/", "/autoren/", "/auteur/", "/auteurs/", "/autore/", "/yazar/", "/yazarlar/", "/muhabir/", "/contributor/", "/contributors/", "/journalist/", "/reporter/", "/writers/", "?author="];

    private readonly Dictionary<string, Hint> _known = new(StringComparer.Ordinal);

    private readonly record struct Hint(Zone Zone, Promise Promise)
    {
        public static Hint operator |(Hint a, Hint b) => new(a.Zone | b.Zone, a.Promise | b.Promise);
    }

    public Hints Of(IElement element, string name)
    {
        var hint = new Hint(ZoneOf(name), Promise.None);
        string? property = null;
        var attributes = element.Attributes;
        for (var i = 0; i < attributes.Length; i++)
        {
            if (attributes[i] is not { Value: { Length: > 0 } value } attribute) continue;
            switch (attribute.Name)
            {
                case "class" or "id":
                    hint |= OfWords(value);
                    break;
                case "rel":
                    if (value.Contains("author", StringComparison.OrdinalIgnoreCase)) hint |= new Hint(Zone.None, Promise.Byline);
                    if (value.Contains("tag", StringComparison.OrdinalIgnoreCase)) hint |= new Hint(Zone.None, Promise.Tags);
                    break;
                case "itemtype" when value.EndsWith("BreadcrumbList", StringComparison.Ordinal):
                    hint |= new Hint(Zone.None, Promise.Crumbs);
                    break;
                case "href" when name == "a" && IsOfPeople(value):
                    hint |= new Hint(Zone.None, Promise.Byline);
                    break;
                case "itemprop":
                    property = value;
                    break;
                case "property":
                    property ??= value[(value.LastIndexOf(':') + 1)..];
                    break;
            }
        }

        return new Hints(hint.Zone, hint.Promise.HasFlag(Promise.NoName) ? hint.Promise & ~Promise.Byline : hint.Promise, property);
    }

    private static Zone ZoneOf(string name) => name switch
    {
        "nav" => Zone.Nav,
        "footer" => Zone.Footer,
        "aside" => Zone.Aside,
        "article" or "main" => Zone.Article,
        "header" => Zone.Header,
        _ => Zone.None,
    };

    /// <summary>The address is that of a person's page.</summary>
    public static bool IsOfPeople(string href) => Array.Exists(PeoplePaths, path => href.Contains(path, StringComparison.OrdinalIgnoreCase));

    private Hint OfWords(string value)
    {
        if (_known.TryGetValue(value, out var known)) return known;
        Span<char> word = stackalloc char[LongestWord];
        var (hint, length) = (default(Hint), 0);
        for (var i = 0; i <= value.Length; i++)
        {
            var c = i < value.Length ? value[i] : ' ';
            if (length > 0 && (!char.IsLetter(c) || StartsWord(value, i)))
            {
                if (length <= LongestWord && Lookup.TryGetValue(word[..length], out var said)) hint |= said;
                length = 0;
            }

            if (!char.IsLetter(c)) continue;
            if (length < LongestWord) word[length] = char.ToLowerInvariant(c);
            length++;
        }

        return _known[value] = hint;
    }

    /// <summary>Words are parted by dashes, underlines and by capitals in the middle: <c>articleDate</c>, <c>HTMLDate</c>.</summary>
    private static bool StartsWord(string value, int i) =>
        char.IsUpper(value[i]) && (char.IsLower(value[i - 1]) || (i + 1 < value.Length && char.IsLower(value[i + 1])));

    private static FrozenDictionary<string, Hint> Vocabulary(params (Hint Hint, string Words)[] rows) =>
        rows.SelectMany(row => row.Words.Split(' ').Select(word => (word, row.Hint))).ToFrozenDictionary(pair => pair.word, pair => pair.Hint, StringComparer.Ordinal);
}
