using Syndication.Feeds.Reading.Modules;
using Syndication.Feeds.Reading.Xml;

namespace Syndication.Feeds.Reading;

/// <summary>Atom 0.3 and 1.0 (RFC 4287), and an entry that stands alone (§2).</summary>
internal sealed class AtomFormat : IFeedFormat
{
    public bool Recognises(XmlElement root) => root.Name is "feed" or "entry" && root.Namespace is Ns.Atom or Ns.Core;

    public SyndicationFeed Read(XmlElement root, ReadingContext context)
    {
        var feed = new FeedDraft();
        if (root.Name == "entry")
        {
            feed.Add(ReadEntry(root, context));
        }
        else
        {
            ReadFeed(feed, root, context);
            feed.OfferLanguage(root.Language, Rank.Fallback);
        }

        return feed.Build(FeedFormat.Atom, Version(root));
    }

    public static SyndicationItem ReadEntry(XmlElement element, ReadingContext context)
    {
        var item = new ItemDraft();
        if (element.LanguageScope != context.RootLanguage) item.OfferLanguage(element.Language, Rank.Last);
        foreach (var child in element.Children)
        {
            if (child.Namespace is Ns.Atom or Ns.Core) ReadElement(item, child, context);
            else FeedModules.Read(item, child, context);
        }

        item.OfferLanguage(item.NarrowLanguages.Value, Rank.Own);
        return item.Build();
    }

    /// <summary>The feed that an entry was copied from (RFC 4287 §4.2.11).</summary>
    public static SyndicationFeed ReadSource(XmlElement element, ReadingContext context)
    {
        var feed = new FeedDraft();
        ReadFeed(feed, element, context);
        if (element.LanguageScope != context.RootLanguage) feed.OfferLanguage(element.Language, Rank.Fallback);
        return feed.Build(FeedFormat.Atom, null) with { Items = [] };
    }

    private static void ReadFeed(FeedDraft feed, XmlElement element, ReadingContext context)
    {
        foreach (var child in element.Children)
        {
            if (feed.IsFull) return;
            if (child.Namespace is not (Ns.Atom or Ns.Core)) FeedModules.Read(feed, child, context);
            else if (child.Name is "entry" or "item") feed.Add(child.Name == "entry" ? ReadEntry(child, context) : RssItem.Read(child, context));
            else ReadElement(feed, child, context);
        }
    }

    /// <summary>One element of a feed, an entry or a source, wherever it stands.</summary>
    public static void ReadElement(Draft draft, XmlElement element, ReadingContext context)
    {
        switch (element.Name)
        {
            case "title":
                draft.Title.Offer(TextReading.Atom(element), RankOf(element));
                if (draft is ItemDraft titled) NarrowLanguage(titled, element, context, Rank.Fallback);
                break;
            case "id":
                draft.Id.Offer(element.Text, RankOf(element));
                break;
            case "link":
                AtomLinks.Read(draft, element);
                break;
            case "rights" or "copyright":
                draft.Rights.Offer(TextReading.Atom(element), RankOf(element));
                break;
            case "author":
                Draft.AddPerson(draft.Authors, Person(element) ?? People.Parse(element.Text));
                break;
            case "contributor":
                Draft.AddPerson(draft.Contributors, Person(element) ?? People.Parse(element.Text));
                break;
            case "category":
                draft.AddCategory(element["term"] ?? element.Text, element["scheme"] ?? element["domain"], element["label"]);
                break;
            case "published" or "issued" or "pubdate":
                draft.Published.Offer(FeedDate.Parse(element.Text, context.DayFirst), RankOf(element));
                break;
            case "created":
                draft.Published.Offer(FeedDate.Parse(element.Text, context.DayFirst), Rank.Last);
                break;
            case "updated" or "modified" or "lastbuilddate":
                draft.Updated.Offer(FeedDate.Parse(element.Text, context.DayFirst), RankOf(element));
                break;
            case "language":
                draft.OfferLanguage(element.Text, Rank.Module);
                break;
            default:
                if (draft is FeedDraft feed) ReadOfFeed(feed, element);
                else if (draft is ItemDraft item) ReadOfEntry(item, element, context);
                break;
        }
    }

    /// <summary>A person with parts (RFC 4287 §3.2; Atom 0.3 has <c>url</c>); null where there are none.</summary>
    public static SyndicationPerson? Person(XmlElement element)
    {
        if (!element.HasChildren) return null;
        string? name = null, email = null, url = null, avatar = null;
        foreach (var child in element.Children)
        {
            if (child.Name == "name") name ??= child.Text;
            else if (child.Name == "email") email ??= child.Text;
            else if (child.Name is "uri" or "url" or "homepage") url ??= child.Address();
            else if (child.Name == "image") avatar ??= child.Address("src") ?? child.Address();
        }

        if (email?.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) == true) email = email[7..];
        return name is null && email is null && url is null ? null : new SyndicationPerson(name) { Email = email, Url = url, Avatar = avatar };
    }

    private static void ReadOfFeed(FeedDraft feed, XmlElement element)
    {
        switch (element.Name)
        {
            case "subtitle" or "tagline" or "info" or "description":
                feed.Description.Offer(TextReading.Atom(element), element.Name == "info" ? Rank.Last : RankOf(element));
                break;
            case "icon":
                feed.Favicon ??= element.Address();
                break;
            case "logo":
                feed.Icon.Offer(element.Address());
                break;
            case "generator":
                var url = element.Address("uri") ?? element.Address("url");
                if (element.Text is not null || element.AttributeCount > 0) feed.Generator.Offer(new SyndicationGenerator(element.Text, url, element["version"]));
                break;
        }
    }

    private static void ReadOfEntry(ItemDraft item, XmlElement element, ReadingContext context)
    {
        switch (element.Name)
        {
            case "summary" or "description":
                item.Description.Offer(TextReading.Atom(element), RankOf(element));
                NarrowLanguage(item, element, context, Rank.Module);
                break;
            case "content":
                item.ContentUrl ??= element.Address("src");
                item.Content.Offer(TextReading.Atom(element), RankOf(element));
                NarrowLanguage(item, element, context, Rank.Own);
                break;
            case "source":
                item.Source ??= ReadSource(element, context);
                break;
            case "guid":
                item.Id.Offer(element.Text, Rank.Module);
                break;
        }
    }

    private static void NarrowLanguage(ItemDraft item, XmlElement element, ReadingContext context, Rank rank)
    {
        if (element.LanguageScope != context.RootLanguage) item.NarrowLanguages.Offer(element.Language, rank);
    }

    /// <summary>In an RSS document an Atom element comes second to RSS's own.</summary>
    private static Rank RankOf(XmlElement element) => element.Prefix.Length == 0 ? Rank.Own : Rank.Module;

    private static string? Version(XmlElement root)
    {
        if (root["version"] is { } version) return version;
        var name = root.NamespaceName;
        if (name is null) return root.Namespace == Ns.Atom ? "1.0" : null;
        if (name.Contains("2005/atom", StringComparison.OrdinalIgnoreCase)) return "1.0";
        return name.Contains("purl.org/atom/ns", StringComparison.OrdinalIgnoreCase) ? "0.3" : null;
    }
}
