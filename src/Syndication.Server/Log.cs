namespace Syndication.Server;

/// <summary>All that the server can say in its log.</summary>
internal static partial class Log
{
    [LoggerMessage(101, LogLevel.Error, "{Name}: in trouble; the last good answer is served meanwhile")]
    public static partial void InTrouble(this ILogger logger, Exception error, string name);

    [LoggerMessage(102, LogLevel.Information, "{Name}: out of trouble")]
    public static partial void OutOfTrouble(this ILogger logger, string name);

    [LoggerMessage(103, LogLevel.Debug, "{Document}: {Bytes} bytes, tag {Tag}")]
    public static partial void Rendered(this ILogger logger, string document, int bytes, string tag);

    [LoggerMessage(120, LogLevel.Information, "{Articles} articles made searchable in {Duration}")]
    public static partial void SearchFilled(this ILogger logger, int articles, TimeSpan duration);
}
