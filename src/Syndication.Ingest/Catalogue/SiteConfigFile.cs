using System.Text;
using Syndication.Articles.Extraction;

namespace Syndication.Ingest.Catalogue;

/// <summary>Reads a rule in the grammar of the public collection of site patterns that full-text readers share (<c>ftr-site-config</c>): a file <c>HOST.txt</c> of lines <c>command: value</c>, selectors in XPath 1.0.</summary>
/// <remarks>
/// <c>.HOST.txt</c> holds for sub-domains too, <c>HOST.txt</c> for the host with and without <c>www.</c>. The stored page of
/// the first <c>test_url</c> is <c>HOST.html</c> beside the file, that of the second <c>HOST.2.html</c>, and so on.
/// </remarks>
internal sealed class SiteConfigFile
{
    // Of the grammar, and of no use here: there is one parser, it is never given up for another, and what asks for the
    // page is set for all publishers alike.
    private static readonly HashSet<string> Ignored = new(StringComparer.Ordinal)
    {
        "tidy", "parser", "autodetect_on_failure", "autodetect_next_page", "http_header", "footnotes", "dissolve", "wrap_in", "move_into",
        "convert_double_br_tags", "strip_comments", "strip_attr", "insert_detected_image", "skip_json_ld", "native_ad_clue", "if_page_contains",
        "if_page_contains_not", "single_page_link_in_feed", "requires_login", "not_logged_in_xpath", "login_uri", "login_username_field",
        "login_password_field", "login_extra_fields", "src_lazy_load_attr", "skip_id_or_class", "html_referrer", "insert_detected_image_caption",
    };

    private readonly string _name;
    private readonly Mistakes _mistakes;
    private readonly List<string> _body = [];
    private readonly List<string> _remove = [];
    private readonly List<FieldSelector> _title = [];
    private readonly List<FieldSelector> _author = [];
    private readonly List<FieldSelector> _date = [];
    private readonly List<string> _next = [];
    private readonly List<string> _single = [];
    private readonly List<(int Line, string Text)> _find = [];
    private readonly List<Replacement> _replace = [];
    private readonly List<string> _with = [];
    private readonly List<(int Line, string Url, List<string> Contains)> _tests = [];
    private bool _isPruned = true;

    private SiteConfigFile(string name, Mistakes mistakes) => (_name, _mistakes) = (name, mistakes);

