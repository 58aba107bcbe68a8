namespace Syndication.Storage;

/// <summary>Our subscription at the hub of a source.</summary>
public sealed record SourcePush
{
    /// <summary>The source's key.</summary>
    public required string Source { get; init; }

    /// <summary>Absolute address of the hub.</summary>
    public required string Hub { get; init; }

    /// <summary>Absolute address that the publisher says its content has.</summary>
    public required string Topic { get; init; }

    /// <summary>The part of the callback that nobody can guess; another one for each hub and topic.</summary>
    public required string Token { get; init; }

    /// <summary>What the hub signs with.</summary>
    public required string Secret { get; init; }

    /// <summary>When the hub was last asked; or null.</summary>
    public DateTimeOffset? AskedAt { get; init; }

    /// <summary>When the lease is over; null while the hub has not confirmed.</summary>
    public DateTimeOffset? EndsAt { get; init; }

    /// <summary>When the hub is to be asked next.</summary>
    public DateTimeOffset DueAt { get; init; }

    /// <summary>Requests in a row that came to nothing.</summary>
    public int Failures { get; init; }

    /// <summary>Why the last one came to nothing, in one line; or null.</summary>
    public string? Reason { get; init; }
}

/// <summary>A hub as a source offers it.</summary>
/// <param name="Hub">Absolute address of the hub.</param>
/// <param name="Topic">Absolute address to subscribe to there.</param>
public sealed record PushOffer(string Hub, string Topic);
