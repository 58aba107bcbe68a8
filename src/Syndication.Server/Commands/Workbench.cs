using System.CommandLine;
using Syndication.Server.Operations;
using Syndication.Storage;

namespace Syndication.Server.Commands;

/// <summary>The rooms put together for one command, without a web server, on a store that is up to date.</summary>
internal sealed class Workbench : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private Workbench(ServiceProvider services) => _services = services;

    public Installation Installation => Get<Installation>();

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    /// <exception cref="StorageException">The store cannot be used; the message says why.</exception>
    public static async Task<Workbench> OpenAsync(InstallationOptions options, ParseResult parsed, CancellationToken ct)
    {
        var installation = options.Read(parsed);
        Directory.CreateDirectory(installation.DataFolder);
        var services = new ServiceCollection()
            .AddLogging(CommandLogging.Configure)
            .AddSyndication(installation, Settings.Read(options.AllowPrivate(parsed)))
            .BuildServiceProvider();
        var workbench = new Workbench(services);
        await workbench.Get<Database>().MigrateAsync(ct);
        return workbench;
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}

/// <summary>Standard output belongs to the command's result, so that what goes wrong is said on standard error.</summary>
internal static class CommandLogging
{
    public static void Configure(ILoggingBuilder logging) => logging
        .SetMinimumLevel(LogLevel.Warning)
        .AddSimpleConsole(console => console.SingleLine = true)
        .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
}
