namespace Syndication.Storage;

/// <summary>A row of the <c>sources</c> table.</summary>
internal sealed class SourceRow
{
    public string Key { get; init; } = "";
    public string Address { get; init; } = "";
    public string? Feed { get; init; }
    public long IsAdded { get; init; }
    public string Definition { get; init; } = "";
    public string? ETag { get; init; }
    public string? LastModified { get; init; }
    public string? BodyHash { get; init; }
    public long? ValidatedAt { get; init; }
    public long? AskedAt { get; init; }
    public long? AnsweredAt { get; init; }
    public long? ChangedAt { get; init; }
    public long DueAt { get; init; }
    public long Failures { get; init; }
    public string Health { get; init; } = "";
    public string? Reason { get; init; }
    public string Learnt { get; init; } = "";

    public static SourceRow Of(SourceState state) => new()
    {
        Key = state.Key,
        Address = state.Address,
        Feed = state.Feed,
        IsAdded = state.IsAdded ? 1 : 0,
        Definition = state.Definition,
        ETag = state.ETag,
        LastModified = state.LastModified,
        BodyHash = state.BodyHash,
        ValidatedAt = Instants.Write(state.ValidatedAt),
        AskedAt = Instants.Write(state.AskedAt),
        AnsweredAt = Instants.Write(state.AnsweredAt),
        ChangedAt = Instants.Write(state.ChangedAt),
        DueAt = Instants.Write(state.DueAt),
        Failures = state.Failures,
        Health = state.Health.ToString(),
        Reason = state.Reason,
        Learnt = state.Learnt,
    };

    public SourceState ToState() => new()
    {
        Key = Key,
        Address = Address,
        Feed = Feed,
        IsAdded = IsAdded != 0,
        Definition = Definition,
        ETag = ETag,
        LastModified = LastModified,
        BodyHash = BodyHash,
        ValidatedAt = Instants.Read(ValidatedAt),
        AskedAt = Instants.Read(AskedAt),
        AnsweredAt = Instants.Read(AnsweredAt),
        ChangedAt = Instants.Read(ChangedAt),
        DueAt = Instants.Read(DueAt),
        Failures = (int)Failures,
        Health = Enum.Parse<SourceHealth>(Health),
        Reason = Reason,
        Learnt = Learnt,
    };
}
