using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using Syndication.Articles.Extraction;
using Syndication.Articles.Extraction.Facts;
using Syndication.Articles.Languages;

namespace Syndication.Benchmarks;

/// <summary>Writes what every witness of a page says beside the verdicts, a JSON line a page: from which a wrong verdict is understood.</summary>
internal static class ExtractFacts
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static int Run(string corpus, string output, string fold)
    {
        using var writer = new StreamWriter(output);
        foreach (var (id, bytes, url, fetched) in ExtractCorpus.Pages(corpus, fold))
        {
            var document = new HtmlParser().ParseDocument(PageDecoder.Decode(bytes, null).Text);
            var trace = new ExtractionTrace();
            var input = new PageInput(default) { Url = url, FetchedAt = fetched ?? TimeProvider.System.GetUtcNow(), Trace = trace };
            var facts = FactsReader.Read(document, input);
            var line = LineOf(id, facts, trace.Witnesses!, LinkedData.Read(trace.Witnesses!.Scripts));
            line["printed"] = Printed(new VisibleDates(trace.Witnesses, new DateReader(facts.Language, input.FetchedAt, facts.Language.Zone ?? TimeZoneInfo.Utc)));
            writer.WriteLine(line.ToJsonString(Plain));
        }

        return 0;
    }

    private static JsonObject LineOf(string id, PageFacts facts, PageWitnesses page, LinkedData data) => new()
    {
        ["id"] = id,
        ["title"] = facts.Title,
        ["author"] = List(facts.Authors),
        ["organisation"] = facts.Organisation,
        ["date"] = facts.Published?.ToString(),
        ["source"] = facts.Published?.Source.ToString(),
        ["language"] = facts.LanguageTag,
        ["sites"] = List(facts.SiteNames),
        ["headline"] = page.Headline,
        ["documentTitle"] = page.DocumentTitle,
        ["metas"] = new JsonObject(page.Metas.Where(meta => meta.Value[0].Length < 300).Select(meta => KeyValuePair.Create<string, JsonNode?>(meta.Key, List(meta.Value.Take(5))))),
        ["linked"] = new JsonArray([.. data.Articles.Take(6).Select(Linked)]),
        ["headlines"] = List(page.Headlines.Select(h => $"{h.Line} {h.Zone}: {PageWitnesses.TextOf(h.Element)}")),
        ["times"] = List(page.Times.Take(12).Select(t => $"{t.Line} {t.Zone}: {t.Element.GetAttribute("datetime")} / {PageWitnesses.TextOf(t.Element, 60)}")),
        ["properties"] = List(page.Properties.Where(p => p.Name is "author" or "datePublished" or "dateModified" or "dateCreated" or "headline" or "name").Take(20)
            .Select(p => $"{p.Line} {p.Zone} {p.Name}: {p.Element.GetAttribute("content") ?? p.Element.GetAttribute("datetime") ?? PageWitnesses.TextOf(p.Element, 80)}")),
        ["bylines"] = List(page.Spans.Where(s => s.Has(Promise.Byline)).Take(20).Select(s => $"{s.Start}-{s.End} {s.Zone} {s.Element.LocalName}.{s.Element.ClassName}: {PageWitnesses.TextOf(s.Element, 120)}")),
        ["scriptDate"] = page.ScriptDate,
        ["lines"] = List(page.Lines.Take(1_200).Select(LineOf)),
    };

    private static JsonObject Printed(VisibleDates dates) => new()
    {
        ["published"] = dates.Published?.ToString(),
        ["own"] = dates.Own?.ToString(),
        ["updated"] = dates.Updated?.ToString(),
        ["distant"] = dates.Distant?.ToString(),
    };

    private static string LineOf(PageLine line, int number)
    {
        var text = $"{number} {(line.IsHeading ? "heading " : "")}{line.Zone}: {string.Join(" ¦ ", line.Parts)}";
        return text.Length > 220 ? text[..220] : text;
    }

    private static JsonNode Linked(LinkedArticle article) => new JsonObject
    {
        ["type"] = article.Type,
        ["url"] = article.Url,
        ["headline"] = article.Headline,
        ["published"] = article.Published,
        ["modified"] = article.Modified,
        ["authors"] = List(article.Authors.Select(author => $"{author.Name}{(author.IsOrganization ? " (organisation)" : author.IsPerson ? " (person)" : "")}")),
    };

    private static JsonArray List(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);
}
