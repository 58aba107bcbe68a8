namespace Syndication.Feeds.Reading;

/// <summary>What a feed and an item have in common, while it is being read.</summary>
internal abstract class Draft
{
    /// <summary>More people, categories or files than anyone gives an item; comparing each with each takes its time.</summary>
    protected const int MostOfEach = 1000;

    public Ranked<string> Id;
    public Ranked<TextContent> Title;
    public Ranked<TextContent> Description;
    public Ranked<TextContent> Rights;
    public Ranked<string> Url;
    public Ranked<string> Language;
    public Ranked<SyndicationPerson> Publisher;
    public Ranked<ParsedDate?> Published;
    public Ranked<ParsedDate?> Updated;
    public Ranked<string> LicenseUrl;
    public Ranked<SyndicationReply> InReplyTo;
    public Ranked<string> Picture;
    public bool? IsExplicit;
    public bool? IsBlocked;

    public List<SyndicationPerson> Authors { get; } = [];

    public List<SyndicationPerson> Contributors { get; } = [];

    public List<SyndicationCategory> Categories { get; } = [];

    public List<SyndicationLink> Links { get; } = [];

    /// <summary>Adds a person once; what a second mention knows more of the same person is kept.</summary>
    public static void AddPerson(List<SyndicationPerson> people, SyndicationPerson? person)
    {
        if (person is null || people.Count >= MostOfEach) return;
        for (var i = 0; i < people.Count; i++)
        {
            var known = people[i];
            if (!IsSame(known, person)) continue;
            people[i] = known with
            {
                Name = known.Name ?? person.Name,
                Email = known.Email ?? person.Email,
                Url = known.Url ?? person.Url,
                Avatar = known.Avatar ?? person.Avatar,
            };
            return;
        }

        if (people.Count < MostOfEach) people.Add(person);
    }

    public void AddCategory(string? term, string? scheme = null, string? label = null)
    {
        if (Categories.Count >= MostOfEach) return;
        term = term?.Trim();
        if (string.IsNullOrEmpty(term) && scheme is null && label is null) return;
        var category = new SyndicationCategory(term ?? label ?? "", scheme, label);
        if (!Categories.Contains(category)) Categories.Add(category);
    }

    public void OfferLanguage(string? language, Rank rank)
    {
        if (!string.IsNullOrWhiteSpace(language)) Language.Offer(language.Trim(), rank);
    }

    /// <summary>An item that is kept keeps no empty lists.</summary>
    protected static IReadOnlyList<T> Kept<T>(List<T> list) => list.Count == 0 ? [] : list;

    private static bool IsSame(SyndicationPerson one, SyndicationPerson other)
    {
        if (one.Email is not null && other.Email is not null && one.Email != other.Email) return false;
        if (one.Name is not null && other.Name is not null) return string.Equals(one.Name, other.Name, StringComparison.OrdinalIgnoreCase);
        return one.Email is not null && one.Email == other.Email;
    }
}

/// <summary>A feed while it is being read.</summary>
internal sealed class FeedDraft : Draft
{
    public Ranked<string> Icon;
    public Ranked<SyndicationGenerator> Generator;
    public Ranked<int?> TtlMinutes;
    public string? Favicon;
    public string? FeedUrl;
    public string? NextUrl;
    public string? PreviousUrl;
    public string? NewFeedUrl;
    public bool? IsExpired;
    public bool IsComplete;
    public bool IsArchive;
    public SyndicationImage? Image;
    public string? UpdatePeriod;
    public string? UpdateFrequency;

    /// <summary>The format's version where the items show it, not the root.</summary>
    public string? Version;

    public List<int> SkipHours { get; } = [];

    public List<string> SkipDays { get; } = [];

    public List<SyndicationHub> Hubs { get; } = [];

    public List<SyndicationTombstone> Tombstones { get; } = [];

    /// <summary>More items than a sitemap may have; no feed comes near it.</summary>
    public const int MostItems = 50_000;

    private readonly List<SyndicationItem> _items = [];

    public bool IsFull => _items.Count >= MostItems;

    public void Add(SyndicationItem item)
    {
        if (!IsFull) _items.Add(item);
    }

