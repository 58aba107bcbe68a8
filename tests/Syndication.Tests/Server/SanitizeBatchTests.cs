using System.Text;
using System.Text.Json;
using Syndication.Server.Commands;

namespace Syndication.Tests.Server;

public sealed class SanitizeBatchTests
{
    [Theory]
    [InlineData("""{"html":"<p onclick=a>\u00e7</p>","baseUrl":null}""", "<p>ç</p>")]
    [InlineData("""{"html":"<a href=b>c</a>","baseUrl":"https://a.example/"}""", """<a href="https://a.example/b" rel="noopener noreferrer">c</a>""")]
    [InlineData("""{"html":"<a href=b>c</a>","baseUrl":"no address"}""", "c")]
    [InlineData("""{"html":""}""", "")]
    [InlineData("""{"html":"a\ud800b\udc00\\ud800 \ud83d\ude00"}""", "a\ufffdb\ufffd\\ud800 \ud83d\ude00")]
    public async Task AFragmentIsAnsweredSanitised(string line, string html) =>
        Assert.Equal(html, (await RunAsync(line)).Single().GetProperty("html").GetString());

    [Theory]
    [InlineData("nonsense")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"html":null}""")]
    [InlineData("""{"html":["<p>"]}""")]
    [InlineData("""{"html":"\ud8""")]
    public async Task ALineThatIsNoneIsAnsweredWithAnErrorAndTheNextAsEver(string line)
    {
        var answers = await RunAsync(line, """{"html":"a"}""");

        Assert.Equal(JsonValueKind.Null, answers[0].GetProperty("html").ValueKind);
        Assert.NotEmpty(answers[0].GetProperty("error").GetString()!);
        Assert.Equal("a", answers[1].GetProperty("html").GetString());
    }

    private static async Task<IReadOnlyList<JsonElement>> RunAsync(params string[] lines)
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        using var output = new MemoryStream();
        await JsonLines.RunAsync(input, output, SanitizeCommand.Answer, default);
        return [.. Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
    }
}
