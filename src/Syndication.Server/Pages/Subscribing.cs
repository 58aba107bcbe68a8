using Syndication.Feeds;
using Syndication.Server.Pages.Codes;
using Syndication.Server.Publishing;

namespace Syndication.Server.Pages;

/// <summary>The ways to subscribe to a feed, as a page offers them.</summary>
internal static class Subscribing
{
    /// <summary>Readers on the web, and the address at which each takes a feed; the feed's address goes in escaped.</summary>
    private static readonly (string Name, string Address)[] Readers =
    [
        ("Feedly", "https://feedly.com/i/subscription/feed/"),
        ("Inoreader", "https://www.inoreader.com/?add_feed="),
        ("NewsBlur", "https://www.newsblur.com/?url="),
        ("The Old Reader", "https://theoldreader.com/feeds/subscribe?url="),
        ("Feedbin", "https://feedbin.com/?subscribe="),
    ];

    /// <summary>For who knows no more than that there is a feed: its address, the line for newsboat, the extension.</summary>
    public static Markup Ways(Words words, PublishedFeed feed, PublicAddresses addresses)
    {
        var (say, address) = (words.Subscribing, Address(feed, addresses));
        return Markup.Of($"""
            {CopyField.Line(words, "address", say.Address, address)}{CopyField.Line(words, "newsboat", "newsboat", NewsboatLine(feed.Title, address), where: "~/.newsboat/urls")}<p class="way"><b>{say.Extension}</b> <span>{say.ExtensionHow}</span></p>

            """);
    }

    /// <summary>One click each: the reader of the machine, then those on the web.</summary>
    public static Markup OneClick(Words words, PublishedFeed feed, PublicAddresses addresses)
    {
        var address = Address(feed, addresses);
        var readers = Readers.Select(reader =>
            Markup.Of($"""<li><a href="{reader.Address + Uri.EscapeDataString(address)}" rel="nofollow noreferrer">{reader.Name}</a></li>"""));
        return Markup.Of($"""
            <div class="way"><b id="open">{words.Subscribing.OpenIn}</b>
            <ul class="chips" aria-labelledby="open"><li><a href="feed:{address}">{words.Subscribing.OwnReader}</a></li>{readers}</ul></div>

            """);
    }

    /// <summary>Every format of a feed.</summary>
    public static Markup Formats(PublishedFeed feed, PublicAddresses addresses) => Markup.Join(FeedWriters.All.Select(writer =>
        Markup.Of($"""<a href="{addresses.Local(PublicAddresses.FeedPath(feed.Slug, writer.Extension))}" type="{writer.MediaType.Split(';')[0]}">{NameOf(writer)}</a> """)));

    /// <summary>The address for a telephone, folded away; nothing where it is too long for a code.</summary>
    public static Markup Code(Words words, PublishedFeed feed, PublicAddresses addresses)
    {
        var address = Address(feed, addresses);
        return QrCode.Of(address) is { } code
            ? Markup.Of($"""
                <details><summary>{words.Subscribing.QrCode}</summary>
                {QrDrawing.Write(code, $"{words.Subscribing.QrLabel} {address}")}</details>

                """)
            : Markup.None;
    }

    /// <summary>A line of newsboat's file of addresses: a tag that begins with a tilde is the name shown.</summary>
    public static string NewsboatLine(string title, string address)
    {
        var name = title.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
        return $"{address} \"~{name}\"";
    }

    private static string Address(PublishedFeed feed, PublicAddresses addresses) =>
        addresses.Absolute(PublicAddresses.FeedPath(feed.Slug, FeedWriters.All[0].Extension));

    private static string NameOf(IFeedWriter writer) => writer.Extension switch
    {
        "xml" => "RSS",
        "atom" => "Atom",
        "json" => "JSON Feed",
        var other => other,
    };
}