    public SyndicationFeed Build(FeedFormat format, string? version)
    {
        if (Icon.Value is null) Icon.Offer(Image is { Url.Length: > 0 } image ? image.Url : null, Rank.Module);
        Icon.Offer(Picture.Value, Rank.Fallback);
        return new SyndicationFeed
        {
            Format = format,
            FormatVersion = version,
            Id = Id.Value,
            Title = Title.Value,
            Description = Description.Value,
            HomePageUrl = Url.Value,
            FeedUrl = FeedUrl,
            NextUrl = NextUrl,
            PreviousUrl = PreviousUrl,
            Language = Language.Value,
            Icon = Icon.Value,
            Favicon = Favicon,
            Image = Image,
            Authors = Authors,
            Contributors = Contributors,
            Publisher = Publisher.Value,
            Categories = Categories,
            Published = Published.Value?.Instant,
            Updated = Updated.Value?.Instant,
            Rights = Rights.Value,
            Generator = Generator.Value,
            TtlMinutes = TtlMinutes.Value ?? Periods.Minutes(UpdatePeriod, UpdateFrequency),
            SkipHours = SkipHours,
            SkipDays = SkipDays,
            Hubs = Hubs,
            Links = Links,
            Tombstones = Tombstones,
            IsComplete = IsComplete,
            IsArchive = IsArchive,
            IsExpired = IsExpired,
            NewFeedUrl = NewFeedUrl,
            LicenseUrl = LicenseUrl.Value,
            IsExplicit = IsExplicit,
            IsBlocked = IsBlocked,
            InReplyTo = InReplyTo.Value,
            Items = _items,
        };
    }
}

/// <summary>An item while it is being read.</summary>
internal sealed class ItemDraft : Draft
{
    public Ranked<TextContent> Content;
    public Ranked<SyndicationGeometry> Geometry;
    public Ranked<string> ExternalUrl;
    public Ranked<int?> CommentsCount;

    /// <summary>The <c>xml:lang</c> at the content, else the summary, else the title.</summary>
    public Ranked<string> NarrowLanguages;
    public string? ContentText;
    public string? ContentUrl;
    public bool? IdIsPermalink;
    public string? PermalinkUrl;
    public string? CommentsUrl;
    public string? CommentsFeedUrl;
    public string? CommentsPostUrl;
    public string? OriginalUrl;
    public SyndicationFeed? Source;
    public TimeSpan? Duration;
    public double? Latitude;
    public double? Longitude;

    public List<SyndicationAttachment> Attachments { get; } = [];

    public List<SyndicationImage> Thumbnails { get; } = [];

    /// <summary>Adds a file once; what a second mention knows more of the same address is kept.</summary>
    public void AddAttachment(SyndicationAttachment attachment)
    {
        if (Attachments.Count >= MostOfEach) return;
        for (var i = 0; i < Attachments.Count; i++)
        {
            var known = Attachments[i];
            if (known.Url != attachment.Url) continue;
            Attachments[i] = known with
            {
                MediaType = known.MediaType ?? attachment.MediaType,
                Title = known.Title ?? attachment.Title,
                SizeInBytes = known.SizeInBytes ?? attachment.SizeInBytes,
                Duration = known.Duration ?? attachment.Duration,
            };
            return;
        }

        Attachments.Add(attachment);
    }

    public SyndicationItem Build()
    {
        Url.Offer(PermalinkUrl, Rank.Module);
        if (Duration is { } duration) GiveDuration(duration);
        if (Latitude is { } latitude && Longitude is { } longitude)
            Geometry.Offer(new SyndicationGeometry("Point", [(longitude, latitude)]), Rank.Module);
        return new SyndicationItem
        {
            Id = Id.Value,
            IdIsPermalink = IdIsPermalink,
            Url = Url.Value,
            ExternalUrl = ExternalUrl.Value,
            Title = Title.Value,
            Summary = Description.Value,
            Content = Content.Value,
            ContentText = ContentText,
            ContentUrl = ContentUrl,
            Language = Language.Value,
            Image = Picture.Value,
            Published = Published.Value is { Partial: null } published ? published.Instant : null,
            Updated = Updated.Value is { Partial: null } updated ? updated.Instant : null,
            PartialDate = Published.Value is null ? Updated.Value?.Partial : Published.Value?.Partial,
            PartialUpdated = Updated.Value?.Partial,
            Authors = Kept(Authors),
            Contributors = Kept(Contributors),
            Publisher = Publisher.Value,
            Categories = Kept(Categories),
            Attachments = Kept(Attachments),
            Links = Kept(Links),
            Thumbnails = Kept(Thumbnails),
            CommentsUrl = CommentsUrl,
            CommentsFeedUrl = CommentsFeedUrl,
            CommentsPostUrl = CommentsPostUrl,
            CommentsCount = CommentsCount.Value,
            OriginalUrl = OriginalUrl,
            Source = Source,
            Rights = Rights.Value,
            InReplyTo = InReplyTo.Value,
            LicenseUrl = LicenseUrl.Value,
            Geometry = Geometry.Value,
            IsExplicit = IsExplicit,
            IsBlocked = IsBlocked,
        };
    }

    /// <summary>An item's playing time is that of its first file that plays.</summary>
    private void GiveDuration(TimeSpan duration)
    {
        var plays = Attachments.FindIndex(file => file.MediaType?.Split('/')[0] is "audio" or "video" or null);
        if (plays >= 0 && Attachments[plays].Duration is null) Attachments[plays] = Attachments[plays] with { Duration = duration };
    }
}
