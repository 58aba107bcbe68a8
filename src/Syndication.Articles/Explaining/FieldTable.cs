namespace Syndication.Articles.Explaining;

/// <summary>The fields of the article: what was taken, who says so and who says otherwise.</summary>
internal static class FieldTable
{
    private const int LongestValue = 200;
    private const int LongestWitness = 160;
    private const int MostWitnesses = 12;

    /// <summary>A page that lists other articles has a headline for each.</summary>
    private const int MostOfAName = 3;

    public static void Write(PageMarkup to, IEnumerable<ExplainedField> fields)
    {
        to.Raw("<h2>The fields</h2><dl class=fields>");
        foreach (var field in fields)
        {
            to.Raw("<div><dt>").Text(field.Name).Raw("</dt><dd>");
            if (field.Value is { Length: > 0 } value) to.Raw("<b class=value>").Short(value, LongestValue).Raw("</b>");
            else to.Raw("<i class=none>none</i>");
            WriteWitnesses(to, field);
            to.Raw("</dd></div>");
        }

        to.Raw("</dl>");
    }

    private static void WriteWitnesses(PageMarkup to, ExplainedField field)
    {
        var agreeing = field.Witnesses.Where(one => one.Agrees).Select(one => one.Name).Distinct(StringComparer.Ordinal).ToList();
        if (field.Value is not null && agreeing.Count == 0) agreeing.Add(field.Source ?? "what the page prints");
        if (agreeing.Count > 0) to.Raw("<span class=yes>").Text($"from {string.Join(", ", agreeing.Take(MostWitnesses))}").Raw("</span>");

        var others = field.Witnesses.Where(one => !one.Agrees).DistinctBy(one => (one.Name, one.Says))
            .GroupBy(one => one.Name, StringComparer.Ordinal).SelectMany(same => same.Take(MostOfAName)).Take(MostWitnesses).ToList();
        if (others.Count == 0) return;
        to.Raw("<ul class=others>");
        foreach (var other in others) to.Raw("<li><span>").Text(other.Name).Raw("</span> ").Short(other.Says, LongestWitness).Raw("</li>");
        to.Raw("</ul>");
    }
}
