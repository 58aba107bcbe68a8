using System.CommandLine;

namespace Syndication.Server.Commands;

/// <summary><c>completion</c>: prints what makes a shell complete the commands and options. The scripts ask the program itself, so they never go out of date.</summary>
internal static class CompletionCommand
{
    private const string Bash = """
        # Completion of syndication for bash:  source <(syndication completion bash)
        _syndication() {
            local line="${COMP_LINE:0:COMP_POINT}" word="${COMP_WORDS[COMP_CWORD]}"
            local IFS=$'\n'
            COMPREPLY=($(compgen -W "$("${COMP_WORDS[0]}" "[suggest:${#line}]" "$line" 2>/dev/null)" -- "$word"))
        }
        complete -o default -F _syndication syndication
        """;

    private const string Zsh = """
        #compdef syndication
        # Completion of syndication for zsh:  source <(syndication completion zsh)
        _syndication() {
            local line="${words[1,CURRENT]}"
            local -a found=("${(@f)$("${words[1]}" "[suggest:${#line}]" "$line" 2>/dev/null)}")
            compadd -a found || _files
        }
        compdef _syndication syndication
        """;

    private const string Fish = """
        # Completion of syndication for fish:  syndication completion fish | source
        function __syndication_complete
            set -l line (commandline -cp)
            syndication "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
        end
        complete -c syndication -a '(__syndication_complete)'
        """;

    private const string PowerShell = """
        # Completion of syndication for PowerShell:  syndication completion powershell | Out-String | Invoke-Expression
        Register-ArgumentCompleter -Native -CommandName syndication -ScriptBlock {
            param($word, $ast, $cursor)
            $line = $ast.ToString().PadRight($cursor)
            syndication "[suggest:$($line.Length)]" "$line" 2>$null | Where-Object { $_ -like "$word*" } | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
            }
        }
        """;

    private static readonly Dictionary<string, string> Scripts = new(StringComparer.Ordinal)
    {
        ["bash"] = Bash,
        ["zsh"] = Zsh,
        ["fish"] = Fish,
        ["powershell"] = PowerShell,
    };

    public static Command Create()
    {
        var shell = new Argument<string>("shell") { Description = "bash, zsh, fish or powershell." }.AcceptOnlyFromAmong([.. Scripts.Keys]);
        var command = new ExampleCommand(
            "completion", "Prints the script by which a shell completes commands and options.",
            "completion bash > /etc/bash_completion.d/syndication", "completion fish | source")
        {
            shell,
        };
        command.SetAction(parsed => Console.Out.WriteLine(Scripts[parsed.GetRequiredValue(shell)].ReplaceLineEndings("\n")));
        return command;
    }
}
