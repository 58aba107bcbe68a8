namespace Syndication.Ingest.Catalogue;

/// <summary>The catalogue as it stands in a folder, read anew when a file changes. A broken file leaves its last good definition in force.</summary>
public sealed class CatalogueFolder : IDisposable
{
    /// <summary>Editors write a file in several steps; this long after the last one it is read.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(250);

    /// <summary>How often the files are looked at where the system tells of no change (network drives, mounted volumes).</summary>
    private static readonly TimeSpan Looking = TimeSpan.FromSeconds(5);

    /// <summary>Not without end: a link may lead back to where it stands.</summary>
    private static readonly EnumerationOptions Deep = new()
    {
        RecurseSubdirectories = true,
        MaxRecursionDepth = 4,
        IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.None,
    };

    private readonly string _path;
    private readonly string? _configs;
    private readonly Lock _gate = new();
    private readonly List<FileSystemWatcher> _watchers = [];
    private Timer? _timer;
    private string _signature;
    private volatile CatalogueReading _last = CatalogueReading.Nothing;
    private volatile bool _isTold;

    /// <summary>Reads the folder once; nothing is watched until <see cref="Watch"/>.</summary>
    /// <param name="path">The <c>feeds/</c> folder.</param>
    /// <param name="siteConfigs">A folder of rules for publishers in the public grammar (<c>HOST.txt</c>), or null.</param>
    public CatalogueFolder(string path, string? siteConfigs = null)
    {
        (_path, _configs) = (path, siteConfigs);
        _signature = Signature();
        _last = CatalogueReading.Read(_path, _configs, _last);
    }

    /// <summary>What is in force.</summary>
    public Catalogue Current => _last.Catalogue;

    /// <summary>What is wrong with the files as they are now; empty where all is well.</summary>
    public IReadOnlyList<CatalogueError> Errors => _last.Errors;

    /// <summary>Lines that are read over, with nothing wrong in them: commands of the public grammar that have no part here.</summary>
    public IReadOnlyList<CatalogueError> Remarks => _last.Remarks;

    /// <summary>The tests of the rules for publishers; those with a stored page were passed, or their rule would not be in force.</summary>
    public IReadOnlyList<SiteTest> SiteTests => _last.Tests;

    /// <summary>Raised after <see cref="Current"/> or <see cref="Errors"/> changed, on a thread of the pool.</summary>
    public event EventHandler? Changed;

    /// <summary>Begins to follow changes of the files.</summary>
    public void Watch()
    {
        if (_timer is not null) return;
        _timer = new Timer(_ => Look(), null, Looking, Looking);
        Follow(_path);
        Follow(Path.Combine(_path, "sites"));
        if (_configs is not null) Follow(_configs);
    }

    /// <summary>Reads the folder anew where its files changed since they were last read.</summary>
    public void Look()
    {
        lock (_gate)
        {
            var signature = Signature();
            if (signature == _signature && !_isTold) return;
            _isTold = false;
            _signature = signature;
            _last = CatalogueReading.Read(_path, _configs, _last);
        }

        Changed?.Invoke(this, EventArgs.Empty);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var watcher in _watchers) watcher.Dispose();
        _timer?.Dispose();
    }

    private void Follow(string folder)
    {
        if (!Directory.Exists(folder)) return;
        try
        {
            var watcher = new FileSystemWatcher(folder);
            watcher.Changed += Told;
            watcher.Created += Told;
            watcher.Deleted += Told;
            watcher.Renamed += Told;
            watcher.EnableRaisingEvents = true;
            _watchers.Add(watcher);
        }
        catch (IOException)
        {
            // The system has no watch left to give (inotify limits); looking at the files every few seconds has to do.
        }
    }

    private void Told(object sender, FileSystemEventArgs e)
    {
        if (Path.GetExtension(e.Name) is not (".yaml" or ".yml" or ".txt" or ".html")) return;
        _isTold = true;
        _timer?.Change(Settling, Looking);
    }

    /// <summary>Changes when a file comes, goes, grows, shrinks or is written.</summary>
    private string Signature()
    {
        if (!Directory.Exists(_path)) return "";
        var sites = Path.Combine(_path, "sites");
        try
        {
            // The stored pages of the rules' tests are among them.
            var files = Directory.EnumerateFiles(_path, "*.y*ml")
                .Concat(Directory.Exists(sites) ? Directory.EnumerateFiles(sites, "*", Deep) : [])
                .Concat(Directory.Exists(_configs) ? Directory.EnumerateFiles(_configs) : []);
            return string.Join('\n', files.Order(StringComparer.Ordinal).Select(Stamp));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A drive that is away, a folder that is being replaced: reading it says so, and the next look sees it back.
            return "";
        }
    }

    private static string Stamp(string path)
    {
        var file = new FileInfo(path);
        var target = file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file;
        return target.Exists
            ? FormattableString.Invariant($"{path} {target.Length} {target.LastWriteTimeUtc.Ticks}")
            : path;
    }
}
