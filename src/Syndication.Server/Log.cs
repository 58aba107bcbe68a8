using Syndication.Storage;

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

    [LoggerMessage(140, LogLevel.Information, "{Articles} articles made searchable in {Duration}")]
    public static partial void SearchFilled(this ILogger logger, int articles, TimeSpan duration);

    [LoggerMessage(120, LogLevel.Information, "Hub: {Mode} confirmed, {Topic} by {Host}")]
    public static partial void Confirmed(this ILogger logger, SubscriptionMode mode, string topic, string host);

    [LoggerMessage(121, LogLevel.Information, "Hub: {Mode} not confirmed, {Topic} by {Host}: {Reason}")]
    public static partial void NotConfirmed(this ILogger logger, SubscriptionMode mode, string topic, string host, string reason);

    [LoggerMessage(122, LogLevel.Warning, "Hub: denied, {Topic} to {Host}: {Reason}")]
    public static partial void Denied(this ILogger logger, string topic, string host, string reason);

    [LoggerMessage(123, LogLevel.Information, "Hub: ended, {Topic} for {Host}: {Reason}")]
    public static partial void SubscriptionEnded(this ILogger logger, string topic, string host, string reason);

    [LoggerMessage(124, LogLevel.Debug, "{Kind}: {Topic} delivered to {Host}")]
    public static partial void Delivered(this ILogger logger, SubscriptionKind kind, string topic, string host);

    [LoggerMessage(125, LogLevel.Warning, "{Kind}: {Topic} not delivered to {Host}, {Reason}; next try at {Due:u}")]
    public static partial void NotDelivered(this ILogger logger, SubscriptionKind kind, string topic, string host, string reason, DateTimeOffset due);

    [LoggerMessage(126, LogLevel.Warning, "A {Kind} in the settings cannot be called: {Problem}")]
    public static partial void NotCalled(this ILogger logger, SubscriptionKind kind, string problem);
}
