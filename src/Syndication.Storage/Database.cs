namespace Syndication.Storage;

/// <summary>Where everything is kept: a SQLite file by default, PostgreSQL when that is outgrown.</summary>
public abstract class Database : IAsyncDisposable
{
    /// <summary>Opens a database without touching its schema.</summary>
    /// <param name="location">Path of a SQLite file, or a PostgreSQL address (<c>postgres://user@host/name</c>) or connection string (<c>Host=…</c>).</param>
    public static Database Open(string location) => throw new NotImplementedException();

    /// <summary>Brings the schema up to date, in one transaction, with a copy of a SQLite file made beside it first.</summary>
    /// <exception cref="StorageException">The schema is newer than this program, or the database cannot be written or is damaged.</exception>
    public abstract Task MigrateAsync(CancellationToken ct);

    /// <summary>Writes a consistent copy while the service runs; appears under its final name only when it is whole.</summary>
    public abstract Task BackupAsync(string path, CancellationToken ct);

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();
}

/// <summary>The database cannot serve; the message names it and says in one line what an operator can do.</summary>
public sealed class StorageException(string message, Exception? cause = null) : Exception(message, cause);
