using System.Collections.Frozen;

namespace Syndication.Articles.Blocks;

/// <summary>What class, id, role and microdata names say of an element. Publishers' names lie both ways: one hint is never proof.</summary>
[Flags]
internal enum Hints
{
    None = 0,

    /// <summary>The body of an article.</summary>
    Body = 1 << 0,

    Advertising = 1 << 1,
    Related = 1 << 2,
    Share = 1 << 3,
    Comments = 1 << 4,
    Author = 1 << 5,
    Tags = 1 << 6,
    Navigation = 1 << 7,
    Newsletter = 1 << 8,
    Caption = 1 << 9,

    /// <summary>For screen readers or print only.</summary>
    Unseen = 1 << 10,

    /// <summary>Date, byline, section: what stands above a text.</summary>
    Byline = 1 << 11,

    Consent = 1 << 12,
    Paywall = 1 << 13,
    Sidebar = 1 << 14,
    Promotion = 1 << 15,
    Headline = 1 << 16,
    Standfirst = 1 << 17,
    Footer = 1 << 18,
    Contents = 1 << 19,
    Player = 1 << 20,
    Gallery = 1 << 21,
    Post = 1 << 22,
    Login = 1 << 23,
    Embed = 1 << 24,

    /// <summary>Something to buy.</summary>
    Product = 1 << 25,

    /// <summary>A running report.</summary>
    Live = 1 << 26,

    /// <summary>A manual or a reference.</summary>
    Documentation = 1 << 27,

    /// <summary>A picture with what belongs to it.</summary>
    Picture = 1 << 28,

    /// <summary>The names never stand on a part of a text.</summary>
    Foreign = Advertising | Related | Share | Comments | Navigation | Newsletter | Unseen | Consent | Promotion | Login,
}

