using Syndication.Storage;

namespace Syndication.Tests.Storage;

public sealed class PostgresAddressTests
{
    [Theory]
    [InlineData("postgres://ali@db.example/haber", "db.example", 5432, "ali", null, "haber")]
    [InlineData("postgresql://ali:p%40ss@db.example:6000/haber?sslmode=require", "db.example", 6000, "ali", "p@ss", "haber")]
    [InlineData("postgres:///haber?host=%2Frun%2Fpostgresql", "/run/postgresql", 5432, null, null, "haber")]
    [InlineData("Host=db.example;Database=haber", "db.example", 5432, null, null, "haber")]
    [InlineData("Database=haber; host=db.example", "db.example", 5432, null, null, "haber")]
    public void AnAddressIsUnderstoodInEitherForm(
        string location, string host, int port, string? user, string? password, string database)
    {
        var address = PostgresAddress.Parse(location);

        Assert.True(PostgresAddress.IsOne(location));
        Assert.Equal((host, port, user, password, database), (address.Host, address.Port, address.Username, address.Password, address.Database));
    }

    [Theory]
    [InlineData("postgres://db.example/haber", 20)]
    [InlineData("Host=db.example;Database=haber", 20)]
    [InlineData("postgres://db.example/haber?Maximum%20Pool%20Size=100", 100)]
    [InlineData("Host=db.example;Maximum Pool Size=5", 5)]
    public void TwoNodesHaveRoomOnAUsualServerUnlessTheAddressSaysOtherwise(string location, int connections) =>
        Assert.Equal(connections, PostgresAddress.Parse(location).MaxPoolSize);

    [Theory]
    [InlineData("data/syndication.db")]
    [InlineData("/var/lib/syndication/postgres.db")]
    [InlineData("host.db")]
    public void APathIsAFile(string location) => Assert.False(PostgresAddress.IsOne(location));

    [Theory]
    [InlineData("postgres://db.example/haber?nonsense=1")]
    [InlineData("postgres://")]
    [InlineData("Host=a;nonsense=1")]
    public void AnAddressThatCannotBeUnderstoodIsRefusedWithoutBeingShown(string location)
    {
        var refused = Assert.Throws<StorageException>(() => PostgresAddress.Parse(location));
        Assert.DoesNotContain(location, refused.Message, StringComparison.Ordinal);
    }
}
