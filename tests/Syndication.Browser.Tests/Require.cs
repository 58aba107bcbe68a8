namespace Syndication.Browser.Tests;

/// <summary>What a test needs of its machine: absent, the test is skipped with the reason, or fails where everything must be there.</summary>
internal static class Require
{
    /// <summary>Set to 1 where a skip is a failure, as in CI.</summary>
    private const string RequireAll = "SYNDICATION_REQUIRE_ALL";

    public static void That(bool present, string reason)
    {
        if (Environment.GetEnvironmentVariable(RequireAll) == "1") Assert.True(present, reason);
        Skip.IfNot(present, reason);
    }
}
