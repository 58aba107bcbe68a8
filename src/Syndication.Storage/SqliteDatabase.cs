using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Syndication.Storage;

/// <summary>A SQLite file in WAL mode: one writer at a time, readers that wait for nobody.</summary>
internal sealed class SqliteDatabase : Database
{
    /// <summary>A larger file is not read through at every start: it would take longer than a start may.</summary>
    private const long LargestCheckedAtStart = 256L * 1024 * 1024;

    /// <summary>How long a writer waits for another process, in seconds.</summary>
    private const int BusyTimeout = 30;

    private readonly string _path;
    private readonly IReadOnlyList<SchemaScript> _scripts;
    private readonly string _connectionString;
    private readonly SemaphoreSlim _writer = new(1, 1);
    private readonly Lock _peeking = new();
    private SqliteCommand? _peek;

    public SqliteDatabase(string path, IReadOnlyList<SchemaScript> scripts)
    {
        _path = Path.GetFullPath(path);
        _scripts = scripts;
        _connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = _path,
            ForeignKeys = true,
            DefaultTimeout = BusyTimeout,
        }.ToString();
    }

    public override bool IsShared => false;

    internal override string SkipLocked => "";

    internal override TextIndex TextIndex { get; init; } = new SqliteTextIndex();

    public override string ToString() => _path;

    public override async Task MigrateAsync(CancellationToken ct)
    {
        CreateFolder();
        await _writer.WaitAsync(ct);
        try
        {
            SqliteLog.RefuseForeign(_path);
            await using var connection = await OpenAsync(ct);
            await new SqliteMigration(_path, connection, _scripts).RunAsync(LargestCheckedAtStart, ct);
        }
        catch (SqliteException e) when (SqliteFaults.Explain(e, _path) is { } explained)
        {
            throw explained;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"{_path} cannot be read: {e.Message}", e);
        }
        finally
        {
            _writer.Release();
        }
    }

    public override async Task BackupAsync(string path, CancellationToken ct)
    {
        var destination = Path.GetFullPath(path);
        if (destination == _path) throw new StorageException($"{path} is the database itself: name another file for the backup.");
        await GuardAsync(async () =>
        {
            await using var connection = await OpenAsync(ct);
            await SqliteCopy.WriteAsync(connection, destination, ct);
            return destination;
        });
    }

    internal override Task<T> ReadAsync<T>(Func<Session, Task<T>> read, CancellationToken ct) => GuardAsync(async () =>
    {
        await using var connection = await OpenAsync(ct);
        await using var transaction = connection.BeginTransaction(deferred: true);
        return await read(new Session(connection, transaction, ct));
    });

    internal override async Task<T> WriteAsync<T>(Func<Session, Task<T>> write, CancellationToken ct)
    {
        await _writer.WaitAsync(ct);
        try
        {
            return await GuardAsync(async () =>
            {
                await using var connection = await OpenAsync(ct);
                await using var transaction = connection.BeginTransaction(deferred: false);
                var result = await write(new Session(connection, transaction, ct));
                await transaction.CommitAsync(ct);
                return result;
            });
        }
        finally
        {
            _writer.Release();
        }
    }

    internal override ValueTask<long> PeekAsync(string sql, CancellationToken ct)
    {
        lock (_peeking)
        {
            try
            {
                if (_peek?.CommandText != sql) Prepare(sql);
                return ValueTask.FromResult(Convert.ToInt64(_peek!.ExecuteScalar(), CultureInfo.InvariantCulture));
            }
            catch (SqliteException e) when (SqliteFaults.Explain(e, _path) is { } explained)
            {
                throw explained;
            }
        }
    }

    public override ValueTask DisposeAsync()
    {
        lock (_peeking)
        {
            _peek?.Connection?.Dispose();
            _peek?.Dispose();
            _peek = null;
        }

        using var any = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(any);
        _writer.Dispose();
        return ValueTask.CompletedTask;
    }

    private void Prepare(string sql)
    {
        _peek?.Connection?.Dispose();
        _peek?.Dispose();
        var connection = new SqliteConnection(_connectionString);
        connection.Open();
        _peek = connection.CreateCommand();
        _peek.CommandText = sql;
        _peek.Prepare();
    }

    // synchronous=full: what a commit says is stored outlives a power cut too, so that a source's validators,
    // committed with its articles, never claim more than is there.
    private async Task<SqliteConnection> OpenAsync(CancellationToken ct)
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            await connection.OpenAsync(ct);
            await connection.ExecuteAsync("pragma synchronous = full");
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private async Task<T> GuardAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (SqliteException e) when (SqliteFaults.Explain(e, _path) is { } explained)
        {
            throw explained;
        }
    }

    private void CreateFolder()
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"The folder of {_path} cannot be made: {e.Message}", e);
        }
    }
}
