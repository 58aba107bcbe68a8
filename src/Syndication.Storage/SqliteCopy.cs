using Dapper;
using Microsoft.Data.Sqlite;

namespace Syndication.Storage;

/// <summary>Copies of a SQLite database that is in use.</summary>
internal static class SqliteCopy
{
    /// <summary>Copies one state of the database; the file gets its name only when it is whole and checked.</summary>
    /// <exception cref="StorageException">The copy cannot be written, or the database is damaged.</exception>
    public static Task WriteAsync(SqliteConnection source, string destination, CancellationToken ct) =>
        WholeFile.WriteAsync(destination, partial => CopyAsync(source, partial, ct));

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
            await copy.ExecuteAsync($"pragma application_id = {SqliteLog.NewId()}");
            var found = await copy.QueryFirstAsync<string>("pragma integrity_check(1)");
            if (found != "ok") throw SqliteFaults.Damaged(source.DataSource, found);
        }
        catch (SqliteException e) when (SqliteFaults.Explain(e, partial) is { } explained)
        {
            throw explained;
        }
    }
}
