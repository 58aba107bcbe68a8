using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Syndication.Articles.Extraction.Facts;

/// <summary>What the name, class, id and attributes of an element say about its content.</summary>
internal readonly partial record struct Hints(Zone Zone, List<Promise>? Promises)
{
    public static Hints Of(IElement element, string name)
    {
        var zone = name switch
        {
            "nav" => Zone.Nav,
            "footer" => Zone.Footer,
            "aside" => Zone.Aside,
            "article" or "main" => Zone.Article,
            "header" => Zone.Header,
            _ => Zone.None,
        };
        var classes = element.GetAttribute("class");
        var id = element.GetAttribute("id");
        List<Promise>? promises = null;
        if (name == "h1" || name == "title") Add(ref promises, Promise.Title);
        if (name == "figcaption") Add(ref promises, Promise.Caption);
        if (element.GetAttribute("rel") is { } rel && rel.Contains("author", StringComparison.OrdinalIgnoreCase)) Add(ref promises, Promise.Byline);
        if (element.GetAttribute("rel") is { } tag && tag.Contains("tag", StringComparison.OrdinalIgnoreCase)) Add(ref promises, Promise.Tags);
        if (element.GetAttribute("itemtype") is { } type && type.EndsWith("BreadcrumbList", StringComparison.Ordinal)) Add(ref promises, Promise.Crumbs);
        if (classes is null && id is null) return new Hints(zone, promises);

        var hint = id is null ? classes! : classes is null ? id : $"{classes} {id}";
        foreach (var m in Word().EnumerateMatches(hint))
        {
            switch (hint.AsSpan(m.Index, m.Length).ToString().ToLowerInvariant())
            {
                case "breadcrumb" or "breadcrumbs" or "crumb" or "crumbs" or "bread":
                    Add(ref promises, Promise.Crumbs);
                    break;
                case "date" or "datetime" or "time" or "timestamp" or "tarih" or "tarihi" or "published" or "publish" or "publication" or "pubdate" or "posted" or "dateline" or "datum" or "fecha" or "created" or "updated" or "modified" or "meta" or "info" or "zeit" or "yayin" or "dates":
                    Add(ref promises, Promise.Date);
                    break;
                case "author" or "authors" or "byline" or "yazar" or "muhabir" or "writer" or "autor" or "auteur" or "autoren" or "signature" or "reporter" or "firma" or "creator" or "contributor" or "bylines":
                    Add(ref promises, Promise.Byline);
                    break;
                case "category" or "categories" or "kategori" or "cat" or "cats" or "section" or "kicker" or "rubrik" or "rubrique" or "eyebrow" or "topic" or "ressort" or "seccion" or "channel" or "rubric":
                    Add(ref promises, Promise.Category);
                    break;
                case "tags" or "tag" or "etiket" or "etiketler" or "keywords" or "tagcloud":
                    Add(ref promises, Promise.Tags);
                    break;
                case "spot" or "standfirst" or "subtitle" or "subheadline" or "deck" or "dek" or "excerpt" or "summary" or "intro" or "lead" or "lede" or "teaser" or "ozet" or "subhead" or "subheading" or "chapo" or "sapo" or "abstract":
                    Add(ref promises, Promise.Standfirst);
                    break;
                case "headline" or "title" or "baslik":
                    Add(ref promises, Promise.Title);
                    break;
                case "caption" or "wp-caption-text" or "altyazi" or "credit":
                    Add(ref promises, Promise.Caption);
                    break;
                case "nav" or "menu" or "navbar" or "navigation" or "topbar" or "ticker" or "masthead":
                    zone |= Zone.Nav;
                    break;
                case "footer" or "foot" or "colophon" or "copyright":
                    zone |= Zone.Footer;
                    break;
                case "sidebar" or "aside" or "widget" or "promo" or "newsletter" or "popup" or "modal" or "cookie" or "banner" or "weather":
                    zone |= Zone.Aside;
                    break;
                case "comment" or "comments" or "yorum" or "yorumlar" or "respond" or "disqus" or "kommentare":
                    zone |= Zone.Comments;
                    break;
                case "related" or "recommended" or "recommendations" or "benzer" or "ilgili" or "onceki" or "popular" or "trending" or "mostread" or "more" or "latest" or "recirculation" or "outbrain" or "taboola":
                    zone |= Zone.Related;
                    break;
            }
        }

        return new Hints(zone, promises);
    }

    private static void Add(ref List<Promise>? promises, Promise promise)
    {
        promises ??= [];
        if (!promises.Contains(promise)) promises.Add(promise);
    }

    /// <summary>Words of class names: parted by dashes, underlines and capitals in the middle (<c>articleDate</c>).</summary>
    [GeneratedRegex(@"[A-Z]?[a-zığüşöç]+|[A-Z]+(?![a-z])")]
    private static partial Regex Word();
}
