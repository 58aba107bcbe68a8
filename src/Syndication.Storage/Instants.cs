namespace Syndication.Storage;

/// <summary>Instants as they are stored: whole milliseconds since 1970-01-01 UTC.</summary>
internal static class Instants
{
    public static long Write(DateTimeOffset instant) => instant.ToUnixTimeMilliseconds();

    public static long? Write(DateTimeOffset? instant) => instant?.ToUnixTimeMilliseconds();

    public static DateTimeOffset Read(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

    public static DateTimeOffset? Read(long? milliseconds) => milliseconds is { } known ? Read(known) : null;
}