/// <summary>Reads class and id names.</summary>
internal static class HintWords
{
    private static readonly FrozenDictionary<string, Hints> Words = Table(
        (Hints.Body, "articlebody|article body|article content|article text|entry content|post content|post body|story body|storybody|story content|story text|articletext|articlecontent|body text|bodytext|body content|maincontent text|news text|news content|news detail text|haber metni|habermetni|haber icerik|haber text|haber detay|detay icerik|detail content|content body|post text|entry body|entry text|page content body|text body|artikel text|artikel body|artikeltext|texto noticia|cuerpo noticia|nota cuerpo|article copy|rich text|richtext|wysiwyg|td post|artl cnt|postcontent|field body|name body|prose"),
        (Hints.Advertising, "ad|ads|adv|advert|adverts|advertisement|advertising|advertorial|adsbygoogle|adsense|adslot|adspot|adbox|adunit|adwrapper|adcontainer|ad container|adzone|banner|sponsor|sponsored|outbrain|taboola|dfp|gpt|teads|reklam|anzeige|werbung|publicidad|publicite|reklama|mpu|leaderboard|skyscraper|commercial|affiliate|kaufberatung"),
        (Hints.Related, "related|relatedposts|relatedarticles|recommended|recommendation|recommendations|recirculation|recirc|most read|mostread|most popular|popular|trending|also like|read more|readmore|readalso|read also|read next|readnext|see also|seealso|more stories|more news|more articles|more from|morefrom|similar|suggested|suggestions|ilgili|iliskili|benzer|teaser|teasers|cards|crosslink|crosslinks|linklist|link list|link box|linkbox|further reading|up next|next article|next post|previous post|post navigation|latest news|latest posts|recent posts|recentposts|irp|jp relatedposts|yarpp|zergnet|editors pick|editors picks|inline related|onward|infinite|autonext|weitere|mehr|cok okunan|onceki"),
        (Hints.Share, "share|shares|sharing|sharebar|sharedaddy|social|socials|socialshare|socialmedia|addthis|addtoany|a2a|sharethis|share buttons|sharebuttons|paylas|teilen|compartir|partager|follow|followus|follow us|toolbar|tools|actions|print|bookmark|like button|likes|reactions|shariff"),
        (Hints.Comments, "comment|comments|commentlist|disqus|respond|discussion|kommentare|comentarios|commentaires|yorum|yorumlar|replies|livefyre|coral|viafoura|feedback"),
        (Hints.Author, "author|authors|author bio|authorbio|bio|about author|authorbox|author box|autor|autoren|contributor|contributors|yazar|profile|vcard|writer"),
        (Hints.Tags, "tags|tag list|taglist|tag links|tagcloud|post tags|keywords|topics|topic list|etiket|etiketler|schlagworte|themen|hashtags"),
        (Hints.Navigation, "nav|navbar|navigation|menu|breadcrumb|breadcrumbs|pagination|pager|pagenav|paging|sitemap|skip link|skiplink|skip|submenu|megamenu|dropdown"),
        (Hints.Newsletter, "newsletter|newsletters|subscribe|subscription|signup|sign up|mailchimp|optin|opt in|mc embed|abone|bulten|email form|abo|appdownload|app download|app banner"),
        (Hints.Caption, "caption|captions|wp caption|image caption|credit|credits|photo credit|legend|bildunterschrift|bildtext|copyright|copyrights|mediacredit|imagecredit|attribution"),
        (Hints.Unseen, "sr only|sronly|visually hidden|visuallyhidden|visuallyhide|screen reader|screenreader|u hidden|is hidden|hidden text|element invisible|noprint|no print|print only|printonly|assistive|a11y|offscreen"),
        (Hints.Byline, "byline|bylines|dateline|timestamp|pubdate|publish date|published|post date|postdate|entry meta|post meta|article meta|meta|metadata|post info|article info|date|datetime|reading time|readingtime|read time|readtime|kicker|eyebrow|postmeta|entrymeta|articlemeta|dateandauthor|updated|last modified|tarih"),
        (Hints.Consent, "cookie|cookies|consent|gdpr|kvkk|cookiebar|cookie banner|cmp|privacy banner|onetrust|didomi|usercentrics"),
        (Hints.Paywall, "paywall|piano|premium|regwall|registerwall|metered|subscriber|subscribers|paid content|plus content"),
        (Hints.Sidebar, "sidebar|side bar|sidecol|rightcol|right column|right rail|rightrail|rail|widget|widgets|widget area|secondary|aside"),
        (Hints.Promotion, "promo|promos|promotion|promobox|cta|call to action|popup|pop up|modal|overlay|lightbox|offcanvas|flyout|shop|product box|productbox|donate|donation|donations|fundraising|membership|google news|whatsapp|telegram|app store"),
        (Hints.Headline, "headline|article title|entry title|post title|page title|title|pagetitle|heading title"),
        (Hints.Standfirst, "standfirst|subtitle|sub title|subheadline|lead|lede|intro|dek|deck|excerpt|summary|teaser text|spot|vorspann|chapo|entradilla|bajada|abstract|sottotitolo"),
        (Hints.Footer, "footer|foot|colophon|disclaimer|imprint|legal"),
        (Hints.Contents, "toc|table contents|contents|inhaltsverzeichnis|ez toc|lwptoc|on this page"),
        (Hints.Player, "player|audio player|audioplayer|listen|podcast player|videoplayer|video player|tts|speech|readspeaker|vorlesen|jwplayer|brightcove"),
        (Hints.Gallery, "gallery|slideshow|carousel|slider|swiper|galeri|galerie|bildergalerie|slick|fotostrecke"),
        (Hints.Login, "login|log in|signin|sign in|register|registration|account|wallet"),
        (Hints.Product, "add to cart|addtocart|add to basket|buy box|buybox|product price|product detail|product details|sepete ekle|warenkorb"),
        (Hints.Live, "live blog|liveblog|live ticker|liveticker|live update|live updates|livefeed|live feed|canli blog|canli anlatim|minute by minute"),
        (Hints.Documentation, "docs|documentation|apidocs|api docs|api reference|doc content|docs content|doc main|doc page|rst content|md content|javadoc|rustdoc|docutils|documentwrapper|devsite article|kbarticle|knowledge base"),
        (Hints.Picture, "image|images|img|photo|photos|picture|pictures|pic|figure|foto|fotos|bild|bilder|photobox|imagebox|picbox|bildbox|fotobox|resim|gorsel|fotograf|imagen|immagine|obrazek|zdjecie|kuva|kep"),
        (Hints.Embed, "twitter tweet|instagram media|tweet|twitter|tiktok embed|fb post|bluesky embed|embed|oembed|facebook"));

