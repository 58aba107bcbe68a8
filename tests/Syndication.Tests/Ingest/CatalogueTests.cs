using System.Text.Json;
using System.Text.Json.Serialization;
using Syndication.Ingest.Catalogue;
using Syndication.Storage;

namespace Syndication.Tests.Ingest;

public sealed class CatalogueTests : IDisposable
{
    private static readonly JsonSerializerOptions AsEver = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Converters = { new JsonStringEnumConverter<SourceKind>() },
    };

    private readonly CatalogueDirectory _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void AFileIsOneFeed()
    {
        Directory.CreateDirectory(Path.Combine(_files.Path, "belgeler"));
        _files.Write("ekonomi.yaml", """
            title: "Ekonomi: bugün"
            description: Ekonomi haberleri.
            language: tr-TR
            limit: 50
            content: summary
            former-slugs: [para, piyasa]
            sources:
              - url: https://example.org/rss
                key: ornek
                kind: feed
                category: Ekonomi
                language: tr
                every: 1h30m
                full-text: false
                zone: Europe/Istanbul
              - folder: belgeler
            """);

        using var catalogue = _files.Read();

        Assert.Empty(catalogue.Errors);
        var feed = Assert.Single(catalogue.Current.Feeds);
        Assert.Equal(("ekonomi", "Ekonomi: bugün", "tr-tr", 50), (feed.Slug, feed.Title, feed.Language, feed.Limit));
        Assert.Equal(["para", "piyasa"], feed.FormerSlugs);
        Assert.Equal(
            new SourceDefinition
            {
                Key = "ornek",
                Address = "https://example.org/rss",
                Kind = SourceKind.Feed,
                Category = "Ekonomi",
                Language = "tr",
                Every = TimeSpan.FromMinutes(90),
                FullText = false,
                Zone = "Europe/Istanbul",
            },
            feed.Sources[0]);
        Assert.Equal(("folder:belgeler", SourceKind.Folder), (feed.Sources[1].Key, feed.Sources[1].Kind));
        Assert.Equal(["source:ornek", "source:folder:belgeler", "category:ekonomi"], feed.Selection.AnyOf);
    }

    [Fact]
    public void AFeedTakesInWhatItSelects()
    {
        _files.Write("bir.yaml", "title: Bir\nsources: [{ url: 'https://example.org/a' }]\nselect: { categories: Dış Açı, not: { tags: [reklam] } }");
        _files.Write("iki.yaml", "title: İki\nselect: { feeds: [bir], sources: ['https://example.org/a'], authors: Ayşe Işık }");

        using var catalogue = _files.Read();

        Assert.Empty(catalogue.Errors);
        Assert.Equal(["category:dis-aci"], catalogue.Current.Feeds[0].Selection.AnyOf);
        Assert.Equal(["tag:reklam"], catalogue.Current.Feeds[0].Selection.NoneOf);
        Assert.Equal(
            ["source:https://example.org/a", "author:ayse-isik", "category:dis-aci"],
            catalogue.Current.Feeds[1].Selection.AnyOf);
    }

    [Fact]
    public void ASiteRuleIsNamedAfterItsHost()
    {
        _files.Write("sites/example.org.yaml", "subdomains: true\nbody: [article .story, '#text']\ndate-format: dd.MM.yyyy HH:mm");

        using var catalogue = _files.Read();

        Assert.Empty(catalogue.Errors);
        var rule = Assert.Single(catalogue.Current.Sites);
        Assert.Equal("*.example.org", rule.Host);
        Assert.Equal(["article .story", "#text"], rule.Body);
    }

    [Theory]
    [InlineData("titel: X\n", 1, 1, "did you mean `title`?")]
    [InlineData("# nothing else\n", 1, 1, "empty")]
    [InlineData("", 1, 1, "empty")]
    [InlineData("description: X\n", 1, 1, "needs a `title`")]
    [InlineData("title:\n", 1, 7, "has no value")]
    [InlineData("title: [a, b]\n", 1, 8, "must be a text, not a list")]
    [InlineData("title: X\ntitle: Y\n", 2, 1, "only once")]
    [InlineData("title: Bugün: dün\n", 1, 13, "in quotes")]
    [InlineData("title: X\nsources:\n\t- url: https://example.org/\n", 3, 1, "tab")]
    [InlineData("title: X\nsources: [{ url: 'https://example.org/'\n", 3, 1, "not YAML")]
    [InlineData("title: X\nlanguage: turkish\n", 2, 11, "language tag")]
    [InlineData("title: X\nlanguage: tr_TR\n", 2, 11, "language tag")]
    [InlineData("title: X\nlimit: many\n", 2, 8, "1 to 1000")]
    [InlineData("title: X\nlimit: 0\n", 2, 8, "1 to 1000")]
    [InlineData("title: X\ncontent: ful\n", 2, 10, "did you mean `full`?")]
    [InlineData("title: X\nretired: yes\n", 2, 10, "true and false")]
    [InlineData("title: X\nretired: 31.01.2027\n", 2, 10, "2027-01-31")]
    [InlineData("title: X\nkeep: deprem\n", 2, 7, "title, body, author")]
    [InlineData("title: X\nkeep:\n  titel: deprem\n", 3, 3, "did you mean `title`?")]
    [InlineData("title: X\nblock: {}\n", 2, 8, "has no rule")]
    [InlineData("title: X\nblock:\n  body: [canlı, '/son (dakika/']\n", 3, 17, "which is no rule")]
    [InlineData("title: X\nblock:\n  body: '/(?<=son) dakika/'\n", 3, 9, "looks around or refers back")]
    [InlineData("title: X\nblock:\n  author: '--'\n", 3, 11, "no letter or digit")]
    [InlineData("title: X\nstories: frist\n", 2, 10, "did you mean `first`?")]
    [InlineData("title: X\nmax-size: 10\n", 2, 11, "16KB to 4MB")]
    [InlineData("title: X\nmax-size: 9MB\n", 2, 11, "16KB to 4MB")]
    [InlineData("title: X\nembargo: 31d\n", 2, 10, "1m to 30d")]
    [InlineData("title: X\nselect:\n  all: true\n  not:\n    feeds: yok\n", 5, 12, "there is no feed `yok`")]
    [InlineData("title: X\nformer-slugs: Dış Açı\n", 2, 15, "dis-aci")]
    [InlineData("title: X\nsources: https://example.org/\n", 2, 10, "must be a list")]
    [InlineData("title: X\nsources:\n  - https://example.org/\n", 3, 5, "key: value")]
    [InlineData("title: X\nsources:\n  - category: Y\n", 3, 5, "`url` or a `folder`")]
    [InlineData("title: X\nsources:\n  - url: example.org/feed\n", 3, 10, "such as https://example.org/feed")]
    [InlineData("title: X\nsources:\n  - url: ftp://example.org/feed\n", 3, 10, "http:// or https://")]
    [InlineData("title: X\nsources:\n  - url: /etc/passwd\n", 3, 10, "http:// or https://")]
    [InlineData("title: X\nsources:\n  - url: https://a:b@example.org/\n", 3, 10, "passwords")]
    [InlineData("title: X\nsources:\n  - url: https://example.org/\n    every: soon\n", 4, 12, "such as 90s, 15m")]
    [InlineData("title: X\nsources:\n  - url: https://example.org/\n    every: 15\n", 4, 12, "such as 90s, 15m")]
    [InlineData("title: X\nsources:\n  - url: https://example.org/\n    kind: rss\n", 4, 11, "allowed are auto, feed")]
    [InlineData("title: X\nsources:\n  - url: https://example.org/\n    zone: Istanbul\n", 4, 11, "Europe/Istanbul")]
    [InlineData("title: X\nsources:\n  - url: https://example.org/\n    links: 'a[['\n", 4, 12, "no CSS selector")]
    [InlineData("title: X\nsources:\n  - url: https://example.org/\n    kind: json\n", 4, 11, "paths")]
    [InlineData("title: X\nsources:\n  - url: https://example.org/\n  - url: https://example.org/\n", 4, 5, "already")]
    [InlineData("title: X\nsources:\n  - folder: not-there\n", 3, 13, "no folder")]
    [InlineData("title: X\nselect: {}\n", 2, 9, "takes nothing in")]
    [InlineData("title: X\nselect: { categories: ['---'] }\n", 2, 24, "no letter or digit")]
    [InlineData("title: X\nselect: { feeds: [ekonomy] }\n", 2, 19, "there is no feed")]
    [InlineData("title: X\nselect: { sources: [nobody] }\n", 2, 21, "there is no source")]
    [InlineData("- title: X\n", 1, 1, "key: value")]
    [InlineData("title: X\n---\ntitle: Y\n", 3, 1, "only one document")]
    public void AMistakeIsNamedWithItsPlace(string text, int line, int column, string said)
    {
        var path = _files.Write("ekonomi.yaml", text);

        using var catalogue = _files.Read();

        var error = Assert.Single(catalogue.Errors);
        Assert.Contains(said, error.Message, StringComparison.Ordinal);
        Assert.Equal((path, line, column), (error.File, error.Line, error.Column));
        Assert.DoesNotContain('\n', error.Message);
    }

    [Theory]
    [InlineData("Dış Açı.yaml", "such as `dis-aci`")]
    [InlineData("all.yaml", "is taken")]
    [InlineData("ekonomi.yml", "ends in .yaml")]
    [InlineData("sites/Example.org.yaml", "lower case")]
    public void ABadFileNameIsNamed(string name, string said)
    {
        _files.Write(name, "title: X\n");

        using var catalogue = _files.Read();

        Assert.Contains(said, Assert.Single(catalogue.Errors).Message, StringComparison.Ordinal);
        Assert.Empty(catalogue.Current.Feeds);
    }

    [Fact]
    public void ABadSelectorOfASiteIsNamed()
    {
        _files.Write("sites/example.org.yaml", "title: h1\nbody:\n  - article\n  - 'p::['\ndate-format: Q\n");

        using var catalogue = _files.Read();

        Assert.Equal([(4, 5), (5, 14)], catalogue.Errors.Select(error => (error.Line, error.Column)));
    }

    [Fact]
    public void ATextThatIsNotUtf8IsNamedWithItsPlace()
    {
        File.WriteAllBytes(Path.Combine(_files.Path, "ekonomi.yaml"), [.. "title: X\ndescription: "u8, 0xFD, (byte)'\n']);

        using var catalogue = _files.Read();

        Assert.Equal((2, 14), (catalogue.Errors[0].Line, catalogue.Errors[0].Column));
        Assert.Contains("UTF-8", catalogue.Errors[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ASourceBelongsToOneFile()
    {
        _files.Write("bir.yaml", "title: Bir\nsources: [{ url: 'https://example.org/a' }]");
        _files.Write("iki.yaml", "title: İki\nsources: [{ url: 'https://example.org/a' }]");

        using var catalogue = _files.Read();

        var error = Assert.Single(catalogue.Errors);
        Assert.EndsWith("iki.yaml", error.File, StringComparison.Ordinal);
        Assert.Contains("bir.yaml", error.Message, StringComparison.Ordinal);
        Assert.Equal(["bir"], catalogue.Current.Feeds.Select(feed => feed.Slug));
    }

    [Fact]
    public void EveryMistakeOfAFileIsNamedAtOnce()
    {
        _files.Write("ekonomi.yaml", "titel: X\nlimit: many\nsources:\n  - url: nowhere\n");

        using var catalogue = _files.Read();

        Assert.Equal([1, 2, 4], catalogue.Errors.Select(error => error.Line));
    }

    [Fact]
    public void AFolderThatIsNotThereIsAnEmptyCatalogueWithAMistake()
    {
        using var catalogue = new CatalogueFolder(Path.Combine(_files.Path, "none"));

        Assert.Contains("no such folder", Assert.Single(catalogue.Errors).Message, StringComparison.Ordinal);
        Assert.Empty(catalogue.Current.Feeds);
    }

    [Fact]
    public void ADefinitionIsStoredAsItAlwaysWasAndReadAgain()
    {
        var source = new SourceDefinition
        {
            Key = "örnek",
            Address = "https://example.org/api?a=1&b=2",
            Kind = SourceKind.Json,
            Every = TimeSpan.FromMinutes(15),
            FullText = false,
            Json = new JsonPaths("data.items", "title") { Url = "link" },
        };

        var state = SourceStates.Of(source, "dis-aci", isAdded: false, DateTimeOffset.UnixEpoch);

        Assert.Equal(JsonSerializer.Serialize(source, AsEver), state.Definition);
        Assert.Equal(source, SourceStates.DefinitionOf(state));
    }

    [Fact]
    public void ADefinitionThatIsOlderThanAFieldHasItsUsualValue()
    {
        var state = new SourceState { Key = "a", Address = "https://example.org/", Definition = """{"key":"a","address":"https://example.org/","kind":"Listing"}""" };

        Assert.Equal(new SourceDefinition { Key = "a", Address = "https://example.org/", Kind = SourceKind.Listing }, SourceStates.DefinitionOf(state));
    }
}