    /// <summary>The rule, or null where the file holds any mistake or the rule fails a test of its own.</summary>
    /// <param name="name">The file's name without <c>.txt</c>.</param>
    public static SiteDraft? Read(string name, byte[] bytes, Mistakes mistakes)
    {
        var host = name.TrimStart('.');
        if (!SiteFile.IsHost(host))
        {
            mistakes.Add(1, 1, $"the file's name `{name}` is no host; allowed is a name in lower case such as `example.org.txt`, or `.example.org.txt` for sub-domains too");
            return null;
        }

        var file = new SiteConfigFile(name, mistakes);
        var number = 0;
        foreach (var line in Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF').Split('\n')) file.ReadLine(line.Trim(), ++number);
        var rule = file.Rule(name.StartsWith('.') ? $"*.{host}" : host);
        return mistakes.IsSpoilt ? null : new SiteDraft(rule, file.Tests(rule)).Proven(mistakes);
    }

    private SiteRule Rule(string host)
    {
        if (_find.Count != _with.Count)
            _mistakes.Add(_find.Count > 0 ? _find[^1].Line : 1, 1, $"{_find.Count} `find_string` and {_with.Count} `replace_string`: each needs the other");
        return new SiteRule
        {
            Host = host,
            Body = _body,
            Remove = _remove,
            Title = _title,
            Author = _author,
            Date = _date,
            NextPage = _next,
            SinglePage = _single,
            Replace = [.. _find.Zip(_with, (find, with) => new Replacement(find.Text, with)), .. _replace],
            IsPruned = _isPruned,
        };
    }

    private IReadOnlyList<SiteTest> Tests(SiteRule rule) => [.. _tests.Select((test, index) => new SiteTest(_mistakes.File, test.Line, rule, test.Url)
    {
        Page = StoredPage(index) is { } path && File.Exists(path) ? path : null,
        Contains = test.Contains,
    })];

    private string StoredPage(int index) => Path.Combine(
        Path.GetDirectoryName(_mistakes.File)!, index == 0 ? $"{_name}.html" : FormattableString.Invariant($"{_name}.{index + 1}.html"));

    private void ReadLine(string line, int number)
    {
        if (line.Length == 0 || line[0] == '#') return;
        var (command, argument, value) = Split(line);
        if (command is null)
        {
            _mistakes.Add(number, 1, $"`{line}` is no `command: value` line");
            return;
        }

        if (Ignored.Contains(command)) _mistakes.Remark(number, $"`{command}` is read over: it has no part in how pages are read here");
        else if (value.Length == 0 && command is not ("replace_string" or "test_contains")) _mistakes.Remark(number, $"`{command}` has no value and is read over");
        else Take(command, argument, value, number);
    }

    private void Take(string command, string? argument, string value, int line)
    {
        switch (command)
        {
            case "title": _title.Add(XPath(value, line)); break;
            case "body": _body.Add(XPath(value, line)); break;
            case "date": _date.Add(XPath(value, line)); break;
            case "author": _author.Add(XPath(value, line)); break;
            case "strip": _remove.Add(XPath(value, line)); break;
            case "strip_id_or_class": _remove.Add(XPath($"//*[contains(@id, {Literal(value)}) or contains(@class, {Literal(value)})]", line)); break;
            case "strip_image_src": _remove.Add(XPath($"//img[contains(@src, {Literal(value)})]", line)); break;
            case "single_page_link": _single.Add(XPath(value, line)); break;
            case "next_page_link": _next.Add(XPath(value, line)); break;
            case "find_string": _find.Add((line, value)); break;
            case "replace_string" when argument is { Length: > 0 }: _replace.Add(new Replacement(argument, value)); break;
            case "replace_string": _with.Add(value); break;
            case "prune": _isPruned = IsYes(value, line); break;
            case "test_url": _tests.Add((line, value, [])); CheckAddress(value, line); break;
            case "test_contains" when _tests.Count > 0: _tests[^1].Contains.Add(value); break;
            default: _mistakes.Remark(line, $"`{command}` is not known, or not in its place, and is read over"); break;
        }
    }

    private void CheckAddress(string url, int line)
    {
        if (SourceAddress.Problem(url) is { } problem) _mistakes.Add(line, 1, $"`test_url` is `{url}`; {problem}");
    }

    private bool IsYes(string value, int line)
    {
        if (value is not ("yes" or "no")) _mistakes.Add(line, 1, $"`prune` is `{value}`; allowed are yes and no");
        return value != "no";
    }

    private string XPath(string expression, int line)
    {
        var selector = $"{Selector.XPathPrefix}{expression}";
        if (!Selector.IsValid(selector)) _mistakes.Add(line, 1, $"`{expression}` is no XPath 1.0");
        return selector;
    }

    // A text in XPath 1.0 cannot hold both kinds of quotes; names of classes and addresses hold none.
    private static string Literal(string value)
    {
        var bare = value.Length > 1 && value[0] == value[^1] && value[0] is '\'' or '"' ? value[1..^1] : value;
        return bare.Contains('"', StringComparison.Ordinal) ? $"'{bare}'" : $"\"{bare}\"";
    }

    // replace_string(find): with — what is found may hold colons and brackets itself.
    private static (string? Command, string? Argument, string Value) Split(string line)
    {
        const string Close = "):";
        var open = line.IndexOf('(', StringComparison.Ordinal);
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (open > 0 && (colon < 0 || open < colon) && line.IndexOf(Close, open, StringComparison.Ordinal) is > 0 and var close)
            return (line[..open].Trim().ToLowerInvariant(), line[(open + 1)..close], line[(close + Close.Length)..].Trim());
        return colon <= 0 || line[..colon].Any(char.IsWhiteSpace) ? (null, null, "") : (line[..colon].ToLowerInvariant(), null, line[(colon + 1)..].Trim());
    }
}
