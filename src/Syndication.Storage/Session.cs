using System.Data.Common;
using Dapper;

namespace Syndication.Storage;

/// <summary>One transaction on one connection: everything asked through it sees, or changes, one state of the database.</summary>
internal sealed class Session(DbConnection connection, DbTransaction transaction, CancellationToken ct)
{
    static Session() => DefaultTypeMap.MatchNamesWithUnderscores = true;

    public async Task<IReadOnlyList<T>> QueryAsync<T>(string sql, object? parameters = null) =>
        (await connection.QueryAsync<T>(Command(sql, parameters))).AsList();

    /// <summary>The first row, or the default where there is none.</summary>
    public Task<T?> FirstAsync<T>(string sql, object? parameters = null) =>
        connection.QueryFirstOrDefaultAsync<T>(Command(sql, parameters));

    /// <returns>How many rows were changed.</returns>
    public Task<int> ExecuteAsync(string sql, object? parameters = null) =>
        connection.ExecuteAsync(Command(sql, parameters));

    /// <summary>A bare command, for what is read or written row by row.</summary>
    public DbCommand CreateCommand(string sql)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        return command;
    }

    private CommandDefinition Command(string sql, object? parameters) =>
        new(sql, parameters, transaction, cancellationToken: ct);
}
