using Microsoft.Extensions.Logging;
using Syndication.Storage;

namespace Syndication.Ingest;

/// <summary>All that the line can say.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Source {Source}: {Added} new, {Revised} revised, {Unchanged} unchanged; next at {Due:u}")]
    public static partial void Refreshed(this ILogger logger, string source, int added, int revised, int unchanged, DateTimeOffset due);

    [LoggerMessage(2, LogLevel.Warning, "Source {Source}: {Health}, {Reason}; next try at {Due:u}")]
    public static partial void NotRead(this ILogger logger, string source, SourceHealth health, string? reason, DateTimeOffset due);

    [LoggerMessage(3, LogLevel.Warning, "Source {Source}: {Problem}")]
    public static partial void DocumentNotRead(this ILogger logger, string source, string problem);

    [LoggerMessage(4, LogLevel.Error, "Source {Source}: refresh failed; next try at {Due:u}")]
    public static partial void RefreshFailed(this ILogger logger, Exception error, string source, DateTimeOffset due);

    [LoggerMessage(5, LogLevel.Warning, "Catalogue {Mistake}")]
    public static partial void CatalogueMistake(this ILogger logger, string mistake);

    [LoggerMessage(6, LogLevel.Information, "Catalogue: {Feeds} feeds, {Sources} sources in force")]
    public static partial void CatalogueInForce(this ILogger logger, int feeds, int sources);

    [LoggerMessage(8, LogLevel.Error, "Source {Source}: that it failed could not be stored")]
    public static partial void NotSaved(this ILogger logger, Exception error, string source);

    [LoggerMessage(9, LogLevel.Information, "Shutdown: {Running} refreshes have not ended and are rolled back")]
    public static partial void CutOff(this ILogger logger, int running);

    [LoggerMessage(14, LogLevel.Information, "Quarantine: {Pages} pages are read again with the rule that is in force for their site now")]
    public static partial void QuarantineReadAgain(this ILogger logger, int pages);

    [LoggerMessage(10, LogLevel.Information, "No hub is subscribed to: Server:PublicUrl does not say where hubs would reach this service")]
    public static partial void NotReachable(this ILogger logger);

    [LoggerMessage(11, LogLevel.Information, "Source {Source}: its hub tells of changes until {Ends:u}")]
    public static partial void Pushed(this ILogger logger, string source, DateTimeOffset ends);

    [LoggerMessage(12, LogLevel.Information, "Source {Source}: its hub does not tell of changes, {Reason}; asked again at {Due:u}")]
    public static partial void NotPushed(this ILogger logger, string source, string reason, DateTimeOffset due);

    [LoggerMessage(13, LogLevel.Warning, "Source {Source}: something came that its hub did not sign; ignored")]
    public static partial void NotSigned(this ILogger logger, string source);

    [LoggerMessage(7, LogLevel.Warning, "The store cannot be asked which sources are due")]
    public static partial void NothingClaimed(this ILogger logger, Exception error);

    [LoggerMessage(16, LogLevel.Information, "Retention: {Articles} articles of before {Before:u} are no longer kept")]
    public static partial void Expired(this ILogger logger, int articles, DateTimeOffset before);

    [LoggerMessage(17, LogLevel.Warning, "Retention: old articles cannot be taken out")]
    public static partial void NotExpired(this ILogger logger, Exception error);

    [LoggerMessage(15, LogLevel.Warning, "The catalogue cannot be brought into the store")]
    public static partial void CatalogueNotStored(this ILogger logger, Exception error);
}
