namespace Syndication.Articles.Languages;

/// <summary>What a label says of the block it stands on or over.</summary>
[Flags]
public enum LabelKinds
{
    /// <summary>No label.</summary>
    None = 0,

    /// <summary>An advertising slot ("Reklam").</summary>
    Advertising = 1,

    /// <summary>The heading of a list of other articles ("Önceki Haberler").</summary>
    Related = 2,

    /// <summary>The opening of a line that points at one other article ("İLGİLİ HABER:").</summary>
    ReadAlso = 4,

    /// <summary>Share bars and page tools.</summary>
    Share = 8,

    /// <summary>Follow us, newsletters, apps, channels, support us.</summary>
    Follow = 16,

    /// <summary>Tags and categories.</summary>
    Tags = 32,

    /// <summary>Comments and their forms.</summary>
    Comments = 64,

    /// <summary>Cookies, consent, scripts and players that are missing.</summary>
    Consent = 128,

    /// <summary>Bylines, dates, reading times, counters and notices above or below a text.</summary>
    Byline = 256,

    /// <summary>The author's box and editorial notes under a text.</summary>
    Author = 512,

    /// <summary>Photo credits.</summary>
    Credit = 1024,

    /// <summary>Copyright and legal notices.</summary>
    Copyright = 2048,

    /// <summary>Log in or pay to read on.</summary>
    Paywall = 4096,

    /// <summary>The heading of a table of contents.</summary>
    Contents = 8192,

    /// <summary>How a link opens, for those who do not see it ("opens in a new tab").</summary>
    LinkNote = 16384,
}

/// <summary>
/// Words of one language by which blocks that are not the article are known, as people write them, separated by <c>|</c>.
/// A plain label is a whole block; <c>*</c> stands for any text. They are never looked for inside running text.
/// </summary>
public sealed record Labels
{
    /// <summary>No labels.</summary>
    public static readonly Labels None = new();

    /// <summary>See <see cref="LabelKinds.Advertising"/>.</summary>
    public string Advertising { get; init; } = "";

    /// <summary>See <see cref="LabelKinds.Related"/>.</summary>
    public string Related { get; init; } = "";

    /// <summary>See <see cref="LabelKinds.ReadAlso"/>.</summary>
    public string ReadAlso { get; init; } = "";

    /// <summary>See <see cref="LabelKinds.Share"/>.</summary>
    public string Share { get; init; } = "";

    /// <summary>See <see cref="LabelKinds.Follow"/>.</summary>
    public string Follow { get; init; } = "";

    /// <summary>See <see cref="LabelKinds.Tags"/>.</summary>
    public string Tags { get; init; } = "";

    /// <summary>See <see cref="LabelKinds.Comments"/>.</summary>
    public string Comments { get; init; } = "";

    /// <summary>See <see cref="LabelKinds.Consent"/>.</summary>
    public string Consent { get; init; } = "";

    /// <summary>See <see cref="LabelKinds.Byline"/>.</summary>
    public string Byline { get; init; } = "";

    /// <summary>See <see cref="LabelKinds.Author"/>.</summary>
    public string Author { get; init; } = "";

    /// <summary>See <see cref="LabelKinds.Credit"/>.</summary>
    public string Credit { get; init; } = "";

    /// <summary>See <see cref="LabelKinds.Copyright"/>.</summary>
    public string Copyright { get; init; } = "";

    /// <summary>See <see cref="LabelKinds.Paywall"/>.</summary>
    public string Paywall { get; init; } = "";

    /// <summary>See <see cref="LabelKinds.Contents"/>.</summary>
    public string Contents { get; init; } = "";

    /// <summary>See <see cref="LabelKinds.LinkNote"/>.</summary>
    public string LinkNote { get; init; } = "";

    internal IEnumerable<(LabelKinds Kind, string Labels)> All =>
    [
        (LabelKinds.Advertising, Advertising),
        (LabelKinds.Related, Related),
        (LabelKinds.ReadAlso, ReadAlso),
        (LabelKinds.Share, Share),
        (LabelKinds.Follow, Follow),
        (LabelKinds.Tags, Tags),
        (LabelKinds.Comments, Comments),
        (LabelKinds.Consent, Consent),
        (LabelKinds.Byline, Byline),
        (LabelKinds.Author, Author),
        (LabelKinds.Credit, Credit),
        (LabelKinds.Copyright, Copyright),
        (LabelKinds.Paywall, Paywall),
        (LabelKinds.Contents, Contents),
        (LabelKinds.LinkNote, LinkNote),
    ];
}
