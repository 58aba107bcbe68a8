using AngleSharp.Dom;

namespace Syndication.Articles.Cleaning;

/// <summary>What is published of an element's attributes.</summary>
internal static class Attributes
{
    private const string PlayerSandbox = "allow-scripts allow-same-origin allow-popups allow-presentation";

    private static readonly List<(string Name, string Value)> None = [];

    /// <summary>In the order they are written; null where the element is nothing without what it lost.</summary>
    public static IReadOnlyList<(string Name, string Value)>? Of(IElement element, ElementRule rule, SafeAddresses addresses)
    {
        // Most elements of a text have none.
        if (element.Attributes.Length == 0 && rule.Name is not ("audio" or "video"))
            return rule.Name is "span" or "data" or "img" or "source" or "iframe" or "track" || (rule.Name == "a" && !addresses.AreInterchanged) ? null : None;

        List<(string Name, string Value)>? own = rule.Name switch
        {
            "img" => OfImage(element, addresses),
            "source" => OfSource(element, addresses),
            "iframe" => OfFrame(element.GetAttribute, addresses),
            "audio" or "video" => OfPlayer(element, rule, addresses),
            _ => [],
        };
        if (own is null) return null;

        Add(own, element, rule.Attributes, addresses);
        Add(own, element, AllowedHtml.Everywhere, addresses);
        return rule.Name switch
        {
            "a" when addresses.AreInterchanged => own,
            "a" when own.Exists(one => one.Name == "href") => [.. own, ("rel", "noopener noreferrer")],
            "track" when own.Exists(one => one.Name == "src") => own,
            "a" or "track" => null,
            // Left without attributes it says nothing.
            "span" or "data" when own.Count == 0 => null,
            _ => own,
        };
    }

    private static void Add(
        List<(string Name, string Value)> to, IElement element, AttributeRule[] rules, SafeAddresses addresses)
    {
        foreach (var rule in rules)
        {
            if (element.GetAttribute(rule.Name) is { } value && rule.Check(value, addresses) is { } safe)
                to.Add((rule.Name, safe));
        }
    }

    private static List<(string, string)>? OfImage(IElement element, SafeAddresses addresses)
    {
        if (ImageSources.Of(element, addresses) is not { } source) return null;
        List<(string, string)> own = [("src", source.Src)];
        if (source.Srcset is null) return own;
        own.Add(("srcset", source.Srcset));
        AddText(own, element, "sizes");
        return own;
    }

    private static List<(string, string)>? OfSource(IElement element, SafeAddresses addresses)
    {
        List<(string, string)> own = [];
        if (element.ParentElement is { LocalName: "picture" })
        {
            if (ImageSources.Srcset(element, addresses) is not { } srcset) return null;
            own.Add(("srcset", srcset));
            AddText(own, element, "sizes");
        }
        else
        {
            if (element.ParentElement is not { LocalName: "audio" or "video" }) return null;
            if (MediaAddress(element, addresses) is not { } src) return null;
            own.Add(("src", src));
        }

        AddText(own, element, "media");
        AddText(own, element, "type");
        return own;
    }

    /// <summary>What is published of a frame's own attributes; null where no known player is in it.</summary>
    /// <param name="attribute">Gives the value of an attribute, or null.</param>
    public static List<(string Name, string Value)>? OfFrame(Func<string, string?> attribute, SafeAddresses addresses)
    {
        var player = VideoHosts.Player(MediaAddress(attribute, addresses));
        return player is null
            ? null
            :
            [
                ("src", player), ("sandbox", PlayerSandbox), ("allowfullscreen", ""), ("loading", "lazy"),
                ("referrerpolicy", "strict-origin-when-cross-origin"),
            ];
    }

    // Controls are always shown, and nothing plays by itself.
    private static List<(string, string)>? OfPlayer(IElement element, ElementRule rule, SafeAddresses addresses)
    {
        var src = MediaAddress(element, addresses);
        var hasSource = src is not null
            || element.Children.Any(child => child.LocalName == "source" && MediaAddress(child, addresses) is not null);
        if (!hasSource) return null;

        List<(string, string)> own = [];
        if (src is not null) own.Add(("src", src));
        own.Add(("controls", ""));
        if (rule.Name != "video") return own;
        if (element.GetAttribute("poster") is { } poster && addresses.Web(poster) is { } picture)
            own.Add(("poster", picture));
        return own;
    }

    private static string? MediaAddress(IElement element, SafeAddresses addresses) => MediaAddress(element.GetAttribute, addresses);

    private static string? MediaAddress(Func<string, string?> attribute, SafeAddresses addresses)
    {
        if (attribute("src") is { } src && addresses.Web(src) is { } address) return address;
        return attribute("data-src") is { } lazy ? addresses.Web(lazy) : null;
    }

    private static void AddText(List<(string, string)> to, IElement element, string name)
    {
        if (element.GetAttribute(name) is { } value && !string.IsNullOrWhiteSpace(value)) to.Add((name, value));
    }
}
