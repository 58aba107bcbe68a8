using AngleSharp.Dom;
using Syndication.Articles.Languages;

namespace Syndication.Articles.Extraction.Facts;

/// <summary>What the operator's rule for the publisher finds on the page. It comes before every witness; where its selectors find nothing, the witnesses speak.</summary>
internal sealed class RuledFacts(IDocument document, SiteRule? rule)
{
    /// <summary>The first text of the title's selectors.</summary>
    public string? Title => Texts(rule?.Title).FirstOrDefault();

    /// <summary>Who the rule says signs: persons, or where none of them is one, the organisation; null where the rule finds nobody.</summary>
    public (IReadOnlyList<string> Persons, string? Organisation)? Authors(Language language, IReadOnlySet<string> siteNames)
    {
        var texts = Texts(rule?.Author);
        if (texts.Count == 0) return null;
        var persons = texts.SelectMany(text => Bylines.Persons(text, language, (IReadOnlyCollection<string>)siteNames)).DistinctBy(name => Folding.Fold(name)).ToList();
        return (persons, persons.Count == 0 ? texts[0] : null);
    }

    /// <summary>The sections in natural case, the main one first.</summary>
    public IReadOnlyList<string> Categories(Language language) =>
        [.. Texts(rule?.Category).Select(text => Sections.Natural(text, language)).OfType<string>().DistinctBy(name => Folding.Fold(name))];

    /// <summary>The date of publication: in the rule's format, else as the language reads it.</summary>
    public ArticleDate? Published(DateReader reader)
    {
        foreach (var text in Texts(rule?.Date))
        {
            if (rule?.DateFormat is { } format && reader.ReadExact(text, format, DateSource.SiteRule) is { } exact) return exact;
            if (reader.Read(text, DateSource.SiteRule) is { } date) return date;
        }

        return null;
    }

    /// <summary>The absolute address of the next page; null where the rule finds none or the page itself.</summary>
    public string? NextPage(string? url, string? baseUrl) => Address(rule?.NextPage, url, baseUrl);

    /// <summary>The absolute address of the whole article on one page; null where the rule finds none or the page itself.</summary>
    public string? SinglePage(string? url, string? baseUrl) => Address(rule?.SinglePage, url, baseUrl);

    private string? Address(IReadOnlyList<string>? selectors, string? url, string? baseUrl)
    {
        foreach (var found in (selectors ?? []).SelectMany(selector => Selector.Find(document, selector)))
        {
            var href = found.Element is { } element ? (element.GetAttribute("href") ?? element.QuerySelector("a[href]")?.GetAttribute("href")) : found.Value;
            if (href is { Length: > 0 } && ArticleAddress.Clean(href, baseUrl) is { } address && address != url) return address;
        }

        return null;
    }

    /// <summary>The texts of the first selector that finds any.</summary>
    private List<string> Texts(IReadOnlyList<FieldSelector>? selectors)
    {
        foreach (var selector in selectors ?? [])
        {
            var texts = Selector.Find(document, selector.Select).Select(found => selector.Taken(TextOf(found, selector.Attribute))).Where(text => text.Length > 0).ToList();
            if (texts.Count > 0) return texts;
        }

        return [];
    }

    private static string TextOf(Selected found, string? attribute)
    {
        if (found.Element is not { } element) return found.Value!.Trim();
        if (attribute is not null) return element.GetAttribute(attribute)?.Trim() ?? "";
        return (element.LocalName == "meta" ? element.GetAttribute("content") : element.LocalName == "time" ? element.GetAttribute("datetime") : null)?.Trim() ?? PageWitnesses.TextOf(element);
    }
}
