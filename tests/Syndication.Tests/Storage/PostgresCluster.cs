using System.Diagnostics;
using System.Globalization;
using Npgsql;
using Syndication.Storage;

namespace Syndication.Tests.Storage;

[CollectionDefinition(Name)]
public sealed class OnPostgres : ICollectionFixture<PostgresCluster>
{
    public const string Name = "PostgreSQL";
}

/// <summary>A throw-away PostgreSQL server on a free loopback port; absent where the machine has none installed.</summary>
public sealed class PostgresCluster : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string? _programs = FindPrograms();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("syndication-pg-");
    private int _port;
    private int _databases;

    /// <summary>Where a schema is.</summary>
    public string AddressOf(string schema) => $"postgres://syndication@127.0.0.1:{_port}/postgres?Search%20Path={schema}";

    private string Cluster => Path.Combine(_folder.FullName, "cluster");

    public async Task InitializeAsync()
    {
        if (_programs is null) return;
        if (Environment.IsPrivilegedProcess) await RunAsync("chown", [User, _folder.FullName]);
        await RunProgramAsync("initdb", "-D", Cluster, "-U", "syndication", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync");
        _port = LoopbackPort.Free();
        await StartAsync();
    }

    public async Task DisposeAsync()
    {
        if (_programs is not null) await StopAsync();
        _folder.Delete(recursive: true);
    }

    /// <summary>Skips the test that asks where PostgreSQL is absent.</summary>
    public void RequirePresent() =>
        Require.That(_programs is not null, "PostgreSQL's initdb and pg_ctl are neither on the PATH nor under /usr/lib/postgresql");

    public Task StartAsync() => RunProgramAsync(
        "pg_ctl", "-D", Cluster, "-w", "-l", Path.Combine(Cluster, "log"), "-o",
        $"-p {_port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={Cluster} -c fsync=off -c max_connections=100", "start");

    public Task StopAsync() => RunProgramAsync("pg_ctl", "-D", Cluster, "-w", "-m", "immediate", "stop");

    /// <summary>A new, empty schema: to the program it is a database, and it is made in no time.</summary>
    internal async Task<TestDatabase> CreateAsync()
    {
        RequirePresent();
        var name = $"t{Interlocked.Increment(ref _databases)}";
        await ExecuteAsync($"create schema {name}");
        return new Created(this, name);
    }

    /// <summary>Runs a statement as the operator, beside the program.</summary>
    internal async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection($"Host=127.0.0.1;Port={_port};Username=syndication;Database=postgres;Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    // The server refuses to run as root.
    private static string User =>
        File.ReadLines("/etc/passwd").Any(line => line.StartsWith("postgres:", StringComparison.Ordinal)) ? "postgres" : "nobody";

    private static string? FindPrograms()
    {
        var installed = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(VersionOf).Select(folder => Path.Combine(folder, "bin"))
            : [];
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Concat(installed)
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "pg_ctl")));
    }

    private static double VersionOf(string folder) =>
        double.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var version) ? version : 0;

    private Task RunProgramAsync(string program, params string[] arguments)
    {
        var path = Path.Combine(_programs!, program);
        return Environment.IsPrivilegedProcess
            ? RunAsync("setpriv", ["--reuid", User, "--regid", User, "--clear-groups", path, .. arguments])
            : RunAsync(path, arguments);
    }

    // Output is not redirected: the server would inherit the pipe and keep it open.
    private async Task RunAsync(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = _folder.FullName })!;
        using var limit = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(limit.Token);
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}");
    }

    private sealed class Created(PostgresCluster cluster, string name) : TestDatabase(cluster.AddressOf(name))
    {
        public override async ValueTask DisposeAsync()
        {
            await Database.DisposeAsync();
            await cluster.ExecuteAsync($"drop schema {name} cascade");
        }
    }
}
