using System.Globalization;

namespace Syndication.Storage;

/// <summary>Keeps two processes from serving one data folder. Held until it is disposed of or its process ends, however it ends.</summary>
public sealed class InstanceLock : IDisposable
{
    private readonly FileStream _file;

    private InstanceLock(FileStream file) => _file = file;

    /// <summary>Takes the lock.</summary>
    /// <param name="path">The lock file, made where it is missing; it stays when the lock is released.</param>
    /// <param name="holder">The process that has the lock, where this one did not get it and it could be told.</param>
    /// <returns>Null where another process, or this one, has it already.</returns>
    /// <exception cref="StorageException">The file cannot be written.</exception>
    public static InstanceLock? TryAcquire(string path, out int? holder)
    {
        holder = null;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            WriteHolder(file);
            return new InstanceLock(file);
        }
        catch (IOException) when (ReadHolder(path, out holder))
        {
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"The lock file {path} cannot be written: {e.Message}", e);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private static void WriteHolder(FileStream file)
    {
        file.SetLength(0);
        file.Write(System.Text.Encoding.ASCII.GetBytes(Environment.ProcessId.ToString(CultureInfo.InvariantCulture)));
        file.Flush(flushToDisk: false);
    }

    /// <returns>False where the file is not there, so that locking failed for another reason.</returns>
    private static bool ReadHolder(string path, out int? holder)
    {
        holder = null;
        try
        {
            using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
            if (int.TryParse(reader.ReadToEnd(), CultureInfo.InvariantCulture, out var pid)) holder = pid;
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return File.Exists(path);
        }
    }
}
