using System.Globalization;
using Spectre.Console;

namespace Syndication.Server.Commands;

/// <summary>Shows that long work goes on: a spinner and a count on standard error where that is a terminal, nothing elsewhere.</summary>
internal static class CountedProgress
{
    public static Task RunAsync(string what, Func<IProgress<int>, Task> work)
    {
        var terminal = Terminal.Error;
        if (!terminal.Profile.Capabilities.Interactive) return work(new Progress<int>());
        return terminal.Status().StartAsync(what, status => work(new Progress<int>(
            count => status.Status = string.Create(CultureInfo.InvariantCulture, $"{what}: {count}"))));
    }
}

/// <summary>The two streams that people see.</summary>
internal static class Terminal
{
    /// <summary>Wide enough for one row a line where no terminal tells its width.</summary>
    private const int WidthOfAFile = 240;

    /// <summary>The result of a command.</summary>
    public static IAnsiConsole Out { get; } = Create(Console.Out, Console.IsOutputRedirected);

    /// <summary>Progress and complaints.</summary>
    public static IAnsiConsole Error { get; } = Create(Console.Error, Console.IsErrorRedirected);

    private static IAnsiConsole Create(TextWriter writer, bool redirected)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = redirected ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = redirected ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = redirected ? InteractionSupport.No : InteractionSupport.Detect,
        });
        if (redirected) console.Profile.Width = WidthOfAFile;
        return console;
    }
}
