using System.Runtime.CompilerServices;
using System.Text.Json;
using Syndication.Ingest.Catalogue;

namespace Syndication.Tests.Ingest;

public sealed class CatalogueSchemaTests
{
    private static readonly JsonElement Schema =
        JsonDocument.Parse(File.ReadAllText(Path.Combine(FeedsPath(), "schema.json"))).RootElement;

    [Fact]
    public void TheSchemaKnowsTheKeysOfAFeed() => Assert.Equal(FeedFile.Keys.Order(), KeysOf(Schema));

    [Theory]
    [InlineData("select")]
    [InlineData("not")]
    [InlineData("source")]
    [InlineData("json")]
    [InlineData("rules")]
    [InlineData("site")]
    [InlineData("picked")]
    [InlineData("replacement")]
    [InlineData("test")]
    public void TheSchemaKnowsTheKeysOf(string part)
    {
        var keys = part switch
        {
            "select" => FeedFile.SelectKeys,
            "not" => FeedFile.NotKeys,
            "source" => SourceFields.Keys,
            "json" => SourceFields.JsonKeys,
            "picked" => SiteFile.FieldKeys,
            "replacement" => SiteFile.ReplaceKeys,
            "test" => SiteFile.TestKeys,
            "rules" => FeedFile.RuleKeys,
            _ => SiteFile.Keys,
        };

        Assert.Equal(keys.Order(), KeysOf(Schema.GetProperty("$defs").GetProperty(part)));
    }

    [Fact]
    public void TheSchemaKnowsTheChoices()
    {
        var source = Schema.GetProperty("$defs").GetProperty("source");

        Assert.Equal(YamlFields.ChoiceNames<ContentPolicy>(), ChoicesOf(Schema, "content"));
        Assert.Equal(YamlFields.ChoiceNames<StoryMode>(), ChoicesOf(Schema, "stories"));
        Assert.Equal(YamlFields.ChoiceNames<SourceKind>(), ChoicesOf(source, "kind"));
    }

    [Fact]
    public void TheFilesThatComeAlongAreValid()
    {
        using var catalogue = new CatalogueFolder(FeedsPath());

        Assert.Empty(catalogue.Errors);
        Assert.Contains(catalogue.Current.Feeds, feed => feed.Slug == "dis-aci");
        Assert.Contains(catalogue.Current.Feeds, feed => feed.Sources is [{ Kind: SourceKind.Folder }]);
    }

    [Fact]
    public void TheReadmeNamesEveryKey()
    {
        var readme = File.ReadAllText(Path.Combine(FeedsPath(), "README.md"));

        var sites = File.ReadAllText(Path.Combine(FeedsPath(), "sites", "README.md"));

        Assert.All([.. SiteFile.Keys, .. SiteFile.FieldKeys, .. SiteFile.TestKeys], key => Assert.Contains(key, sites, StringComparison.Ordinal));
        Assert.All([.. FeedFile.Keys, .. FeedFile.SelectKeys, .. SourceFields.Keys, .. SourceFields.JsonKeys],
            key => Assert.Contains($"`{key}`", readme, StringComparison.Ordinal));
    }

    private static IEnumerable<string> KeysOf(JsonElement schema) =>
        schema.GetProperty("properties").EnumerateObject().Select(property => property.Name).Order();

    private static IEnumerable<string?> ChoicesOf(JsonElement schema, string key) =>
        schema.GetProperty("properties").GetProperty(key).GetProperty("enum").EnumerateArray().Select(name => name.GetString());

    private static string FeedsPath([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../feeds"));
}
