using System.Text;
using System.Text.RegularExpressions;

namespace Syndication.Tests.Articles.Sites;

/// <summary>What happens to a publisher's pages over night.</summary>
internal static partial class PageMutations
{
    private const string Wall = """
        <h2>Gizliliğiniz bizim için önemli</h2><p>Biz ve 842 iş ortağımız, cihazınızdaki bilgilere erişmek ve kişisel verilerinizi işlemek için
        çerezler kullanıyoruz. Tercihlerinizi dilediğiniz zaman değiştirebilirsiniz; bu seçimler yalnızca bu tarayıcıda geçerli olur.</p>
        <p>Kesin konum verileri ve kimlik taramasıyla belirleme kullanılır. Kişiselleştirilmiş içerik, reklam ölçümü, kitle araştırması ve
        hizmet geliştirme amaçları için onay vermeniz gerekir; aksi hâlde siteye abone olarak devam edebilirsiniz.</p>
        """;

    /// <summary>Those after which the text is whole and where it belongs, or nowhere: what may come out is the article or nothing.</summary>
    public static readonly IReadOnlyList<(string Name, Func<TemplatePage, TemplatePages, string> Apply)> All =
    [
        ("untouched", (page, _) => page.Html),
        ("renamed classes", (page, _) => Names().Replace(page.Html, name => $"{name.Groups[1].Value}\"{Renamed(name.Groups[2].Value)}\"")),
        ("sidebar before", (page, all) => page.Html.Replace(Marked(page, 0), Sidebar(page, all, 1) + Marked(page, 0), StringComparison.Ordinal)),
        ("sidebar inside", (page, all) => InsertAfter(page, 2, Sidebar(page, all, 2))),
        ("sidebar after", (page, all) => InsertAfter(page, page.Report.Paragraphs.Count - 1, Sidebar(page, all, 3))),
        ("links inside", (page, all) => InsertAfter(page, 1, Links(page, all))),
        ("article to div", (page, _) => Sections().Replace(page.Html, "<$1div")),
        ("another box around", (page, _) => Body().Replace(page.Html, "$1<div class=\"kabuk\"><section class=\"govde-yeni\">").Replace("</body>", "</section></div></body>", StringComparison.OrdinalIgnoreCase)),
        ("swapped containers", (page, _) => Swapped(page)),
        ("consent wall", (page, _) => $"<html><head><title>{page.Report.Title}</title></head><body><div class=\"onay\">{Wall}<button>Kabul et</button></div></body></html>"),
        ("wall instead of text", (page, _) => WithText(page, [Wall])),
        ("half empty", (page, _) => WithText(page, [page.Report.Paragraphs[0][..Math.Min(60, page.Report.Paragraphs[0].Length)]])),
        ("no text", (page, _) => WithText(page, [])),
        ("neighbour's text", (page, all) => WithText(page, all.Reports[(page.Number + all.Reports.Count - 8) % all.Reports.Count].Paragraphs)),
        ("cut short", (page, _) => page.Html[..(page.Html.IndexOf(page.Report.Paragraphs[^1], StringComparison.Ordinal) + 10)]),
    ];

    private static string Sidebar(TemplatePage page, TemplatePages all, int make)
    {
        var items = Enumerable.Range(1, 3).Select(i => all.Reports[(page.Number + (i * 5)) % all.Reports.Count]).ToList();
        return make switch
        {
            1 => $"<div class=\"vitrin\"><h4>Şunlara da göz atın</h4>{string.Concat(items.Select(one => $"<div><a href=\"/x\">{one.Title}</a><p>{one.Paragraphs[0]}</p></div>"))}</div>",
            2 => $"<div class=\"kutu-y\"><strong>Bülten köşesi</strong><p>Her sabah seçtiğimiz beş hikâye posta kutunuza gelsin, adresinizi bırakmanız yeterli olur.</p><p>{items[0].Paragraphs[1]}</p></div>",
            _ => $"<section class=\"zemin\"><h3>Günün öne çıkanları</h3>{string.Concat(items.Select(one => $"<p>{one.Paragraphs[0]}</p>"))}</section>",
        };
    }

    private static string Links(TemplatePage page, TemplatePages all) => string.Concat(Enumerable.Range(1, 3).Select(i =>
        $"<p><a href=\"/y{i}\">{all.Reports[(page.Number + i) % all.Reports.Count].Title}</a></p>"));

    private static string Marked(TemplatePage page, int i) => OpeningOf(page, i) + page.Report.Paragraphs[i];

    // The tag right before a paragraph, where there is one.
    private static string OpeningOf(TemplatePage page, int i)
    {
        var at = page.Html.IndexOf(page.Report.Paragraphs[i], StringComparison.Ordinal);
        var start = page.Html.LastIndexOf('<', at);
        return page.Html[start..at] is var tag && tag.StartsWith("<p", StringComparison.Ordinal) && tag.IndexOf('>', StringComparison.Ordinal) == tag.Length - 1 ? tag : "";
    }

    private static string InsertAfter(TemplatePage page, int i, string more)
    {
        var text = page.Report.Paragraphs[i];
        var closed = $"{text}</p>";
        return page.Html.Contains(closed, StringComparison.Ordinal)
            ? page.Html.Replace(closed, closed + more, StringComparison.Ordinal)
            : page.Html.Replace(text, text + more, StringComparison.Ordinal);
    }

    private static string WithText(TemplatePage page, IReadOnlyList<string> paragraphs)
    {
        var html = page.Html;
        var old = page.Report.Paragraphs;
        for (var i = 0; i < old.Count; i++) html = html.Replace(old[i], i < paragraphs.Count ? paragraphs[i] : "", StringComparison.Ordinal);
        return html;
    }

    // The names of the box around the text and of the page's first box change places.
    private static string Swapped(TemplatePage page)
    {
        var at = page.Html.IndexOf(page.Report.Paragraphs[0], StringComparison.Ordinal);
        var boxes = Boxes().Matches(page.Html);
        var first = boxes.FirstOrDefault()?.Groups[1].Value;
        var own = boxes.LastOrDefault(box => box.Index < at)?.Groups[1].Value;
        if (first is null || own is null) return page.Html;
        return Boxes().Replace(page.Html, box => box.Groups[1].Value is var name && name == own ? box.Value.Replace(own, first, StringComparison.Ordinal)
            : name == first ? box.Value.Replace(first, own, StringComparison.Ordinal) : box.Value);
    }

    private static string Renamed(string names)
    {
        var renamed = new StringBuilder();
        foreach (var name in names.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            uint hash = 2166136261;
            foreach (var c in name) hash = (hash ^ c) * 16777619;
            if (renamed.Length > 0) renamed.Append(' ');
            for (var i = 0; i < 6; i++, hash /= 26) renamed.Append((char)('a' + (hash % 26)));
        }

        return renamed.ToString();
    }

    [GeneratedRegex("(\\s(?:class|id)=)\"([^\"]*)\"")]
    private static partial Regex Names();

    [GeneratedRegex("<(?:div|section|article)[^>]*\\sclass=\"([^\"]+)\"")]
    private static partial Regex Boxes();

    [GeneratedRegex("<(/?)(?:article|section|main)\\b")]
    private static partial Regex Sections();

    [GeneratedRegex("(<body[^>]*>)", RegexOptions.IgnoreCase)]
    private static partial Regex Body();
}
