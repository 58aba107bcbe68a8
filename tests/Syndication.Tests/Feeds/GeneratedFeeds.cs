using System.Text;
using Syndication.Feeds;

namespace Syndication.Tests.Feeds;

/// <summary>Feeds made up from a number: always the same for the same one, with the characters that hurt in every text.</summary>
internal sealed class GeneratedFeeds(int seed)
{
    private static readonly string[] Pieces =
        ["a", "Iğdır", " & ", "<", ">", "</p>", "<p>", "]]>", "&amp;", "\"", "'", "😀", "\u0001", "\uD83D", "\uFFFE", " ", "\n", "ş", "=", "--", "{", "\\", "&#8217;"];

    private readonly Random _random = new(seed);

    public SyndicationFeed Next() => new()
    {
        Id = "urn:uuid:" + new Guid(Bytes(16)),
        Title = Text("t"),
        Description = Maybe(() => Text("d")),
        HomePageUrl = Url(),
        FeedUrl = Url(),
        Language = Pick("tr", "en", "de-AT"),
        Authors = [new SyndicationPerson(Name())],
        Updated = Instant(),
        Generator = Maybe(() => new SyndicationGenerator(Name())),
        TtlMinutes = Maybe(() => (int?)_random.Next(1, 2000)),
        Hubs = [new SyndicationHub("WebSub", Url())],
        Items = [.. Enumerable.Range(0, _random.Next(5)).Select(_ => Item())],
    };

    private SyndicationItem Item()
    {
        var image = Maybe(Url);
        return new SyndicationItem
        {
            Id = "urn:uuid:" + new Guid(Bytes(16)),
            Url = Url(),
            Title = Text("t"),
            Summary = Maybe(() => Text("s")),
            Content = Maybe(() => TextContent.Html("<p>" + Clean().Replace("<", "&lt;", StringComparison.Ordinal) + "</p>")),
            Published = Maybe(() => (DateTimeOffset?)Instant()),
            Updated = Instant(),
            Authors = [new SyndicationPerson(Name())],
            Categories = [.. Enumerable.Range(0, _random.Next(3)).Select(i => new SyndicationCategory(Name() + i))],
            Image = image,
            Thumbnails = image is null ? [] : [new SyndicationImage(image)],
            Attachments = Maybe<IReadOnlyList<SyndicationAttachment>>(() =>
                [new SyndicationAttachment(Url()) { MediaType = "audio/mpeg", SizeInBytes = _random.Next(1, 9999) }]) ?? [],
        };
    }

    /// <summary>Plain text: what a writer is given is what a reader would have read.</summary>
    private TextContent Text(string lead) => TextContent.Plain(lead + Clean())!;

    private string Clean()
    {
        var text = new StringBuilder();
        for (var i = _random.Next(6); i > 0; i--) text.Append(Pick(Pieces));
        return text.ToString();
    }

    private string Name() => "n" + Pick("Ayşe", "Jane Doe", "A & B", "O'Neill", "Çelik <x>") + _random.Next(100);

    private string Url() => $"https://example.org/{_random.Next(1000)}?a=1&b=ş";

    private DateTimeOffset Instant() => DateTimeOffset.FromUnixTimeSeconds(_random.NextInt64(0, 4_000_000_000));

    private byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        _random.NextBytes(bytes);
        return bytes;
    }

    private T Pick<T>(params T[] from) => from[_random.Next(from.Length)];

    private T? Maybe<T>(Func<T> make) => _random.Next(2) == 0 ? default : make();
}
