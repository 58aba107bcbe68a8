using Dapper;
using Microsoft.Data.Sqlite;

namespace Syndication.Storage;

/// <summary>Brings one SQLite file from the schema it has to the newest, all at once or not at all.</summary>
internal sealed class SqliteMigration(string path, SqliteConnection connection, IReadOnlyList<SchemaScript> scripts)
{
    private int Newest => scripts.Count == 0 ? 0 : scripts[^1].Version;

    /// <param name="largestChecked">Bytes up to which the file is read through for damage.</param>
    public async Task RunAsync(long largestChecked, CancellationToken ct)
    {
        var version = await VersionAsync();
        RefuseNewer(version);
        await CheckAsync(largestChecked);
        // Before the log is switched on, so that the id is in the file itself.
        if (await connection.ExecuteScalarAsync<int>("pragma application_id") == 0)
            await connection.ExecuteAsync($"pragma application_id = {SqliteLog.NewId()}");
        await connection.ExecuteAsync("pragma journal_mode = wal");
        if (version == Newest) return;

        if (version > 0) await SqliteCopy.WriteAsync(connection, $"{path}.v{version}.backup", ct);
        await using var transaction = connection.BeginTransaction(deferred: false);
        // Another process may have migrated while this one waited for the lock.
        version = await VersionAsync(transaction);
        RefuseNewer(version);
        foreach (var script in scripts.Where(s => s.Version > version))
        {
            await connection.ExecuteAsync(new CommandDefinition(script.Sql, transaction: transaction, cancellationToken: ct));
        }

        await connection.ExecuteAsync($"pragma user_version = {Newest}", transaction: transaction);
        await transaction.CommitAsync(ct);
    }

    private Task<int> VersionAsync(SqliteTransaction? transaction = null) =>
        connection.ExecuteScalarAsync<int>("pragma user_version", transaction: transaction);

    private void RefuseNewer(int version)
    {
        if (version <= Newest) return;
        throw new StorageException(
            $"{path} was written by a newer version (schema {version}, this program knows {Newest}): "
            + "start that version again, or restore a backup made before the upgrade. Nothing was changed.");
    }

    private async Task CheckAsync(long largestChecked)
    {
        if (new FileInfo(path).Length > largestChecked) return;
        var found = await connection.QueryFirstAsync<string>("pragma quick_check(1)");
        if (found != "ok") throw SqliteFaults.Damaged(path, found);
    }
}
