using System.Net;
using System.Net.Sockets;
using System.Text;
using Syndication.Ingest.Fetching;

namespace Syndication.Tests.Ingest.Fetching;

public sealed class GuardedConnectorTests
{
    private static readonly IPAddress Public = IPAddress.Parse("93.184.216.34");

    [Fact]
    public async Task ANameThatResolvesToThisMachineIsNeverConnectedTo()
    {
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        var port = ((IPEndPoint)server.LocalEndpoint).Port;
        var connector = new GuardedConnector(AddressGuard.Allowing([]), Always(IPAddress.Loopback));
        using var client = new HttpMessageInvoker(connector.CreateHandler(TimeSpan.FromSeconds(5)));

        var fault = await Assert.ThrowsAsync<HttpRequestException>(() => Get(client, $"http://rebind.example:{port}/"));

        Assert.IsType<ForbiddenAddressException>(fault.InnerException);
        Assert.False(server.Pending());
    }

    [Fact]
    public async Task AnAllowedRangeIsConnectedToByItsAddress()
    {
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        var port = ((IPEndPoint)server.LocalEndpoint).Port;
        var served = ServeOnceAsync(server);
        var connector = new GuardedConnector(AddressGuard.Allowing(["127.0.0.1/32"]), Always(IPAddress.IPv6Loopback, IPAddress.Loopback));
        using var client = new HttpMessageInvoker(connector.CreateHandler(TimeSpan.FromSeconds(5)));

        using var response = await Get(client, $"http://feeds.example:{port}/");

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Contains($"Host: feeds.example:{port}", await served, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ANameIsLookedUpOnceSoThatASecondAnswerCannotDiffer()
    {
        var turns = new Queue<IPAddress[]>([[Public], [IPAddress.Loopback]]);
        var connector = new GuardedConnector(AddressGuard.Allowing([]), (_, _) => Task.FromResult(turns.Dequeue()));

        Assert.Equal([Public], await connector.ResolveAsync("rebind.example", default));
        await Assert.ThrowsAsync<ForbiddenAddressException>(() => connector.ResolveAsync("rebind.example", default));
    }

    [Fact]
    public async Task ANameWithoutAddressesIsNotFound()
    {
        var connector = new GuardedConnector(AddressGuard.Allowing([]), Always());

        var fault = await Assert.ThrowsAsync<SocketException>(() => connector.ResolveAsync("nobody.example", default));

        Assert.Equal(SocketError.HostNotFound, fault.SocketErrorCode);
    }

    private static NameLookup Always(params IPAddress[] answers) => (_, _) => Task.FromResult(answers);

    private static Task<HttpResponseMessage> Get(HttpMessageInvoker client, string url) =>
        client.SendAsync(new HttpRequestMessage(HttpMethod.Get, url), default);

    private static async Task<string> ServeOnceAsync(TcpListener server)
    {
        using var connection = await server.AcceptTcpClientAsync();
        var buffer = new byte[4096];
        var length = await connection.GetStream().ReadAsync(buffer);
        await connection.GetStream().WriteAsync("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n"u8.ToArray());
        return Encoding.ASCII.GetString(buffer, 0, length);
    }
}
