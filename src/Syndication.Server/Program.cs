using System.CommandLine;
using Microsoft.Extensions.Options;
using Syndication.Server.Commands;
using Syndication.Storage;

// Long enough for a running refresh to finish or be rolled back.
var ending = new InvocationConfiguration
{
    EnableDefaultExceptionHandler = false,
    ProcessTerminationTimeout = TimeSpan.FromSeconds(10),
};

try
{
    return await CommandLine.Build().Parse(CommandLine.WithDefault(args)).InvokeAsync(ending);
}
catch (Exception e) when (e is CommandException or StorageException or OptionsValidationException
    or IOException or UnauthorizedAccessException)
{
    // What a person at the keyboard can mend is one line; anything else is a fault of ours and keeps its stack trace.
    Console.Error.WriteLine($"syndication: {e.Message}");
    return 1;
}
