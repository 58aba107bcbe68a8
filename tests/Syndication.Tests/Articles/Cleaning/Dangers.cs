using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Syndication.Tests.Articles.Cleaning;

/// <summary>Finds by its own list, not the sanitiser's, what may not be published.</summary>
internal static partial class Dangers
{
    private static readonly string[] Elements =
    [
        "script", "style", "form", "input", "button", "select", "textarea", "object", "embed", "applet", "link", "meta",
        "base", "frame", "frameset", "svg", "math", "template", "noscript", "xmp", "plaintext", "title", "noembed", "noframes",
    ];

    private static readonly string[] Addresses = ["href", "src", "poster", "cite", "action", "formaction", "data", "background"];

    public static IReadOnlyList<string> In(string html)
    {
        var found = new List<string>();
        foreach (var element in Body(html).QuerySelectorAll("*"))
        {
            if (Elements.Contains(element.LocalName)) found.Add(element.LocalName);
            if (element.NamespaceUri != NamespaceNames.HtmlUri) found.Add(element.NamespaceUri ?? "no namespace");
            foreach (var attribute in element.Attributes)
            {
                var name = attribute.Name;
                if (name.StartsWith("on", StringComparison.Ordinal) || name is "style" or "srcdoc" or "id" or "class") found.Add(name);
                if (Addresses.Contains(name) && !SafeAddress().IsMatch(attribute.Value)) found.Add(attribute.Value);
            }
        }

        return found;
    }

    public static string RoundTrip(string html) => Body(html).InnerHtml;

    private static IElement Body(string html) => new HtmlParser().ParseDocument("<!doctype html><body>" + html).Body!;

    [GeneratedRegex("^(https?://[^/]|mailto:|tel:|data:image/(png|jpeg|jpg|gif|webp|avif|bmp);base64,)")]
    private static partial Regex SafeAddress();
}
