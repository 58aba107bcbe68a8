
namespace Syndication.Tests.Ingest;

public sealed class CatalogueReloadTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly CatalogueDirectory _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void ABrokenFileLeavesItsLastGoodDefinitionInForceAndTheOthersLoad()
    {
        _files.Write("bir.yaml", "title: Bir\n");
        using var catalogue = _files.Read();

        _files.Write("bir.yaml", "title: [broken\n");
        _files.Write("iki.yaml", "title: İki\n");
        catalogue.Look();

        Assert.Single(catalogue.Errors);
        Assert.Equal(["Bir", "İki"], catalogue.Current.Feeds.Select(feed => feed.Title));
    }

    [Fact]
    public void AMendedFileComesIntoForce()
    {
        _files.Write("bir.yaml", "titel: Bir\n");
        using var catalogue = _files.Read();

        _files.Write("bir.yaml", "title: Birinci\n");
        catalogue.Look();

        Assert.Empty(catalogue.Errors);
        Assert.Equal("Birinci", Assert.Single(catalogue.Current.Feeds).Title);
    }

    [Fact]
    public void ALinkThatLeadsBackToItsOwnFolderIsNotFollowedWithoutEnd()
    {
        _files.Write("bir.yaml", "title: Bir\n");
        var site = _files.Write("sites/example.org.yaml", "body: article\n");
        Directory.CreateSymbolicLink(Path.Combine(Path.GetDirectoryName(site)!, "again"), Path.GetDirectoryName(site)!);
        using var catalogue = _files.Read();

        File.WriteAllText(site, "body: main\n");
        catalogue.Look();

        Assert.Equal("main", Assert.Single(Assert.Single(catalogue.Current.Sites).Body));
    }

    [Fact]
    public void AFileThatIsTakenAwayTakesItsFeedAlong()
    {
        var path = _files.Write("bir.yaml", "title: Bir\n");
        using var catalogue = _files.Read();

        File.Delete(path);
        catalogue.Look();

        Assert.Empty(catalogue.Current.Feeds);
    }

    [Fact]
    public void AFileThatTakesTheSourceOfAnotherFallsBackToItsLastGoodDefinition()
    {
        _files.Write("bir.yaml", "title: Bir\nsources: [{ url: 'https://example.org/a' }]");
        _files.Write("iki.yaml", "title: İki\n");
        using var catalogue = _files.Read();

        _files.Write("iki.yaml", "title: İkinci\nsources: [{ url: 'https://example.org/a' }]");
        catalogue.Look();

        Assert.Single(catalogue.Errors);
        Assert.Equal(["Bir", "İki"], catalogue.Current.Feeds.Select(feed => feed.Title));
    }

    [Fact]
    public void AFeedWhoseNameIsBrokenElsewhereStaysInForceWithoutIt()
    {
        _files.Write("bir.yaml", "titel: Bir\n");
        _files.Write("iki.yaml", "title: İki\nselect: { feeds: [bir], categories: [Spor] }\n");

        using var catalogue = _files.Read();

        Assert.Equal(["category:spor"], Assert.Single(catalogue.Current.Feeds).Selection.AnyOf);
    }

    [Fact]
    public async Task AChangeIsFollowedWithoutARestart()
    {
        _files.Write("bir.yaml", "title: Bir\n");
        using var catalogue = _files.Read();
        var changed = new TaskCompletionSource();
        catalogue.Changed += (_, _) => changed.TrySetResult();
        catalogue.Watch();

        _files.Write("bir.yaml", "title: Birinci\n");
        await changed.Task.WaitAsync(Patience);

        Assert.Equal("Birinci", catalogue.Current.Feeds[0].Title);
    }
}
