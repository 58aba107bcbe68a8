using System.Diagnostics;
using Syndication.Articles.Cleaning;

namespace Syndication.Tests.Articles.Cleaning;

/// <summary>Markup made to take for ever. Each case took the bare parser, or a careless walk, a minute or all memory.</summary>
public sealed class HostileMarkupTests
{
    private const int Many = 100_000;

    // Generous, for a machine that does other things; the slowest takes about a second.
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(20);

    public static TheoryData<string, string> Cases => new()
    {
        { "nested blocks", Repeat("<div>") },
        { "nested formatting", Repeat("<b>") },
        { "formatting that differs", string.Concat(Enumerable.Range(0, Many).Select(i => $"<font a{i}>")) },
        { "nested lists", Repeat("<ul><li>") },
        { "nested tables", Repeat("<table><tr><td>") },
        { "nested links", Repeat("<a href=x>") },
        { "nested ruby", Repeat("<rt>") },
        { "nested buttons", Repeat("<button><p>") },
        { "nested drawings", Repeat("<svg><desc>") },
        { "nested formulas", Repeat("<math><mtext>") },
        { "nested templates", Repeat("<template>") },
        { "formatting never closed, opened anew in each paragraph",
            string.Concat(Enumerable.Range(0, 500).Select(i => $"<p><b a{i}></p>")) + Repeat("<p>x") },
        { "terms inside times", Repeat("<time><dt>") },
        { "list items inside terms", Repeat("<dt><li>") },
        { "formatting around blocks", Repeat("<b><div>") },
        { "ends that foreign content ignores", "<svg><desc>" + Repeat("<x/>") },
        { "comments that end early", "<!-->" + Repeat("<x-y><p>") + "-->" },
        { "formatting closed across blocks", Repeat("<b><div></b>") },
        { "misplaced ends", Repeat("<b></p>") },
        { "text between table rows", "<table>" + Repeat("x<tr>") },
        { "attributes", $"<p {string.Concat(Enumerable.Range(0, Many).Select(i => $" a{i}=1"))}>" },
        { "candidates", $"<img srcset='{Repeat("a 1x,")}'>" },
        { "dots", $"<a href='{Repeat("../")}'>x</a>" },
        { "angles", Repeat("<") },
        { "ampersands", Repeat("&") },
        { "open comments", Repeat("<!--") },
        { "open quotes", Repeat("<a b=\"") },
        { "frames that end themselves", Repeat("<iframe/>") },
        { "frames that never end", Repeat("<iframe ") + "/>" },
        { "players without a source", Repeat("<video></video>") },
    };

    [Theory, MemberData(nameof(Cases))]
    public void HostileMarkupTakesBoundedTimeAndStaysSettled(string what, string html)
    {
        var watch = Stopwatch.StartNew();
        var once = HtmlSanitizer.Sanitize(html, "https://haber.example/");

        Assert.True(watch.Elapsed < Enough, $"{what} took {watch.Elapsed}");
        Assert.Equal(once, HtmlSanitizer.Sanitize(once, "https://haber.example/"));
    }

    [Fact]
    public void TextDeepInsideBoxesIsNotLost() =>
        Assert.Contains("haber", HtmlSanitizer.Sanitize(Repeat("<div>") + "haber", null), StringComparison.Ordinal);

    [Fact]
    public void ManyDrawingsThatEndThemselvesCostNoStructure()
    {
        var drawings = string.Concat(Enumerable.Repeat("<svg><path d=a /><use href=b /></svg><span>c</span>", 400));

        Assert.EndsWith("<ul><li>d</li></ul></div>", HtmlSanitizer.Sanitize($"<div><p>{drawings}</p><ul><li>d</ul></div>", null), StringComparison.Ordinal);
    }

    [Fact]
    public void FormattingAroundAHundredThousandLinesStaysSettled()
    {
        var soup = string.Concat(Enumerable.Repeat("<b>", 16)) + Repeat("<br><span></span>");

        var once = HtmlSanitizer.Sanitize(soup, null);

        Assert.Equal(once, HtmlSanitizer.Sanitize(once, null));
    }

    private static string Repeat(string piece) => string.Concat(Enumerable.Repeat(piece, Many));
}
