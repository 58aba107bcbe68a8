using Microsoft.Extensions.Options;

namespace Syndication.Server.Publishing;

/// <summary>The WebSub hubs that every feed names.</summary>
internal sealed class AnnouncedHubs(IOptions<ServerOptions> server, IOptions<HubOptions> hub, PublicAddresses addresses)
{
    /// <summary>Absolute addresses. Our own comes first: most subscribers try one only.</summary>
    public IEnumerable<string> Addresses =>
        hub.Value.Enabled ? server.Value.Hubs.Prepend(addresses.Absolute(PublicAddresses.HubPath)) : server.Value.Hubs;
}
