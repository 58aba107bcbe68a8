namespace Syndication.Tests.Storage;

[Collection(OnPostgres.Name)]
public sealed class PostgresRefreshTests(PostgresCluster cluster) : RefreshContract
{
    private protected override Task<TestDatabase> CreateAsync() => cluster.CreateAsync();
}

[Collection(OnPostgres.Name)]
public sealed class PostgresArticleTests(PostgresCluster cluster) : ArticleContract
{
    private protected override Task<TestDatabase> CreateAsync() => cluster.CreateAsync();
}

[Collection(OnPostgres.Name)]
public sealed class PostgresSourceTests(PostgresCluster cluster) : SourceContract
{
    private protected override Task<TestDatabase> CreateAsync() => cluster.CreateAsync();
}

[Collection(OnPostgres.Name)]
public sealed class PostgresAnnouncementTests(PostgresCluster cluster) : AnnouncementContract
{
    private protected override Task<TestDatabase> CreateAsync() => cluster.CreateAsync();
}

[Collection(OnPostgres.Name)]
public sealed class PostgresArchiveTests(PostgresCluster cluster) : ArchiveContract
{
    private protected override Task<TestDatabase> CreateAsync() => cluster.CreateAsync();
}

[Collection(OnPostgres.Name)]
public sealed class PostgresSiteKnowledgeTests(PostgresCluster cluster) : SiteKnowledgeContract
{
    private protected override Task<TestDatabase> CreateAsync() => cluster.CreateAsync();
}

[Collection(OnPostgres.Name)]
public sealed class PostgresSearchTests(PostgresCluster cluster) : SearchContract
{
    private protected override Task<TestDatabase> CreateAsync() => cluster.CreateAsync();
}

[Collection(OnPostgres.Name)]
public sealed class PostgresQuarantineTests(PostgresCluster cluster) : QuarantineContract
{
    private protected override Task<TestDatabase> CreateAsync() => cluster.CreateAsync();
}

[Collection(OnPostgres.Name)]
public sealed class PostgresFeedArchiveTests(PostgresCluster cluster) : FeedArchiveContract
{
    private protected override Task<TestDatabase> CreateAsync() => cluster.CreateAsync();
}

[Collection(OnPostgres.Name)]
public sealed class PostgresSubscriptionTests(PostgresCluster cluster) : SubscriptionContract
{
    private protected override Task<TestDatabase> CreateAsync() => cluster.CreateAsync();
}
