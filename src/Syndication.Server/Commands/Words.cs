using System.Diagnostics;
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
}
