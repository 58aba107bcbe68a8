using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Syndication.Feeds;

namespace Syndication.Tests.Feeds;

/// <summary>Any bytes at all give a feed or a reason why not. The long run, over a corpus, is a command of the benchmarks.</summary>
public sealed class HostileBytesTests
{
    private const int Mutations = 4000;

    [Fact]
    public void NoBytesMakeTheReaderFail() =>
        Prop.ForAll<byte[]>(bytes =>
        {
            var reading = FeedReader.Read(bytes);
            return reading.Feed is null != reading.Error is null;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void NoMutationMakesTheReaderFail()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Golden", "Feeds");
        var samples = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(path => !path.EndsWith(".expect.json", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllBytes)
            .Append(Encoding.UTF8.GetBytes(ParsedDocuments.Rss("<item><media:group><media:content url='a'/></media:group><georss:point>1 2</georss:point></item>")))
            .ToArray();
        var mutations = new Mutation(seed: 1);

        for (var i = 0; i < Mutations; i++)
        {
            var document = mutations.Of(samples);
            var reading = FeedReader.Read(document, "text/xml; charset=utf-8", "https://example.org/");
            Assert.True(reading.Feed is null != reading.Error is null);
        }
    }
}
