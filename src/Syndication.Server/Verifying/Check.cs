namespace Syndication.Server.Verifying;

/// <summary>What one check came to.</summary>
internal enum Outcome
{
    /// <summary>The rule is kept.</summary>
    Passed,

    /// <summary>The rule is broken.</summary>
    Failed,

    /// <summary>The rule does not apply to this address, or could not be tried.</summary>
    Skipped,
}

/// <summary>An outcome with what was found.</summary>
/// <param name="Found">One line for people; null where the rule is kept.</param>
internal readonly record struct Verdict(Outcome Outcome, string? Found)
{
    public static readonly Verdict Pass = new(Outcome.Passed, null);

    public static Verdict Fail(string found) => new(Outcome.Failed, found);

    public static Verdict Skip(string why) => new(Outcome.Skipped, why);

    /// <summary>Kept where the claim holds.</summary>
    public static Verdict If(bool holds, string found) => holds ? Pass : Fail(found);

    /// <summary>Kept where both are the same.</summary>
    public static Verdict Same(string what, string? expected, string? actual) =>
        If(string.Equals(expected, actual, StringComparison.Ordinal), $"{what} is {actual ?? "absent"}, not {expected ?? "absent"}");
}

/// <summary>One rule that a feed's address has to keep.</summary>
/// <param name="Name">Stable, lower case, with dashes.</param>
/// <param name="Rule">The specification and its section.</param>
/// <param name="Run">Tries it.</param>
internal sealed record Check(string Name, string Rule, Func<Conversation, Task<Verdict>> Run);

/// <summary>A check with what it came to.</summary>
internal sealed record CheckResult(string Name, string Rule, Outcome Outcome, string? Found);
