using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Syndication.Storage;

namespace Syndication.Server.Publishing;

/// <summary>What is wrong with the service at present, for its health page and its log. Each trouble is logged when it begins, not each time it is met.</summary>
internal sealed class Troubles(ILogger<Troubles> log)
{
    private readonly ConcurrentDictionary<string, string> _present = new(StringComparer.Ordinal);

    /// <summary>One line for each trouble, by what is troubled.</summary>
    public IReadOnlyList<string> Present =>
        [.. _present.OrderBy(trouble => trouble.Key, StringComparer.Ordinal).Select(t => $"{t.Key}: {t.Value}")];

    /// <summary>Says that something cannot do its work; readers get the last good answer meanwhile.</summary>
    public void Report(string name, Exception cause)
    {
        var line = OneLine(cause.Message);
        var isNew = !_present.TryGetValue(name, out var known) || known != line;
        _present[name] = line;
        if (isNew) log.InTrouble(cause, name);
    }

    /// <summary>Says that it can again.</summary>
    public void Over(string name)
    {
        if (!_present.IsEmpty && _present.TryRemove(name, out _)) log.OutOfTrouble(name);
    }

    /// <summary>Whether an exception means that the store or its disk failed, not that the program is wrong.</summary>
    public static bool IsOfStore(Exception e) =>
        // Every database driver's exception is an ExternalException; their names belong to the store.
        e is StorageException or ExternalException or IOException or TimeoutException or UnauthorizedAccessException;

    private static string OneLine(string message) => string.Join(' ', message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>Nothing can be answered: the store cannot be read and nothing was kept from before.</summary>
internal sealed class NothingToServeException(string what, Exception? cause = null)
    : Exception($"{what} cannot be made while the store cannot be read.", cause);
