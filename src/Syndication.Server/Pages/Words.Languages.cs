using System.Collections.Frozen;
using System.Globalization;
using Syndication.Articles;

namespace Syndication.Server.Pages;

internal sealed partial record Words
{
    private static readonly Words English = new()
    {
        Tag = "en",
        Culture = CultureInfo.GetCultureInfo("en-GB"),
        Zone = TimeZoneInfo.Utc,
        Headline = "News as clean feeds",
        Tagline = "The whole text, without advertising and without tracking, in your own reader.",
        Feeds = "Feeds",
        Everything = "Every article of every feed",
        NoFeeds = "There are no feeds yet.",
        NoArticles = "There are no articles yet. They will show up here as soon as they are collected.",
        HowTo = "How to subscribe",
        HowToCopy = "Copy the address of a feed: the one that ends in .xml.",
        HowToPaste = "Paste it into your feed reader, where it says “add” or “subscribe”.",
        HowToBrowser = "A browser extension for feeds finds them by itself on this page and on the page of each feed.",
        HowToTerminal = "In newsboat, put the address on a line of its own in ~/.newsboat/urls.",
        AllAsOpml = "All feeds at once, as OPML",
        Subscribe = "Subscribe",
        FeedAddress = "Address of this feed",
        Copy = "Copy",
        Copied = "Copied",
        OpenIn = "Open in",
        OwnReader = "my own reader",
        OtherFormats = "Other formats",
        Latest = "Latest",
        Original = "Read it where it was published",
        Published = "Published",
        Modified = "Modified by the publisher",
        FirstSeen = "First seen here",
        Revised = "Changed here",
        About = "About this copy",
        Permanent = "Permanent name",
        SkipToContent = "Skip to content",
        Paywalled = "The publisher shows only the beginning of this article without payment.",
        Provenance = new Dictionary<DateSource, string>
        {
            [DateSource.SiteRule] = "by a rule for the publisher",
            [DateSource.JsonLd] = "as the page declares",
            [DateSource.Meta] = "as the page declares",
            [DateSource.Microdata] = "as the page declares",
            [DateSource.VisibleText] = "as printed on the page",
            [DateSource.Feed] = "from the publisher’s feed",
            [DateSource.Sitemap] = "from the publisher’s sitemap",
            [DateSource.Url] = "from the address",
            [DateSource.FirstSeen] = "when it was first seen",
        }.ToFrozenDictionary(),
    };

    private static readonly Words Turkish = new()
    {
        Tag = "tr",
        Culture = CultureInfo.GetCultureInfo("tr-TR"),
        Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Istanbul"),
        Headline = "Temiz akışlar olarak haberler",
        Tagline = "Tam metin, reklamsız ve izlemesiz, kendi okuyucunuzda.",
        Feeds = "Akışlar",
        Everything = "Bütün akışların bütün haberleri",
        NoFeeds = "Henüz akış yok.",
        NoArticles = "Henüz haber yok. Toplandıkça burada görünecekler.",
        HowTo = "Nasıl abone olunur?",
        HowToCopy = "Bir akışın adresini kopyalayın: .xml ile biten adres.",
        HowToPaste = "Akış okuyucunuzda “ekle” ya da “abone ol” denen yere yapıştırın.",
        HowToBrowser = "Tarayıcınızdaki akış eklentisi, akışları bu sayfada ve her akışın sayfasında kendiliğinden bulur.",
        HowToTerminal = "newsboat’ta adresi ~/.newsboat/urls dosyasına ayrı bir satır olarak yazın.",
        AllAsOpml = "Bütün akışlar bir arada, OPML olarak",
        Subscribe = "Abone ol",
        FeedAddress = "Bu akışın adresi",
        Copy = "Kopyala",
        Copied = "Kopyalandı",
        OpenIn = "Şununla aç",
        OwnReader = "kendi okuyucum",
        OtherFormats = "Diğer biçimler",
        Latest = "Son haberler",
        Original = "Yayımlandığı yerde oku",
        Published = "Yayımlanma",
        Modified = "Yayıncının değişikliği",
        FirstSeen = "Burada ilk görülme",
        Revised = "Burada değişme",
        About = "Bu kopya hakkında",
        Permanent = "Kalıcı adı",
        SkipToContent = "İçeriğe geç",
        Paywalled = "Yayıncı bu haberin yalnızca başını ücretsiz gösteriyor.",
        Provenance = new Dictionary<DateSource, string>
        {
            [DateSource.SiteRule] = "yayıncı için yazılmış kurala göre",
            [DateSource.JsonLd] = "sayfanın bildirdiği",
            [DateSource.Meta] = "sayfanın bildirdiği",
            [DateSource.Microdata] = "sayfanın bildirdiği",
            [DateSource.VisibleText] = "sayfada yazan",
            [DateSource.Feed] = "yayıncının akışından",
            [DateSource.Sitemap] = "yayıncının site haritasından",
            [DateSource.Url] = "adresten",
            [DateSource.FirstSeen] = "ilk görüldüğü an",
        }.ToFrozenDictionary(),
    };
}
