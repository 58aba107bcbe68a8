namespace Syndication.Articles.Sites;

/// <summary>What good extractions of a site looked like lately.</summary>
public sealed class SiteProfile
{
    /// <summary>Extractions that are remembered.</summary>
    internal const int MostShapes = 40;

    /// <summary>Places that are remembered; those seen longest ago go first.</summary>
    internal const int MostPlaces = 100;

    /// <summary>Nothing known.</summary>
    public static readonly SiteProfile Empty = new([], []);

    internal SiteProfile(IReadOnlyList<KnownShape> shapes, IReadOnlyList<ulong> places) => (Shapes, Places) = (shapes, places);

    /// <summary>How many extractions are remembered.</summary>
    public int Count => Shapes.Count;

    /// <summary>Oldest first.</summary>
    internal IReadOnlyList<KnownShape> Shapes { get; }

    /// <summary>Places in which texts stood, the one seen last at the end.</summary>
    internal IReadOnlyList<ulong> Places { get; }

    /// <summary>The length that one in ten texts falls short of.</summary>
    internal int ShortText => At(Shapes.Select(shape => (double)shape.Text), 0.1) is { } text ? (int)text : 0;

    internal int LongestText => Shapes.Max(shape => shape.Text);

    internal int MostLabels => Shapes.Max(shape => shape.Labels);

    internal double MostLinked => Shapes.Max(shape => shape.Linked);

    /// <summary>The share of a text in boxes of one make that one in ten texts falls short of: one odd text in forty says nothing.</summary>
    internal double LeastWhole => At(Shapes.Select(shape => shape.Whole), 0.1) ?? 0;

    /// <summary>The share of headline words that one in ten texts falls short of; 0 where too few headlines told.</summary>
    internal double FewTitleWords => TitleWords.Count * 2 < Count ? 0 : At(TitleWords, 0.1) ?? 0;

    /// <summary>Hardly any text of the site has no word of its headline.</summary>
    internal bool NamesItsTitles => TitleWords.Count * 2 >= Count && TitleWords.Count(share => share == 0) <= 0.1 * TitleWords.Count;

    private List<double> TitleWords => [.. Shapes.Select(shape => shape.TitleWords).OfType<double>()];

    /// <summary>With one more good extraction.</summary>
    public SiteProfile With(PageShape page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var shape = new KnownShape(page.Text, page.Labels, page.Linked, page.TitleWords, page.Whole);
        var places = page.Places.Select(one => one.Place).ToList();
        return new SiteProfile(
            [.. Shapes.Append(shape).TakeLast(MostShapes)],
            [.. Places.Except(places).Concat(places).TakeLast(MostPlaces)]);
    }

    private static double? At(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToList();
        return sorted.Count == 0 ? null : sorted[(int)(share * (sorted.Count - 1))];
    }
}

/// <summary>What is remembered of one extraction.</summary>
internal readonly record struct KnownShape(int Text, int Labels, double Linked, double? TitleWords, double Whole);
