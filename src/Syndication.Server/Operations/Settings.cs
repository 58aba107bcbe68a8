namespace Syndication.Server.Operations;

/// <summary>The settings in force: environment variables that begin with <c>SYNDICATION_</c>, then what the command line says.</summary>
internal static class Settings
{
    /// <param name="allowPrivate">Ranges from the command line, added to those of the environment.</param>
    /// <param name="siteConfigs">The folder from the command line, before that of the environment; or null.</param>
    public static IConfiguration Read(IReadOnlyList<string> allowPrivate, string? siteConfigs = null)
    {
        var environment = new ConfigurationBuilder().AddEnvironmentVariables("SYNDICATION_").Build();
        // Numbered after any that the environment may hold, so that neither hides the other.
        const int First = 1000;
        var commandLine = allowPrivate.Select((range, index) =>
            KeyValuePair.Create<string, string?>(FormattableString.Invariant($"Ingest:AllowPrivate:{First + index}"), range));
        if (siteConfigs is not null) commandLine = commandLine.Append(KeyValuePair.Create<string, string?>("Ingest:SiteConfigs", siteConfigs));
        return new ConfigurationBuilder().AddConfiguration(environment).AddInMemoryCollection(commandLine).Build();
    }
}
