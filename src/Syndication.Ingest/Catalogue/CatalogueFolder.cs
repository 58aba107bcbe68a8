namespace Syndication.Ingest.Catalogue;

/// <summary>The catalogue as it stands in a folder, read anew when a file changes. A broken file leaves its last good definition in force.</summary>
public sealed class CatalogueFolder : IDisposable
{
    /// <summary>Reads the folder once; nothing is watched until <see cref="Watch"/>.</summary>
    /// <param name="path">The <c>feeds/</c> folder.</param>
    public CatalogueFolder(string path) => throw new NotImplementedException(path);

    /// <summary>What is in force.</summary>
    public Catalogue Current { get; private set; } = Catalogue.Empty;

    /// <summary>What is wrong with the files as they are now; empty where all is well.</summary>
    public IReadOnlyList<CatalogueError> Errors { get; private set; } = [];

    /// <summary>Raised after <see cref="Current"/> or <see cref="Errors"/> changed.</summary>
    public event EventHandler? Changed;

    /// <summary>Begins to follow changes of the files.</summary>
    public void Watch() => Changed?.Invoke(this, EventArgs.Empty);

    /// <inheritdoc/>
    public void Dispose() => throw new NotImplementedException();
}
