using System.Text;
using Syndication.Server.Publishing;

namespace Syndication.Server.Pages;

/// <summary><c>/opensearch.xml</c>: so that a browser can search here from its address bar (OpenSearch 1.1, draft 6).</summary>
internal static class SearchDescription
{
    public const string Path = "/opensearch.xml";

    /// <summary>A ShortName has at most so many characters.</summary>
    private const int LongestName = 16;

    public static Document Write(string name, PublicAddresses addresses)
    {
        var xml = Markup.Of($$"""
            <?xml version="1.0" encoding="utf-8"?>
            <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
            <ShortName>{{(name.Length > LongestName ? name[..LongestName] : name)}}</ShortName>
            <Description>{{name}}</Description>
            <InputEncoding>UTF-8</InputEncoding>
            <Image width="16" height="16" type="image/svg+xml">{{addresses.Absolute(PageAssets.Icon.Path)}}</Image>
            <Url type="text/html" template="{{addresses.Absolute("/search")}}?q={searchTerms}"/>
            <Url type="application/rss+xml" template="{{addresses.Absolute("/search.xml")}}?q={searchTerms}"/>
            <Url type="application/atom+xml" template="{{addresses.Absolute("/search.atom")}}?q={searchTerms}"/>
            <Url type="application/opensearchdescription+xml" rel="self" template="{{addresses.Absolute(Path)}}"/>
            </OpenSearchDescription>

            """);
        return new Document(Path, "application/opensearchdescription+xml; charset=utf-8", Encoding.UTF8.GetBytes(xml.ToString()))
        {
            MaxAge = TimeSpan.FromDays(1),
        };
    }
}
