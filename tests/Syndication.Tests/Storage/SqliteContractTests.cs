namespace Syndication.Tests.Storage;

public sealed class SqliteRefreshTests : RefreshContract
{
    private protected override Task<TestDatabase> CreateAsync() => Task.FromResult<TestDatabase>(TemporaryFile.Create());
}

public sealed class SqliteArticleTests : ArticleContract
{
    private protected override Task<TestDatabase> CreateAsync() => Task.FromResult<TestDatabase>(TemporaryFile.Create());
}

public sealed class SqliteSourceTests : SourceContract
{
    private protected override Task<TestDatabase> CreateAsync() => Task.FromResult<TestDatabase>(TemporaryFile.Create());
}

public sealed class SqliteAnnouncementTests : AnnouncementContract
{
    private protected override Task<TestDatabase> CreateAsync() => Task.FromResult<TestDatabase>(TemporaryFile.Create());
}

public sealed class SqliteArchiveTests : ArchiveContract
{
    private protected override Task<TestDatabase> CreateAsync() => Task.FromResult<TestDatabase>(TemporaryFile.Create());
}

public sealed class SqliteSearchTests : SearchContract
{
    private protected override Task<TestDatabase> CreateAsync() => Task.FromResult<TestDatabase>(TemporaryFile.Create());
}

public sealed class SqliteFeedArchiveTests : FeedArchiveContract
{
    private protected override Task<TestDatabase> CreateAsync() => Task.FromResult<TestDatabase>(TemporaryFile.Create());
}

public sealed class SqliteSubscriptionTests : SubscriptionContract
{
    private protected override Task<TestDatabase> CreateAsync() => Task.FromResult<TestDatabase>(TemporaryFile.Create());
}
