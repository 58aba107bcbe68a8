namespace Syndication.Storage;

/// <summary>Where everything is kept: a SQLite file by default, PostgreSQL when that is outgrown.</summary>
/// <remarks>Safe to use from many threads at once.</remarks>
public abstract class Database : IAsyncDisposable
{
    /// <summary>Opens a database without touching its schema.</summary>
    /// <param name="location">Path of a SQLite file, or a PostgreSQL address (<c>postgres://user@host/name</c>) or connection string (<c>Host=…</c>).</param>
    /// <exception cref="StorageException">The address of a PostgreSQL database cannot be understood.</exception>
    public static Database Open(string location)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(location);
        return PostgresAddress.IsOne(location) ? Postgres(location) : new SqliteDatabase(location, SchemaScript.Embedded("sqlite"));
    }

    // Apart, so that Npgsql is loaded only where it is used.
    private static PostgresDatabase Postgres(string location) =>
        new(PostgresAddress.Parse(location), SchemaScript.Embedded("postgres"));

    /// <summary>Brings the schema up to date, in one transaction, with a copy of a SQLite file made beside it first.</summary>
    /// <exception cref="StorageException">The schema is newer than this program, or the database cannot be written or is damaged.</exception>
    public abstract Task MigrateAsync(CancellationToken ct);

    /// <summary>Writes a consistent copy while the service runs; appears under its final name only when it is whole.</summary>
    /// <remarks>For SQLite a database file; for PostgreSQL an export that <see cref="PortableArchive"/> reads.</remarks>
    public abstract Task BackupAsync(string path, CancellationToken ct);

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();

    /// <summary>Runs queries that all see the same state; never waits for a writer.</summary>
    internal abstract Task<T> ReadAsync<T>(Func<Session, Task<T>> read, CancellationToken ct);

    /// <summary>Runs one transaction: all of it is kept or nothing. May be run again from its beginning, so it must change nothing outside.</summary>
    internal abstract Task<T> WriteAsync<T>(Func<Session, Task<T>> write, CancellationToken ct);

    /// <summary>A number that is asked for all the time, by a query that stays prepared.</summary>
    internal abstract ValueTask<long> PeekAsync(string sql, CancellationToken ct);

    /// <summary>How it keeps the words of articles.</summary>
    internal abstract TextIndex TextIndex { get; init; }

    /// <summary>Several nodes may use it at the same time.</summary>
    public abstract bool IsShared { get; }

    /// <summary>For libraries that keep tables of their own in a database that several nodes share: its connection string; null for a file.</summary>
    /// <exception cref="StorageException">The address of a PostgreSQL database cannot be understood.</exception>
    public static string? SharedConnection(string location) =>
        PostgresAddress.IsOne(location) ? PostgresAddress.Parse(location).ConnectionString : null;

    /// <summary>What a subquery ends with to pass over rows that another transaction is changing.</summary>
    internal abstract string SkipLocked { get; }
}

/// <summary>The database cannot serve; the message names it and says in one line what an operator can do.</summary>
public sealed class StorageException(string message, Exception? cause = null) : Exception(message, cause);
