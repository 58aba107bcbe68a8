using System.Security.Cryptography;

namespace Syndication.Ingest.Fetching;

/// <summary>One finished file of a folder.</summary>
/// <param name="Name">The file's name, without its folder.</param>
/// <param name="Bytes">Its bytes, a gzip file unpacked; empty where <paramref name="Fault"/> says why.</param>
/// <param name="Hash">SHA-256 of the file, lower-case hex.</param>
/// <param name="Fault">Why the file was not read, in one line; or null.</param>
internal sealed record FolderDocument(string Name, ReadOnlyMemory<byte> Bytes, string Hash, string? Fault)
{
    /// <summary>It has the bytes that were read before.</summary>
    public bool IsKnown { get; init; }
}

/// <summary>Reads the finished files of a folder, and says which are known.</summary>
internal sealed class FolderFetcher(int largest, TimeProvider clock)
{
    /// <summary>A file that was written this recently may be half a file.</summary>
    private static readonly TimeSpan Recent = TimeSpan.FromSeconds(2);

    /// <summary>How long a recent file is watched for further growth.</summary>
    private static readonly TimeSpan Watching = TimeSpan.FromMilliseconds(200);

    private static readonly string[] Unfinished = [".part", ".partial", ".tmp", ".temp", ".crdownload", ".swp", "~"];

    /// <summary>The files by name.</summary>
    /// <param name="known">Hash by name of the files that were read before.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be read.</exception>
    public async IAsyncEnumerable<FolderDocument> ReadAsync(
        string folder, IReadOnlyDictionary<string, string?> known, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var path in Directory.EnumerateFiles(folder).Where(IsFinishedName).Order(StringComparer.Ordinal))
        {
            if (!await IsAtRestAsync(path, ct)) continue;
            if (await ReadAsync(path, ct) is not { } document) continue;
            yield return document with { IsKnown = known.GetValueOrDefault(document.Name) == document.Hash };
        }
    }

    private static bool IsFinishedName(string path)
    {
        var name = Path.GetFileName(path);
        return !name.StartsWith('.') && !Unfinished.Any(end => name.EndsWith(end, StringComparison.OrdinalIgnoreCase));
    }

    private async Task<bool> IsAtRestAsync(string path, CancellationToken ct)
    {
        var before = new FileInfo(path);
        if (!before.Exists) return false;
        var (size, written) = (before.Length, before.LastWriteTimeUtc);
        if ((clock.GetUtcNow() - written).Duration() > Recent) return true;
        await Task.Delay(Watching, clock, ct);
        before.Refresh();
        return before.Exists && before.Length == size && before.LastWriteTimeUtc == written;
    }

    private async Task<FolderDocument?> ReadAsync(string path, CancellationToken ct)
    {
        var name = Path.GetFileName(path);
        try
        {
            var length = new FileInfo(path).Length;
            if (length > largest) return Faulty(name, $"size:{length}", $"larger than {largest} bytes");
            var bytes = await File.ReadAllBytesAsync(path, ct);
            var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
            return Read(name, bytes, hash);
        }
        catch (FileNotFoundException)
        {
            return null; // taken away since the folder was listed
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Faulty(name, "unread", $"cannot be read: {e.Message.ReplaceLineEndings(" ")}");
        }
    }

    private FolderDocument Read(string name, byte[] bytes, string hash)
    {
        if (bytes.Length == 0) return Faulty(name, hash, "empty");
        try
        {
            var unpacked = new BodyReader(largest, Timeout.InfiniteTimeSpan, clock).Unpack(bytes);
            return new FolderDocument(name, unpacked, hash, null);
        }
        catch (UnusableBodyException e)
        {
            return Faulty(name, hash, e.Message);
        }
    }

    private static FolderDocument Faulty(string name, string hash, string fault) => new(name, default, hash, fault);
}
