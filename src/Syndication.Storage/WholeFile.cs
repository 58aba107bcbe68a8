namespace Syndication.Storage;

/// <summary>A file that appears under its name only when it is whole.</summary>
internal static class WholeFile
{
    /// <param name="destination">Replaced where it exists.</param>
    /// <param name="write">Writes the file under the name it is given, where there is none yet.</param>
    /// <exception cref="StorageException">It cannot be written.</exception>
    public static async Task WriteAsync(string destination, Func<string, Task> write)
    {
        var partial = destination + ".partial";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(destination)!);
            // One that was left by a process that was killed.
            File.Delete(partial);
            await write(partial);
            FlushToDisk(partial);
            File.Move(partial, destination, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"{destination} cannot be written: {e.Message}", e);
        }
        finally
        {
            if (File.Exists(partial)) File.Delete(partial);
        }
    }

    private static void FlushToDisk(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
        stream.Flush(flushToDisk: true);
    }
}
