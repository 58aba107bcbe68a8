using Syndication.Server.Operations;
using Syndication.Storage;

namespace Syndication.Server.Commands;

/// <summary>Sees to it that one process at a time runs the line on one SQLite file. PostgreSQL needs no such lock.</summary>
internal static class ServiceLock
{
    /// <returns>The lock, or null where the installation needs none.</returns>
    /// <exception cref="CommandException">Another process has it.</exception>
    public static InstanceLock? Take(Installation installation)
    {
        if (installation.DatabaseAddress is not null) return null;
        return InstanceLock.TryAcquire(installation.LockFile, out var holder) ?? throw new CommandException(
            $"Another process{(holder is null ? "" : $" ({holder})")} works on {installation.DataFolder}. "
            + "Stop it, name another folder with --data, or use refresh, which asks the running service.");
    }

    /// <summary>Whether a service works on the installation now; never true on PostgreSQL, where nobody has to know.</summary>
    public static bool IsTaken(Installation installation)
    {
        if (installation.DatabaseAddress is not null) return false;
        using var held = InstanceLock.TryAcquire(installation.LockFile, out _);
        return held is null;
    }
}
