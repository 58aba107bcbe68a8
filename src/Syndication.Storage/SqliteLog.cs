using System.Buffers.Binary;

namespace Syndication.Storage;

/// <summary>Tells whether a file's write-ahead log is its own.</summary>
/// <remarks>
/// SQLite replays any log that lies beside a file, and so ruins a backup that was put in the place of a file whose log was
/// left. Each file and each backup therefore has an application id of its own (https://www.sqlite.org/fileformat2.html, 1.3.13),
/// and this compares the file's with the log's before SQLite sees either.
/// </remarks>
internal static class SqliteLog
{
    private const int IdOffset = 68;
    private const int LogHeader = 32;
    private const int FrameHeader = 24;

    /// <summary>An id for a new file; never 0, which stands for none.</summary>
    public static int NewId() => Random.Shared.Next(1, int.MaxValue);

    /// <exception cref="StorageException">The log is that of another file. Nothing was changed.</exception>
    public static void RefuseForeign(string path)
    {
        var log = path + "-wal";
        if (!File.Exists(path) || !File.Exists(log)) return;
        if (IdOfFile(path) is var own and not 0 && IdOfLog(log) is var found and not 0 && own != found)
        {
            throw new StorageException(
                $"{log} belongs to another database, perhaps the one that this backup replaced: move it aside and start again. "
                + "Nothing was changed.");
        }
    }

    private static int IdOfFile(string path)
    {
        using var file = Open(path);
        Span<byte> header = stackalloc byte[IdOffset + 4];
        return file.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) == header.Length
            ? BinaryPrimitives.ReadInt32BigEndian(header[IdOffset..])
            : 0;
    }

    /// <summary>The id that the log's first copy of page 1 has, or 0.</summary>
    private static int IdOfLog(string log)
    {
        using var file = Open(log);
        Span<byte> header = stackalloc byte[LogHeader];
        Span<byte> frame = stackalloc byte[FrameHeader + IdOffset + 4];
        if (file.ReadAtLeast(header, LogHeader, throwOnEndOfStream: false) < LogHeader) return 0;

        var pageSize = BinaryPrimitives.ReadUInt32BigEndian(header[8..]);
        for (long at = LogHeader; ; at += FrameHeader + pageSize)
        {
            file.Position = at;
            if (file.ReadAtLeast(frame, frame.Length, throwOnEndOfStream: false) < frame.Length) return 0;
            // Frames with other salts were left by an earlier use of the log.
            if (!frame[8..16].SequenceEqual(header[16..24])) return 0;
            if (BinaryPrimitives.ReadUInt32BigEndian(frame) == 1)
                return BinaryPrimitives.ReadInt32BigEndian(frame[(FrameHeader + IdOffset)..]);
        }
    }

    private static FileStream Open(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
}
