using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Syndication.Tests.Articles.Sites;

/// <summary>An article to be put into templates.</summary>
internal sealed record Report(string Title, IReadOnlyList<string> Paragraphs)
{
    public string Text { get; } = Squeeze(string.Join(' ', Paragraphs));

    public static string Squeeze(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}

/// <summary>A page of a template with one report's text in it.</summary>
internal sealed record TemplatePage(string Template, int Number, string Html, Report Report);

/// <summary>The project's own pages taken as templates: each with every other page's report in the place of its own.</summary>
internal sealed partial class TemplatePages
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Golden", "Articles", "turkish");

    private readonly List<(string Id, string Html, Report Own)> _templates = [];

    public TemplatePages()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var gold = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "gold.json")));
        foreach (var entry in gold.RootElement.EnumerateArray())
        {
            var file = entry.GetProperty("file").GetString()!;
            if (!file.EndsWith(".html", StringComparison.Ordinal)) continue;
            var html = Encoding.GetEncoding(entry.GetProperty("encoding").GetString()!).GetString(File.ReadAllBytes(Path.Combine(Folder, file)));
            var own = new Report(entry.GetProperty("title").GetString()!, [.. entry.GetProperty("body_paragraphs").EnumerateArray().Select(one => one.GetString()!)]);
            Reports.Add(own);
            // A gallery's text is its captions.
            var isGallery = entry.GetProperty("theme").GetString()!.Contains("gallery", StringComparison.Ordinal);
            if (!isGallery && own.Paragraphs.Count > 3 && own.Paragraphs.All(one => html.Contains(one, StringComparison.Ordinal)))
                _templates.Add((entry.GetProperty("id").GetString()!, Undeclared().Replace(html, ""), own));
        }
    }

    public List<Report> Reports { get; } = [];

    public IEnumerable<string> Names => _templates.Select(template => template.Id);

    /// <summary>Page after page of one template, each with another report.</summary>
    public IEnumerable<TemplatePage> Of(string name)
    {
        var (id, html, own) = _templates.Single(template => template.Id == name);
        for (var i = 0; i < Reports.Count; i++)
            if (Reports[i].Paragraphs.Count > 3) yield return Fill(id, i, html, own);
    }

    // Of a longer report the rest is left out, of a shorter one the template's own paragraphs.
    private TemplatePage Fill(string id, int number, string html, Report own)
    {
        var report = Reports[number];
        for (var i = 0; i < own.Paragraphs.Count; i++)
            html = html.Replace(own.Paragraphs[i], i < report.Paragraphs.Count ? $"\u0001{i}\u0001" : "", StringComparison.Ordinal);
        html = html.Replace(own.Title, report.Title, StringComparison.Ordinal);
        var used = report.Paragraphs.Take(own.Paragraphs.Count).ToList();
        for (var i = 0; i < used.Count; i++) html = html.Replace($"\u0001{i}\u0001", used[i], StringComparison.Ordinal);
        return new TemplatePage(id, number, html, report with { Paragraphs = used });
    }

    // The pages are given as UTF-8.
    [GeneratedRegex("<meta[^>]*charset[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Undeclared();
}
