using System.Text;
using Syndication.Server.Publishing;

namespace Syndication.Server.Pages;

/// <summary>What every page has around its content.</summary>
internal static class PageFrame
{
    /// <summary>One whole page.</summary>
    /// <param name="words">Its language.</param>
    /// <param name="title">For the window.</param>
    /// <param name="home">The instance's name and address, for the head line.</param>
    /// <param name="head">More for the head: alternate links, description.</param>
    /// <param name="content">What stands in <c>main</c>.</param>
    /// <param name="query">The parameters of the page's own address without the language, such as <c>page=2&amp;</c>, which the same page in another language needs too.</param>
    public static byte[] Write(
        Words words, string title, Link home, Markup head, Markup content, PublicAddresses addresses, string query = "")
    {
        var page = Markup.Of($"""
            <!doctype html>
            <html lang="{words.Tag}">
            <head>
            <meta charset="utf-8">
            <title>{title}</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <link rel="stylesheet" href="{addresses.Local(PageAssets.Style.Path)}">
            <link rel="icon" type="image/svg+xml" href="{addresses.Local(PageAssets.Icon.Path)}">
            <link rel="search" type="application/opensearchdescription+xml" title="{home.Text}" href="{addresses.Local(SearchDescription.Path)}">
            {head}</head>
            <body>
            <a class="skip" href="#main">{words.SkipToContent}</a>
            <header class="top"><a class="brand" href="{words.Carry(home.Address)}"><img src="{addresses.Local(PageAssets.Icon.Path)}" alt="" width="28" height="28">{home.Text}</a>
            <nav><a href="{words.Carry(addresses.Local(PublicAddresses.SourcesPath))}">{words.Sources.Title}</a> {Languages(words, query)}</nav></header>
            <main id="main">
            {content}</main>
            <footer><a href="{words.Carry(addresses.Local("/"))}">{words.Feeds}</a> <a href="{words.Carry(addresses.Local(PublicAddresses.SourcesPath))}">{words.Sources.Title}</a> <a href="{addresses.Local(OpmlPublisher.Path)}">OPML</a></footer>
            </body>
            </html>

            """);
        return Encoding.UTF8.GetBytes(page.ToString());
    }

    /// <summary>How a page says where its feeds are.</summary>
    public static Markup Alternate(string mediaType, string title, string address) =>
        Markup.Of($"<link rel=\"alternate\" type=\"{mediaType}\" title=\"{title}\" href=\"{address}\">\n");

    private static IEnumerable<Markup> Languages(Words words, string query) => Words.Tags
        .Where(tag => tag != words.Tag)
        .Select(Words.In)
        .Select(other => Markup.Of($"""<a href="?{query}{Words.Parameter}={other.Tag}" lang="{other.Tag}" hreflang="{other.Tag}" rel="nofollow">{other.Name}</a>"""));
}

/// <summary>A text that leads somewhere.</summary>
internal readonly record struct Link(string Text, string Address);
