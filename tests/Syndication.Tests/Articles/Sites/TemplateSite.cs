using System.Text;
using Syndication.Articles.Extraction;
using Syndication.Articles.Sites;

namespace Syndication.Tests.Articles.Sites;

/// <summary>A site of one template, written in words that no language has: nothing but repetition tells its boxes from its texts.</summary>
/// <param name="make">How its boxes are made: with class names (0), without (1), with paragraphs that are plain boxes (2), flat, without any boxes (3).</param>
internal sealed class TemplateSite(int make)
{
    /// <summary>What stands on every page and belongs to none.</summary>
    public static readonly IReadOnlyList<string> Constants =
    [
        "Vorplim sedat", "Zebrun halp omteri", "Ombrik tal",
        "Druvel mastik orpan selti, vomra kelpis ondur taplem gristi umbral venko pastril.",
        "Kelvomri astu pendral, hostig umber valpin drosk tembri holvan sertip umlaz.",
        "Flomb trask",
    ];

    private static readonly string[] Syllables =
        ["va", "ter", "mo", "lin", "gas", "pru", "del", "ki", "son", "bar", "fen", "ul", "tri", "kos", "mer", "ap", "nor", "shi", "ped", "gul"];

    private static readonly DateTimeOffset Fetched = new(2026, 1, 20, 12, 0, 0, TimeSpan.Zero);

    /// <summary>The paragraphs of a page's own text.</summary>
    public static IReadOnlyList<string> TextOf(int page)
    {
        var random = new Random(1000 + page);
        return [.. Enumerable.Range(0, 5 + (page % 4)).Select(_ => Sentence(random, 12 + random.Next(20)) + " " + Sentence(random, 8 + random.Next(12)))];
    }

    public static string TitleOf(int page) => Sentence(new Random(page), 7).TrimEnd('.');

    /// <param name="page">Its number.</param>
    /// <param name="more">Paragraphs put at the end of its text.</param>
    public string PageOf(int page, params string[] more)
    {
        var random = new Random(5000 + page);
        var text = TextOf(page).Concat(more).Select(Paragraph).ToList();
        text.Insert(2, Box("mokt", $"<strong>{Constants[1]}</strong><p>{Constants[3]}</p>"));
        var before = Box("qarn", $"<h4>{Constants[0]}</h4><ul>{Items(random, 3)}</ul>");
        var after = Box("trell", $"<h3>{Constants[2]}</h3>{Card(random)}{Card(random)}");
        var rates = Box("dilp", $"<p>{Constants[5]} {random.Next(10, 99)},{random.Next(10, 99)}</p>");
        return $"""
            <html><head><title>{TitleOf(page)}</title></head><body><div{Class("main")}><h1>{TitleOf(page)}</h1>
            <div{Class("xorp")}>{rates}{before}{string.Join("\n", text)}{Paragraph(Constants[4])}{after}</div></div></body></html>
            """;
    }

    public static PageExtraction Read(string html, int page, SiteKnowledge? knowledge) =>
        PageExtractor.Extract(new PageInput(Encoding.UTF8.GetBytes(html))
        {
            Url = $"https://dergi.example/{page}",
            ContentType = "text/html; charset=utf-8",
            FetchedAt = Fetched,
            Knowledge = knowledge,
        });

    /// <summary>What is known after the first pages.</summary>
    public SiteKnowledge After(int pages)
    {
        var knowledge = SiteKnowledge.Empty;
        for (var page = 1; page <= pages; page++) knowledge = knowledge.With(Read(PageOf(page), page, knowledge).Print!);
        return knowledge;
    }

    private static string Sentence(Random random, int words)
    {
        var text = new StringBuilder();
        for (var i = 0; i < words; i++)
        {
            if (i > 0) text.Append(' ');
            for (var k = random.Next(2, 4); k > 0; k--) text.Append(Syllables[random.Next(Syllables.Length)]);
        }

        text[0] = char.ToUpperInvariant(text[0]);
        return text.Append('.').ToString();
    }

    private static string Items(Random random, int count) => string.Concat(Enumerable.Range(0, count).Select(_ =>
        $"<li><a href=\"/{random.Next()}\">{Sentence(random, 6).TrimEnd('.')}</a></li>"));

    private string Card(Random random) =>
        Box("zind", $"<a href=\"/{random.Next()}\">{Sentence(random, 6).TrimEnd('.')}</a>{(make == 2 ? "" : $"<p>{Sentence(random, 9)}</p>")}");

    private string Paragraph(string text) => make == 2 ? $"<div>{text}</div>" : $"<p>{text}</p>";

    private string Box(string name, string inner) => make == 3 ? inner : $"<div{Class(name)}>{inner}</div>";

    private string Class(string name) => make is 1 or 3 ? "" : $" class=\"{name}\"";
}
