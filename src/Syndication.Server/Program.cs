using System.CommandLine;
using Microsoft.Extensions.Options;
using Syndication.Server.Commands;
using Syndication.Storage;

// Signals are ours: the library's own end in an exception when a second one follows at once.
using var termination = new Termination();
var ending = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };

try
{
    return await CommandLine.Build().Parse(CommandLine.WithDefault(args)).InvokeAsync(ending, termination.Token);
}
catch (OperationCanceledException) when (termination.Token.IsCancellationRequested)
{
    return termination.Status;
}
catch (Exception e) when (e is CommandException or StorageException or OptionsValidationException
    or IOException or UnauthorizedAccessException)
{
    // What a person at the keyboard can mend is one line; anything else is a fault of ours and keeps its stack trace.
    Console.Error.WriteLine($"syndication: {e.Message}");
    return 1;
}
