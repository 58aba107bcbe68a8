namespace Syndication.Server.Operations;

/// <summary>Where one installation keeps its things.</summary>
/// <param name="DataFolder">Full path of the folder that the service writes to.</param>
/// <param name="FeedsFolder">Full path of the catalogue.</param>
/// <param name="DatabaseAddress">A PostgreSQL address, or null for the file in <paramref name="DataFolder"/>.</param>
internal sealed record Installation(string DataFolder, string FeedsFolder, string? DatabaseAddress)
{
    /// <summary>What <see cref="Storage.Database.Open"/> takes.</summary>
    public string Database => DatabaseAddress ?? Path.Combine(DataFolder, "syndication.db");

    /// <summary>The file that a running service holds locked, so that no second one writes beside it.</summary>
    public string LockFile => Path.Combine(DataFolder, "syndication.lock");
}
