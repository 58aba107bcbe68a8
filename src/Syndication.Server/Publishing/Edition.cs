using Syndication.Ingest.Catalogue;
using Syndication.Storage;

namespace Syndication.Server.Publishing;

/// <summary>All that published documents depend on, at one moment: two equal editions give the same documents.</summary>
/// <param name="Sequence">The newest announcement.</param>
/// <param name="Catalogue">The definitions in force; compared by reference, for it is replaced whole.</param>
internal sealed record Edition(long Sequence, Catalogue Catalogue)
{
    /// <summary>What else a page shows that may change without any article changing, as text; empty for feeds.</summary>
    public string Beside { get; init; } = "";

    /// <summary>The instant that the document is made for, where it depends on the time too; null for all others, which time alone does not change.</summary>
    public DateTimeOffset? Moment { get; init; }

    public bool Equals(Edition? other) => other is not null
        && Sequence == other.Sequence && ReferenceEquals(Catalogue, other.Catalogue) && Moment == other.Moment && Beside == other.Beside;

    /// <summary>The edition for documents that change with time, in steps, so that they are not made anew for each request.</summary>
    public Edition At(DateTimeOffset now, TimeSpan step) =>
        this with { Moment = new DateTimeOffset(now.UtcTicks - now.UtcTicks % step.Ticks, TimeSpan.Zero) };

    public override int GetHashCode() => Sequence.GetHashCode();
}

/// <summary>Tells which edition is in force.</summary>
internal sealed class Editions(AnnouncementStore announcements, CatalogueFolder catalogue, Troubles troubles)
{
    private const string Trouble = "store";

    /// <summary>The edition in force, by one short look into the store; null while the store cannot be read.</summary>
    public async Task<Edition?> CurrentAsync(CancellationToken ct)
    {
        var definitions = catalogue.Current;
        try
        {
            var sequence = await announcements.LatestAsync(ct);
            troubles.Over(Trouble);
            return new Edition(sequence, definitions);
        }
        catch (Exception e) when (Troubles.IsOfStore(e))
        {
            troubles.Report(Trouble, e);
            return null;
        }
    }
}
