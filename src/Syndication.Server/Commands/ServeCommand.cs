using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using Syndication.Ingest;
using Syndication.Server.Endpoints;
using Syndication.Server.Operations;
using Syndication.Storage;

namespace Syndication.Server.Commands;

/// <summary><c>serve</c>: the service itself, in the foreground.</summary>
internal static class ServeCommand
{
    /// <summary>Less than the 10 s in which the process has to end after SIGTERM.</summary>
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(8);

    public static Command Create()
    {
        var port = new Option<int>("--port") { Description = "Port to listen on; 0 takes a free one.", DefaultValueFactory = _ => 8080 };
        var listen = new Option<string>("--listen")
        {
            Description = "Address to listen on. Nothing beyond this machine is served unless it says so.",
            HelpName = "ADDRESS",
            DefaultValueFactory = _ => "127.0.0.1",
        };
        var command = new ExampleCommand(
            "serve",
            "Collects by schedule and serves the feeds, until it is told to stop. This is what happens without a command.",
            "serve",
            "serve --port 80 --listen 0.0.0.0 --data /var/lib/syndication --feeds /etc/syndication/feeds")
        {
            port, listen,
        };
        port.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.GetValueOrDefault<int>() is < 0 or > 65535)
                result.AddError("--port takes a number from 0 to 65535");
        });
        var options = new InstallationOptions().AddTo(command);
        command.SetAction(async (parsed, ct) =>
        {
            if (!IPAddress.TryParse(parsed.GetValue(listen), out var address))
                throw new CommandException($"--listen takes an IP address such as 127.0.0.1 or ::, not {parsed.GetValue(listen)}");
            var installation = options.Read(parsed);
            Directory.CreateDirectory(installation.DataFolder);
            using var held = ServiceLock.Take(installation);
            var endpoint = new IPEndPoint(address, parsed.GetValue(port));
            RequireFree(endpoint);
            await using var app = Build(installation, endpoint, options.AllowPrivate(parsed));
            try
            {
                await app.Services.GetRequiredService<Database>().MigrateAsync(ct);
                await app.StartAsync(ct);
                Welcome.Write(app, installation);
                await app.WaitForShutdownAsync(ct);
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                // Told to stop before it had started: that is no failure.
            }

            return 0;
        });
        return command;
    }

    /// <summary>Looks whether the port can be had, before the framework does, which writes its stack into the log.</summary>
    /// <exception cref="CommandException">It cannot; the message says why.</exception>
    private static void RequireFree(IPEndPoint endpoint)
    {
        if (endpoint.Port == 0) return;
        try
        {
            using var listener = new TcpListener(endpoint);
            listener.Start();
        }
        catch (SocketException e)
        {
            throw new CommandException(e.SocketErrorCode switch
            {
                SocketError.AddressAlreadyInUse => $"Port {endpoint.Port} of {endpoint.Address} is in use by another program; --port takes another.",
                SocketError.AccessDenied => $"Port {endpoint.Port} is not allowed to this user; --port takes another.",
                SocketError.AddressNotAvailable => $"{endpoint.Address} is no address of this machine; --listen takes another.",
                _ => $"{endpoint} cannot be listened on: {e.Message}",
            });
        }
    }

    internal static WebApplication Build(Installation installation, IPEndPoint endpoint, IReadOnlyList<string> allowPrivate)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddConfiguration(Settings.Read(allowPrivate));
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Quartz", LogLevel.Warning);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(endpoint);
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownTimeout);
        builder.Services.AddSyndication(installation, builder.Configuration).AddIngestSchedule(Database.SharedConnection(installation.Database)).AddPublishing(builder.Configuration);
        var app = builder.Build();
        app.MapSyndication();
        return app;
    }
}