    /// <summary>What the names say; words are split at dashes, underscores and capitals and looked up alone and in pairs.</summary>
    public static Hints Of(string names)
    {
        var hints = Hints.None;
        var lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> pair = stackalloc char[64];
        var previous = 0;
        var start = 0;
        var limit = Math.Min(names.Length, 512);
        var isEntry = names.Contains("hentry", StringComparison.Ordinal);
        Span<char> word = stackalloc char[40];
        while (start < limit)
        {
            if (previous == 0 && SkipsName(names, limit, isEntry, ref start)) continue;

            var length = NextWord(names, limit, ref start, word, out var endsName);
            if (length > 0)
            {
                if (lookup.TryGetValue(word[..length], out var single)) hints |= single;
                if (previous > 0 && previous + 1 + length <= pair.Length)
                {
                    pair[previous] = ' ';
                    word[..length].CopyTo(pair[(previous + 1)..]);
                    if (lookup.TryGetValue(pair[..(previous + 1 + length)], out var both)) hints |= both;
                }

                word[..length].CopyTo(pair);
                previous = length;
            }

            if (endsName) previous = 0;
        }

        return SaysHidden(names) ? hints | Hints.Unseen : hints;
    }

    // As a name of its own; "overflow-hidden" hides little, and "hidden lg:block" nothing on a large screen.
    private static bool SaysHidden(string names)
    {
        // Most names say neither, which is seen at once.
        if (!names.Contains("hid", StringComparison.Ordinal) && !names.Contains("off-screen", StringComparison.Ordinal)) return false;
        if (names.Contains(':', StringComparison.Ordinal)) return false;
        foreach (var range in names.AsSpan().Split(' '))
            if (names.AsSpan(range) is "hidden" or "hide" or "off-screen") return true;
        return false;
    }

    // Every part of a page that this builder makes is called so; what part it is follows.
    private const string BuilderPart = "elementor-widget";

    // Names such as print:hidden or lg:w-[400px] say how something looks, not what it is;
    // tag-elections and category-media on an entry of a blog say what its text is about.
    private static bool SkipsName(string names, int limit, bool isEntry, ref int start)
    {
        if (start > 0 && !char.IsWhiteSpace(names[start - 1])) return false;

        var end = start;
        while (end < limit && !char.IsWhiteSpace(names[end])) end++;
        var name = names.AsSpan(start, end - start);
        if (name.StartsWith(BuilderPart, StringComparison.Ordinal))
        {
            start += BuilderPart.Length;
            return false;
        }

        var isSkipped = name.ContainsAny(':', '[', '(') || (isEntry && IsTerm(name));
        if (isSkipped) start = end;
        return isSkipped;
    }

    private static bool IsTerm(ReadOnlySpan<char> name) =>
        name.StartsWith("tag-", StringComparison.Ordinal) || name.StartsWith("category-", StringComparison.Ordinal)
        || name.Contains("_tag-", StringComparison.Ordinal) || name.Contains("_tags-", StringComparison.Ordinal) || name.Contains("_category-", StringComparison.Ordinal);

    private static int NextWord(string names, int limit, ref int start, Span<char> word, out bool endsName)
    {
        var length = 0;
        endsName = false;
        while (start < limit)
        {
            var c = names[start];
            var isLetter = char.IsAsciiLetterOrDigit(c);
            // A capital after a small letter starts the next word of articleBody.
            if (isLetter && char.IsAsciiLetterUpper(c) && length > 0 && char.IsAsciiLetterLower(names[start - 1])) return length;

            start++;
            if (isLetter)
            {
                if (length < word.Length) word[length++] = char.ToLowerInvariant(c);
            }
            else
            {
                endsName = char.IsWhiteSpace(c);
                if (length > 0 || endsName) return length;
            }
        }

        endsName = true;
        return length;
    }

    private static FrozenDictionary<string, Hints> Table(params (Hints Hint, string Names)[] rows) =>
        rows.SelectMany(row => row.Names.Split('|').Select(name => (name, row.Hint)))
            .GroupBy(pair => pair.name, pair => pair.Hint)
            .ToFrozenDictionary(group => group.Key, group => group.Aggregate((a, b) => a | b));
}
