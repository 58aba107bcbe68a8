using System.Text;
using System.Text.Json;
using Syndication.Ingest.Fetching;
using Syndication.Server.Commands;

namespace Syndication.Tests.Server;

public sealed class CheckUrlBatchTests
{
    [Theory]
    [InlineData("""{"url":"http://a.example/","dns":{"a.example":[["93.184.216.34"],["127.0.0.1"]]}}""", "accept", "93.184.216.34")]
    [InlineData("""{"url":"http://a.example/","dns":{"a.example":[["127.0.0.1","93.184.216.34"]]}}""", "accept", "93.184.216.34")]
    [InlineData("""{"url":"http://a.example/","dns":{"a.example":[["10.0.0.1"]]}}""", "refuse", "")]
    [InlineData("""{"url":"http://a.example/","dns":{"a.example":[[]]}}""", "refuse", "")]
    [InlineData("""{"url":"http://a.example/","redirects":["http://10.0.0.1/"],"status":302}""", "refuse", "")]
    [InlineData("""{"url":"http://a.example/","redirects":["http://10.0.0.1/"],"status":200}""", "accept", "")]
    [InlineData("""{"url":5}""", "refuse", "")]
    [InlineData("""{"url":"http://a.example/","redirects":["/b",7],"dns":{"a.example":7,"b":[[7,"x"]]},"status":"x"}""", "refuse", "")]
    [InlineData("nonsense", "refuse", "")]
    public async Task ALineIsAnsweredWithWhatTheFetchWouldDo(string line, string verdict, string connect)
    {
        var answer = (await RunAsync(line))[0];

        Assert.Equal(verdict, answer.GetProperty("verdict").GetString());
        Assert.Equal(connect, string.Join(' ', answer.GetProperty("connect").EnumerateArray()));
    }

    [Fact]
    public async Task CredentialsAreSentToNobody()
    {
        var answer = (await RunAsync("""{"url":"https://user:pw@a.example/","redirects":["https://b.example/"],"status":301}"""))[0];

        var sent = answer.GetProperty("sentToLast").EnumerateArray().Select(name => name.GetString()!).ToList();
        Assert.DoesNotContain("authorization", sent);
        Assert.DoesNotContain("cookie", sent);
        Assert.Contains("user-agent", sent);
    }

    private static async Task<IReadOnlyList<JsonElement>> RunAsync(string lines)
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(lines));
        using var output = new MemoryStream();
        var guard = AddressGuard.Allowing([]);
        await JsonLines.RunAsync(input, output, (request, json) => CheckUrlBatch.Answer(request, json, guard), default);
        return [.. Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
    }
}
