using System.Text;
using System.Text.Json;
using Syndication.Server.Commands;

namespace Syndication.Tests.Server;

public sealed class ParseBatchTests
{
    [Fact]
    public async Task EveryLineIsAnsweredInOrderAndNoneEndsTheBatch()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await File.WriteAllTextAsync(path, "<rss version='2.0'><channel><title>a</title><link>/x</link></channel></rss>");
        try
        {
            var lines = $$"""
                {"path":"{{path}}","baseUrl":"https://example.org/feed","contentType":null}
                {"path":"/no/such/file"}
                not json
                {"path":"{{path}}"}

                """;
            using var output = new MemoryStream();

            await ParseBatch.RunAsync(new MemoryStream(Encoding.UTF8.GetBytes(lines)), output, CancellationToken.None);

            var answers = Encoding.UTF8.GetString(output.ToArray()).TrimEnd().Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToList();
            Assert.Equal([true, false, false, true], answers.Select(answer => answer.GetProperty("ok").GetBoolean()));
            Assert.Equal("https://example.org/x", answers[0].GetProperty("home_page_url").GetString());
            Assert.Equal("/no/such/file", answers[1].GetProperty("path").GetString());
            Assert.Equal("unreadable", answers[1].GetProperty("error").GetString());
        }
        finally
        {
            File.Delete(path);
        }
    }
}
