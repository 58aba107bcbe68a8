using System.Text;
using System.Text.RegularExpressions;
using Syndication.Articles;
using Syndication.Articles.Languages;
using Syndication.Articles.Searching;

namespace Syndication.Ingest.Catalogue;

/// <summary>The part of an article that a rule looks at.</summary>
public enum RulePart
{
    /// <summary>The headline.</summary>
    Title,

    /// <summary>The text.</summary>
    Body,

    /// <summary>Each of its authors.</summary>
    Author,
}

/// <summary>One rule: words, a beginning of a word (<c>deprem*</c>) or a regular expression between slashes, in one part of an article.</summary>
public sealed class ArticleRule
{
    /// <summary>An expression takes time in proportion to the text; should one take longer than this it does not match.</summary>
    private static readonly TimeSpan LongestMatch = TimeSpan.FromMilliseconds(250);

    private readonly RulePart _part;
    private readonly string _words = "";
    private readonly Regex? _expression;

    /// <param name="part">Where it looks.</param>
    /// <param name="text">As it was written.</param>
    /// <exception cref="ArgumentException">It is no expression, or holds no word; the message says why.</exception>
    public ArticleRule(RulePart part, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _part = part;
        Text = text;
        if (text.Length > 2 && text.StartsWith('/') && text.EndsWith('/')) _expression = Expression(text[1..^1]);
        else _words = WordsOf(text);
    }

    /// <summary>As it was written.</summary>
    public string Text { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{_part}: {Text}";

    /// <summary>Whether an article is one that the rule speaks of.</summary>
    public bool Matches(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return _part switch
        {
            RulePart.Title => Matches(article.Title, article.Language),
            RulePart.Body => Matches(article.ContentText, article.Language),
            _ => article.Authors.Any(author => Matches(author, article.Language)),
        };
    }

    private bool Matches(string text, string? language)
    {
        if (_expression is null) return Spaced(text).Contains(_words, StringComparison.Ordinal);
        try
        {
            // CANLI is canlı in Turkish only.
            return _expression.IsMatch(text)
                || (Languages.Find(language) is { } known && _expression.IsMatch(text.ToLower(known.Culture)));
        }
        catch (RegexMatchTimeoutException)
        {
            // What a rule cannot decide in time it does not decide: a publisher's text must not hold up the feed.
            return false;
        }
    }

    private static Regex Expression(string pattern)
    {
        const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
        try
        {
            return new Regex(pattern, Linear, LongestMatch);
        }
        catch (NotSupportedException e)
        {
            throw new ArgumentException("it looks around or refers back, which cannot be done in bounded time", e);
        }
    }

    // With a space on either side, so that whole words are found; without the last one for the beginning of a word.
    private static string WordsOf(string text)
    {
        var isBeginning = text.EndsWith('*');
        var words = Spaced(text);
        if (words.Length <= 1) throw new ArgumentException("it holds no letter or digit");
        return isBeginning ? words[..^1] : words;
    }

    private static string Spaced(string text)
    {
        var spaced = new StringBuilder(text.Length + 2).Append(' ');
        foreach (var letter in Folding.Fold(text))
        {
            if (char.IsLetterOrDigit(letter) || char.IsSurrogate(letter)) spaced.Append(letter);
            else if (spaced[^1] != ' ') spaced.Append(' ');
        }

        return spaced[^1] == ' ' ? spaced.ToString() : spaced.Append(' ').ToString();
    }
}

/// <summary>Which articles of its selection a feed takes after all: those that one of the first rules speaks of, or all where there are none; and of these none that one of the others speaks of.</summary>
public sealed record ArticleRules(IReadOnlyList<ArticleRule> Keep, IReadOnlyList<ArticleRule> Block)
{
    /// <summary>What a search has to find the articles by besides; null for nothing.</summary>
    public SearchQuery? Search { get; init; }

    /// <summary>The rules as they were written, in an order that is the same for the same rules.</summary>
    public IReadOnlyList<string> Texts =>
        [.. Keep.Select(rule => $"keep {rule}"), .. Block.Select(rule => $"block {rule}"), .. Search is null ? (string[])[] : [$"search {Search.Text}"]];

    /// <summary>Whether an article is let in.</summary>
    public bool Take(Article article) =>
        (Keep.Count == 0 || Keep.Any(rule => rule.Matches(article))) && !Block.Any(rule => rule.Matches(article))
        && (Search is null || SearchMatch.Finds(Search, article));
}
