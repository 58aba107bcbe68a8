namespace Syndication.Server.Pages;

/// <summary>One of several pages that together show a list.</summary>
/// <param name="Number">1 for the first.</param>
/// <param name="HasMore">There is a page after it.</param>
internal readonly record struct Paging(int Number, bool HasMore)
{
    /// <summary>The parameter of an address that names the page.</summary>
    public const string Parameter = "page";

    /// <summary>Pages that can be asked for; nobody leafs so far.</summary>
    public const int MostPages = 1000;

    /// <summary>What the address of this page has in its query, with an ampersand behind it.</summary>
    public string Query => Number == 1 ? "" : FormattableString.Invariant($"{Parameter}={Number}&");

    /// <summary>Where to go on and back.</summary>
    public Markup Links(Words words)
    {
        var back = Number > 1 ? Leaf(words, Number - 1, "prev", words.PreviousPage) : Markup.None;
        var on = HasMore ? Leaf(words, Number + 1, "next", words.NextPage) : Markup.None;
        return Number > 1 || HasMore ? Markup.Of($"<p class=\"leaf\">{back} {on}</p>\n") : Markup.None;
    }

    private static Markup Leaf(Words words, int number, string relation, string text) => Markup.Of(
        $"<a href=\"{words.Carry(FormattableString.Invariant($"?{Parameter}={number}"))}\" rel=\"{relation}\">{text}</a>");
}
