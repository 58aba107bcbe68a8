using Npgsql;

namespace Syndication.Storage;

/// <summary>What PostgreSQL's failures mean: what to try again, and what to tell an operator.</summary>
internal static class PostgresFaults
{
    /// <summary>Another transaction was in the way; nothing of this one was kept.</summary>
    public static bool IsConflict(NpgsqlException fault) =>
        fault.SqlState is PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected;

    /// <summary>The connection is gone or was never made, as while the server restarts or another takes over.</summary>
    public static bool IsDisconnect(NpgsqlException fault) => fault is not PostgresException
        || fault.SqlState is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown
            or PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.TooManyConnections
            or PostgresErrorCodes.ReadOnlySqlTransaction
        || fault.SqlState?.StartsWith("08", StringComparison.Ordinal) == true;

    /// <summary>The fault in words, or null where it is a mistake of this program.</summary>
    public static StorageException? Explain(NpgsqlException fault, string name) => fault switch
    {
        _ when IsConflict(fault) => new StorageException($"{name} is too busy: too many transactions in each other's way", fault),
        _ when IsDisconnect(fault) => new StorageException(
            $"{name} cannot be reached: see that PostgreSQL runs there ({fault.Message})", fault),
        { SqlState: PostgresErrorCodes.DiskFull } => new StorageException(
            $"{name} cannot grow: the disk is full; make room and it goes on by itself ({fault.Message})", fault),
        { SqlState: PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted } => new StorageException(
            $"{name} is damaged: restore a backup ({fault.Message})", fault),
        {
            SqlState: PostgresErrorCodes.InvalidCatalogName or PostgresErrorCodes.InvalidPassword
            or PostgresErrorCodes.InvalidAuthorizationSpecification or PostgresErrorCodes.InsufficientPrivilege
        } =>
            new StorageException($"{name} does not let us in: {fault.Message}", fault),
        _ => null,
    };
}
