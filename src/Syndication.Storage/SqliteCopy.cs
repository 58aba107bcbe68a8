using Dapper;
using Microsoft.Data.Sqlite;

namespace Syndication.Storage;

/// <summary>Copies of a SQLite database that is in use.</summary>
internal static class SqliteCopy
{
    /// <summary>Copies one state of the database; the file gets its name only when it is whole and checked.</summary>
    /// <returns>Bytes written.</returns>
    /// <exception cref="StorageException">The copy cannot be written, or the database is damaged.</exception>
    public static async Task<long> WriteAsync(SqliteConnection source, string destination, CancellationToken ct)
    {
        var partial = destination + ".partial";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(destination)!);
            File.Delete(partial);
            await CopyAsync(source, partial, ct);
            FlushToDisk(partial);
            File.Move(partial, destination, overwrite: true);
            return new FileInfo(destination).Length;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"The copy {destination} cannot be written: {e.Message}", e);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    private static async Task CopyAsync(SqliteConnection source, string partial, CancellationToken ct)
    {
        var connection = new SqliteConnectionStringBuilder { DataSource = partial, Pooling = false };
        await using var copy = new SqliteConnection(connection.ToString());
        try
        {
            await copy.OpenAsync(ct);
            source.BackupDatabase(copy);
            // A copy is one file: it must not need a -wal file beside it.
            await copy.ExecuteAsync("pragma journal_mode = delete");
            var found = await copy.QueryFirstAsync<string>("pragma integrity_check(1)");
            if (found != "ok") throw SqliteFaults.Damaged(source.DataSource, found);
        }
        catch (SqliteException e) when (SqliteFaults.Explain(e, partial) is { } explained)
        {
            throw explained;
        }
    }

    private static void FlushToDisk(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
        stream.Flush(flushToDisk: true);
    }
}
