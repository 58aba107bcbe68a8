namespace Syndication.Storage;

/// <summary>Everything in the database as one stream of JSON lines that any later version, on either backend, reads again: identity, revisions, slugs, sources, tombstones.</summary>
public sealed class PortableArchive(Database database)
{
    /// <summary>Writes everything, in an order that is the same for the same content.</summary>
    public Task ExportAsync(Stream output, IProgress<int>? progress, CancellationToken ct) => throw new NotImplementedException(database.ToString());

    /// <summary>Reads an export into an empty database, all of it or nothing.</summary>
    /// <exception cref="StorageException">The database is not empty, or a line cannot be read (the message has its number).</exception>
    public Task<int> ImportAsync(Stream input, IProgress<int>? progress, CancellationToken ct) => throw new NotImplementedException();
}
