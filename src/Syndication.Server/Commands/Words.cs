using System.Diagnostics;
using Spectre.Console;
using Syndication.Storage;

namespace Syndication.Server.Commands;

/// <summary>How states are called in tables.</summary>
internal static class Words
{
    public static string Of(SourceHealth health) => health switch
    {
        SourceHealth.New => "not asked yet",
        SourceHealth.Healthy => "well",
        SourceHealth.Broken => "broken",
        SourceHealth.Unreachable => "unreachable",
        SourceHealth.Blocked => "blocked",
        SourceHealth.Throttled => "told to wait",
        SourceHealth.Gone => "gone",
        _ => throw new UnreachableException(),
    };

    /// <summary>The same in a table, in the colour of its urgency where the terminal has colours.</summary>
    public static Text Shown(SourceHealth health) => new(Of(health), new Style(health switch
    {
        SourceHealth.Healthy => Color.Green,
        SourceHealth.New => Color.Default,
        SourceHealth.Throttled => Color.Yellow,
        _ => Color.Red,
    }));
}
