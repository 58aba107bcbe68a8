using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Syndication.Server.Commands;

/// <summary>A command whose <c>--help</c> ends with examples.</summary>
/// <param name="name">The word that is typed.</param>
/// <param name="description">One sentence.</param>
/// <param name="examples">Whole command lines without the program's name.</param>
internal sealed class ExampleCommand(string name, string description, params string[] examples) : Command(name, description)
{
    public IReadOnlyList<string> Examples { get; } = examples;
}

/// <summary>The library's help, followed by the examples of the command.</summary>
internal sealed class ExampleHelp(HelpAction help) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        var status = help.Invoke(parseResult);
        if (parseResult.CommandResult.Command is not ExampleCommand { Examples: [_, ..] examples }) return status;

        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine(examples.Count == 1 ? "Example:" : "Examples:");
        foreach (var example in examples) output.WriteLine($"  syndication {example}");
        return status;
    }

    /// <summary>Puts the examples under the help of a root command and all below it.</summary>
    public static void AddTo(RootCommand root)
    {
        foreach (var option in root.Options.OfType<HelpOption>())
        {
            option.Action = new ExampleHelp((HelpAction)option.Action!);
            // Shells would offer them where files are meant.
            foreach (var alias in option.Aliases.Where(alias => alias.StartsWith('/')).ToList()) option.Aliases.Remove(alias);
        }
    }
}
