using Syndication.Storage;

namespace Syndication.Tests.Storage;

public abstract class AnnouncementContract : StorageContract
{
    [SkippableFact]
    public async Task ChangesAreAnnouncedInTheirOrder()
    {
        Assert.Equal(0, await Announcements.LatestAsync(default));
        var saved = await SaveAsync(Some.Article("1"), Some.Article("2"));

        Assert.Equal(2, await Announcements.LatestAsync(default));
        Assert.Equal(
            [new(1, saved.Added[0], AnnouncementKind.Added, Some.Instant), new(2, saved.Added[1], AnnouncementKind.Added, Some.Instant)],
            await Announcements.AfterAsync(0, 10, default));
        Assert.Single(await Announcements.AfterAsync(1, 10, default));
        Assert.Single(await Announcements.AfterAsync(0, 1, default));
    }

    [SkippableFact]
    public async Task ADocumentKeepsItsInstantAsLongAsItsBytesStay()
    {
        var second = Some.Instant.AddMilliseconds(700);

        Assert.Equal(Some.Instant, await Announcements.VersionAsync("/feeds/all.xml", "a", second, default));
        Assert.Equal(Some.Instant, await Announcements.VersionAsync("/feeds/all.xml", "a", second.AddDays(1), default));
        Assert.Equal(Some.Instant.AddDays(2), await Announcements.VersionAsync("/feeds/all.xml", "b", second.AddDays(2), default));
    }

    [SkippableFact]
    public async Task TwoVersionsOfADocumentNeverShareAnInstantWhateverTheClockDoes()
    {
        await Announcements.VersionAsync("/feeds/all.xml", "a", Some.Instant, default);

        Assert.Equal(Some.Instant.AddSeconds(1), await Announcements.VersionAsync("/feeds/all.xml", "b", Some.Instant.AddHours(-1), default));
    }
}
