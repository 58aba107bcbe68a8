using System.Data;
using System.Data.Common;
using System.Globalization;
using Dapper;
using Npgsql;

namespace Syndication.Storage;

/// <summary>A PostgreSQL database, which several nodes may share.</summary>
internal sealed class PostgresDatabase : Database
{
    /// <summary>How often a transaction is tried before its caller is told.</summary>
    private const int Attempts = 5;

    /// <summary>The pause before the second attempt; doubled before each further one, so that all take about two seconds.</summary>
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);

    private readonly NpgsqlDataSource _source;
    private readonly string _name;
    private readonly IReadOnlyList<SchemaScript> _scripts;

    public PostgresDatabase(NpgsqlConnectionStringBuilder address, IReadOnlyList<SchemaScript> scripts)
    {
        _name = $"PostgreSQL database {address.Database} on {address.Host}";
        _scripts = scripts;
        address.ApplicationName ??= "syndication";
        // The same few statements run all the time.
        if (address.MaxAutoPrepare == 0) address.MaxAutoPrepare = 100;
        _source = NpgsqlDataSource.Create(address);
    }

    public override bool IsShared => true;

    internal override string SkipLocked => "for update skip locked";

    internal override TextIndex TextIndex { get; init; } = new PostgresTextIndex();

    public override string ToString() => _name;

    public override Task MigrateAsync(CancellationToken ct) => RunAsync(IsolationLevel.ReadCommitted, async (connection, transaction) =>
    {
        const string Queue = "select pg_advisory_xact_lock(7311044)";
        const string Table = "create table if not exists schema_version (version bigint not null)";

        await connection.ExecuteAsync(Queue, transaction: transaction);
        await connection.ExecuteAsync(Table, transaction: transaction);
        var version = await connection.ExecuteScalarAsync<int?>("select max(version) from schema_version", transaction: transaction) ?? 0;
        var newest = _scripts.Count == 0 ? 0 : _scripts[^1].Version;
        if (version > newest)
        {
            throw new StorageException(
                $"{_name} was written by a newer version (schema {version}, this program knows {newest}): start that version again. Nothing was changed.");
        }

        foreach (var script in _scripts.Where(s => s.Version > version))
        {
            await connection.ExecuteAsync(new CommandDefinition(script.Sql, transaction: transaction, cancellationToken: ct));
            await connection.ExecuteAsync(
                "insert into schema_version (version) values (@Version)", new { script.Version }, transaction);
        }

        return newest;
    }, ct);

    public override Task BackupAsync(string path, CancellationToken ct) =>
        WholeFile.WriteAsync(Path.GetFullPath(path), async partial =>
        {
            await using var file = new FileStream(partial, FileMode.CreateNew);
            await new PortableArchive(this).ExportAsync(file, progress: null, ct);
        });

    // Repeatable read: all queries of one reading see one state.
    internal override Task<T> ReadAsync<T>(Func<Session, Task<T>> read, CancellationToken ct) => RunAsync(
        IsolationLevel.RepeatableRead, (connection, transaction) => read(new Session(connection, transaction, ct)), ct);

    internal override Task<T> WriteAsync<T>(Func<Session, Task<T>> write, CancellationToken ct) => RunAsync(
        IsolationLevel.ReadCommitted, (connection, transaction) => write(new Session(connection, transaction, ct)), ct);

    internal override async ValueTask<long> PeekAsync(string sql, CancellationToken ct) => await AttemptAsync<long>(async () =>
    {
        await using var command = _source.CreateCommand(sql);
        return (Convert.ToInt64(await command.ExecuteScalarAsync(ct), CultureInfo.InvariantCulture), null);
    }, ct);

    public override ValueTask DisposeAsync() => _source.DisposeAsync();

    private Task<T> RunAsync<T>(IsolationLevel isolation, Func<DbConnection, DbTransaction, Task<T>> work, CancellationToken ct) =>
        AttemptAsync<T>(async () =>
        {
            await using var connection = await _source.OpenConnectionAsync(ct);
            await using var transaction = await connection.BeginTransactionAsync(isolation, ct);
            var result = await work(connection, transaction);
            try
            {
                await transaction.CommitAsync(CancellationToken.None);
                return (result, null);
            }
            catch (NpgsqlException e) when (PostgresFaults.IsDisconnect(e))
            {
                // Kept or not, nobody knows: trying again might do it twice.
                return (result, PostgresFaults.Explain(e, _name));
            }
        }, ct);

    /// <param name="work">Gives its result, or the fault after which it must not be tried again.</param>
    /// <param name="ct">Stops it.</param>
    private async Task<T> AttemptAsync<T>(Func<Task<(T Result, StorageException? Final)>> work, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var (result, final) = await work();
                return final is null ? result : throw final;
            }
            catch (NpgsqlException e) when (attempt < Attempts && (PostgresFaults.IsConflict(e) || PostgresFaults.IsDisconnect(e)))
            {
                // The other pooled connections are as dead as this one.
                if (PostgresFaults.IsDisconnect(e)) _source.Clear();
            }
            catch (NpgsqlException e) when (PostgresFaults.Explain(e, _name) is { } explained)
            {
                throw explained;
            }

            await Task.Delay(FirstPause * Math.Pow(2, attempt - 1) * (0.5 + Random.Shared.NextDouble()), ct);
        }
    }
}
