using System.Text.RegularExpressions;

namespace Syndication.Server.Verifying;

/// <summary>ETag, Last-Modified and Date: that they are there, well formed and worth something.</summary>
internal static partial class ValidatorChecks
{
    public static IEnumerable<Check> All =>
    [
        new("tag-is-there", "RFC 9110 §8.8.3", async talk => Verdict.If(await talk.TagAsync() is not null, "no ETag")),
        new("tag-is-one", "RFC 9110 §8.8.3", async talk => Verdict.If((await talk.PlainAsync()).Lines("ETag").Count <= 1, "more than one ETag")),
        new("tag-is-quoted", "RFC 9110 §8.8.3", async talk =>
            await talk.TagAsync() is { } tag ? Verdict.If(Tag().IsMatch(tag), $"{tag} is no entity tag") : Verdict.Skip("no ETag")),
        new("tag-stays-while-bytes-stay", "RFC 9110 §8.8.3.1", async talk =>
        {
            var (first, second) = (await talk.PlainAsync(), await talk.AgainAsync());
            return !first.Body.SequenceEqual(second.Body)
                ? Verdict.Skip("the bytes changed")
                : Verdict.Same("the second ETag", first["ETag"], second["ETag"]);
        }),
        new("bytes-stay-while-nothing-happens", "RFC 9110 §8.8.3.1", async talk =>
        {
            var (first, second) = (await talk.PlainAsync(), await talk.AgainAsync());
            return Verdict.If(first.Body.SequenceEqual(second.Body), "two answers in a row differ");
        }),
        .. Shared("gzip"),
        .. Shared("br"),
        new("last-modified-is-there", "RFC 9110 §8.8.2", async talk =>
            Verdict.If((await talk.PlainAsync())["Last-Modified"] is not null, "no Last-Modified")),
        new("last-modified-is-a-date", "RFC 9110 §5.6.7", async talk => WellFormed(await talk.PlainAsync(), "Last-Modified")),
        new("last-modified-is-not-later-than-date", "RFC 9110 §8.8.2.1", async talk =>
        {
            var answer = await talk.PlainAsync();
            return answer.Date("Last-Modified") is { } modified && answer.Date("Date") is { } date
                ? Verdict.If(modified <= date, $"Last-Modified {modified:u} is later than Date {date:u}")
                : Verdict.Skip("no dates to compare");
        }),
        new("last-modified-stays-while-bytes-stay", "RFC 9110 §8.8.2.1", async talk =>
        {
            var first = await talk.PlainAsync();
            await talk.WaitAsync(TimeSpan.FromMilliseconds(1100)); // dates count whole seconds
            return Verdict.Same("the second Last-Modified", first["Last-Modified"], (await talk.AgainAsync())["Last-Modified"]);
        }),
        new("last-modified-is-the-same-in-every-coding", "RFC 9110 §8.8.2", async talk => Verdict.Same(
            "Last-Modified with gzip", (await talk.PlainAsync())["Last-Modified"], (await talk.GetAsync("Accept-Encoding: gzip"))["Last-Modified"])),
        new("date-is-there", "RFC 9110 §6.6.1", async talk => Verdict.If((await talk.PlainAsync())["Date"] is not null, "no Date")),
        new("date-is-a-date", "RFC 9110 §5.6.7", async talk => WellFormed(await talk.PlainAsync(), "Date")),
        new("date-is-now", "RFC 9110 §6.6.1", async talk =>
            (await talk.PlainAsync()).Date("Date") is { } date
                ? Verdict.If((talk.Now - date).Duration() < TimeSpan.FromMinutes(5), $"Date is {date:u}")
                : Verdict.Skip("no Date")),
    ];

    // The same strong tag on two codings makes caches mix up bytes.
    private static IEnumerable<Check> Shared(string coding)
    {
        yield return new($"tag-of-{coding}-is-its-own", "RFC 9110 §8.8.3.3", async talk =>
        {
            var coded = await talk.GetAsync($"Accept-Encoding: {coding}");
            var tag = await talk.TagAsync();
            if (coded["Content-Encoding"] != coding || tag is null) return Verdict.Skip($"no {coding}, or no tag");
            return Verdict.If(tag.StartsWith("W/", StringComparison.Ordinal) || coded["ETag"] != tag, $"{coding} and identity share the strong tag {tag}");
        });
    }

    private static Verdict WellFormed(Exchange answer, string name) => answer[name] is { } value
        ? Verdict.If(answer.Date(name) is not null, $"{name}: {value} is no date")
        : Verdict.Skip($"no {name}");

    [GeneratedRegex("^(W/)?\"[\\x21\\x23-\\x7E\\x80-\\xFF]*\"$")]
    private static partial Regex Tag();
}
