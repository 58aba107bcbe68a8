namespace Syndication.Server.Publishing;

/// <summary>A value made from an edition: made once however many ask, kept until the edition changes, and kept longer while a new one cannot be made.</summary>
/// <param name="name">For the log and the health page.</param>
/// <param name="troubles">Where failures are told.</param>
/// <param name="stopping">Ends the making when the program ends; one impatient reader does not end it for the others.</param>
internal sealed class Fresh<T>(string name, Troubles troubles, CancellationToken stopping)
    where T : class
{
    private readonly Lock _gate = new();
    private Made? _kept;
    private Making? _making;

    /// <summary>What is kept at present, however old; null before the first success.</summary>
    public T? Kept => _kept?.Value;

    /// <summary>The value of an edition.</summary>
    /// <param name="edition">The edition in force; null while the store cannot be read, which gives what is kept.</param>
    /// <param name="make">Makes it; gets the value before it, or null.</param>
    /// <exception cref="NothingToServeException">It cannot be made and nothing was kept.</exception>
    public async Task<T> GetAsync(
        Edition? edition, Func<Edition, T?, CancellationToken, Task<T>> make, CancellationToken ct)
    {
        if (edition is null) return Kept ?? throw new NothingToServeException(name);
        var kept = _kept;
        if (kept is not null && kept.Edition.Equals(edition)) return kept.Value;
        try
        {
            return await Join(edition, make).WaitAsync(ct);
        }
        catch (Exception e) when (Troubles.IsOfStore(e))
        {
            troubles.Report(name, e);
            return Kept ?? throw new NothingToServeException(name, e);
        }
    }

    private Task<T> Join(Edition edition, Func<Edition, T?, CancellationToken, Task<T>> make)
    {
        lock (_gate)
        {
            if (_kept is { } kept && kept.Edition.Equals(edition)) return Task.FromResult(kept.Value);
            var isUsable = _making is { } last && last.Edition.Equals(edition) && !(last.Task.IsFaulted || last.Task.IsCanceled);
            if (_making is not { } making || !isUsable)
                _making = making = new Making(edition, MakeAsync(edition, make));
            return making.Task;
        }
    }

    private async Task<T> MakeAsync(Edition edition, Func<Edition, T?, CancellationToken, Task<T>> make)
    {
        await Task.Yield(); // leave the lock before any work is done
        var value = await make(edition, Kept, stopping);
        lock (_gate)
        {
            // A slower making of an older edition must not replace a newer one.
            if (_making is null || _making.Edition.Equals(edition) || _kept is null) _kept = new Made(edition, value);
        }

        troubles.Over(name);
        return value;
    }

    private sealed record Made(Edition Edition, T Value);

    private sealed record Making(Edition Edition, Task<T> Task);
}
