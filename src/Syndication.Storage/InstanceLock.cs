using System.Globalization;

namespace Syndication.Storage;

/// <summary>Keeps two processes from serving one data folder. Held until it is disposed of or its process ends, however it ends.</summary>
public sealed class InstanceLock : IDisposable
{
    private readonly FileStream _file;
    private readonly string _holder;

    private InstanceLock(FileStream file, string holder) => (_file, _holder) = (file, holder);

    /// <summary>Takes the lock.</summary>
    /// <param name="path">The lock file, made where it is missing, with another beside it that names the holder.</param>
    /// <param name="holder">The id of the process that has the lock, where this one did not get it and it could be told.</param>
    /// <returns>Null where another process, or this one, has it already.</returns>
    /// <exception cref="StorageException">The file cannot be written.</exception>
    public static InstanceLock? TryAcquire(string path, out int? holder)
    {
        holder = null;
        // The locked file itself cannot be read by others.
        var holderPath = path + ".pid";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            if (TryOpen(path) is not { } file)
            {
                holder = ReadHolder(holderPath);
                return null;
            }

            File.WriteAllText(holderPath, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            return new InstanceLock(file, holderPath);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"The lock file {path} cannot be written: {e.Message}", e);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        File.Delete(_holder);
        _file.Dispose();
    }

    private static FileStream? TryOpen(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (e.GetType() == typeof(IOException) && File.Exists(path))
        {
            return null;
        }
    }

    private static int? ReadHolder(string path) =>
        File.Exists(path) && int.TryParse(File.ReadAllText(path), CultureInfo.InvariantCulture, out var process) ? process : null;
}
