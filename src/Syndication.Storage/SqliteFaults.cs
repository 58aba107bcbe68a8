using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Syndication.Storage;

/// <summary>What SQLite's error codes mean to an operator.</summary>
internal static class SqliteFaults
{
    /// <summary>The fault in words, or null where it is a mistake of this program.</summary>
    public static StorageException? Explain(SqliteException fault, string path) => fault.SqliteErrorCode switch
    {
        raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => Damaged(path, fault.Message, fault),
        raw.SQLITE_READONLY or raw.SQLITE_CANTOPEN or raw.SQLITE_PERM or raw.SQLITE_AUTH => new StorageException(
            $"{path} cannot be written: give this user the right to write the file and its folder ({fault.Message})", fault),
        raw.SQLITE_FULL => new StorageException(
            $"{path} cannot grow: the disk is full; make room and it goes on by itself ({fault.Message})", fault),
        raw.SQLITE_IOERR => new StorageException(
            $"{path} cannot be read or written: look at the disk ({fault.Message})", fault),
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => new StorageException(
            $"{path} is locked by another process; end it or try again ({fault.Message})", fault),
        _ => null,
    };

    public static StorageException Damaged(string path, string found, Exception? cause = null) => new(
        $"{path} is damaged: stop the service, keep the file aside and put the newest backup in its place ({found})", cause);
}
