using Npgsql;

namespace Syndication.Storage;

/// <summary>How people name a PostgreSQL database.</summary>
internal static class PostgresAddress
{
    /// <summary>Connections of one pool, unless the address says otherwise (<c>Maximum Pool Size</c>). A node has two pools, its own and that of its schedule: with a server's usual hundred connections there is room for two nodes.</summary>
    private const int UsualPool = 20;

    private const string PoolSize = "Maximum Pool Size";

    /// <summary>Whether the location names a PostgreSQL database, and not a file. Touches nothing of Npgsql, which takes time to load.</summary>
    public static bool IsOne(string location) => IsUrl(location) || IsConnectionString(location);

    /// <exception cref="StorageException">It names a PostgreSQL database in a way that cannot be understood.</exception>
    public static NpgsqlConnectionStringBuilder Parse(string location)
    {
        try
        {
            var address = IsUrl(location) ? FromUrl(new Uri(location)) : new NpgsqlConnectionStringBuilder(location);
            if (string.IsNullOrEmpty(address.Host)) throw new FormatException("it names no host");
            if (!address.ShouldSerialize(PoolSize)) address.MaxPoolSize = UsualPool;
            return address;
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            // The location itself may hold a password.
            throw new StorageException($"The address of the PostgreSQL database cannot be understood: {e.Message}", e);
        }
    }

    private static bool IsUrl(string location) =>
        location.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase)
        || location.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase);

    private static bool IsConnectionString(string location) => location.Split(';').Any(part =>
        part.TrimStart().StartsWith("host=", StringComparison.OrdinalIgnoreCase)
        || part.TrimStart().StartsWith("server=", StringComparison.OrdinalIgnoreCase));

    private static NpgsqlConnectionStringBuilder FromUrl(Uri url)
    {
        var address = new NpgsqlConnectionStringBuilder();
        if (url.Host.Length > 0) address.Host = url.IdnHost;
        if (url.Port > 0) address.Port = url.Port;
        var user = url.UserInfo.Split(':', 2);
        if (user[0].Length > 0) address.Username = Uri.UnescapeDataString(user[0]);
        if (user.Length > 1) address.Password = Uri.UnescapeDataString(user[1]);
        if (url.AbsolutePath.Length > 1) address.Database = Uri.UnescapeDataString(url.AbsolutePath[1..]);
        foreach (var option in url.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var pair = option.Split('=', 2);
            address[Uri.UnescapeDataString(pair[0])] = pair.Length > 1 ? Uri.UnescapeDataString(pair[1]) : "true";
        }

        return address;
    }
}
