using System.Net;
using Syndication.Ingest.Fetching;

namespace Syndication.Tests.Ingest.Fetching;

public sealed class AddressGuardTests
{
    private static readonly AddressGuard Strict = AddressGuard.Allowing([]);

    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://127.1/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://0x7f000001/")]
    [InlineData("http://0x7f.0.0x0.1/")]
    [InlineData("http://0177.0.0.01/")]
    [InlineData("http://017700000001/")]
    [InlineData("http://127.0.0.1./")]
    [InlineData("http://127.0.0.1../")]
    [InlineData("http://１２７.0.0.1/")]
    [InlineData("http://①②⑦.⓪.⓪.①/")]
    [InlineData("http://127。0｡0．1/")]
    [InlineData("http://0/")]
    [InlineData("http://localhost/")]
    [InlineData("http://LocalHost./")]
    [InlineData("http://ⓛocalhost/")]
    [InlineData("http://local\u00adhost/")]
    [InlineData("http://a.b.localhost/")]
    [InlineData("http://user:pw@localhost/")]
    [InlineData("http://example.org@10.0.0.1/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://[::ffff:127.0.0.2]/")]
    [InlineData("http://[::ffff:0:127.0.0.1]/")]
    [InlineData("http://[::127.0.0.1]/")]
    [InlineData("http://[64:ff9b::10.0.0.1]/")]
    [InlineData("http://[64:ff9b:1::8.8.8.8]/")]
    [InlineData("http://[2002:c0a8:101::1]/")]
    [InlineData("http://[2001:0:5db8:d822::1]/")]
    [InlineData("http://[2600::5efe:10.0.0.1]/")]
    [InlineData("http://[2001:db8::1]/")]
    [InlineData("http://[fe80::1%25eth0]/")]
    [InlineData("http://[fd00::1]/")]
    [InlineData("http://[ff02::1]/")]
    [InlineData("http://169.254.169.254/latest/")]
    [InlineData("http://168.63.129.16/metadata/")]
    [InlineData("http://metadata.google.internal/")]
    [InlineData("http://printer.local/")]
    [InlineData("http://intranet/")]
    public void WhatIsNotPublicIsRefused(string url) => Assert.True(Strict.Check(url).IsRefused, url);

    [Theory]
    [InlineData("ftp://example.org/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("//example.org/")]
    [InlineData("http:example.org")]
    [InlineData("http:/example.org")]
    [InlineData("http:///example.org")]
    [InlineData("http://")]
    [InlineData("")]
    [InlineData("http://example.org\\@10.0.0.1/")]
    [InlineData("http://10.0.0.1\\@example.org/")]
    [InlineData("http://exa mple.org/")]
    [InlineData("http://exam\tple.org/")]
    [InlineData("http://127.0.0.1%00.example.org/")]
    [InlineData("http://%6cocalhost/")]
    [InlineData("http://1.2.3.4.5/")]
    [InlineData("http://256.256.256.256/")]
    [InlineData("http://[::1/")]
    [InlineData("http://example.org:0/")]
    [InlineData("http://example.org:22/")]
    [InlineData("http://example.org:6667/")]
    [InlineData("http://example.org:65536/")]
    public void WhatIsNoAddressOfTheWebIsRefused(string url) => Assert.True(Strict.Check(url).IsRefused, url);

    [Theory]
    [InlineData("http://example.org/feed")]
    [InlineData("HTTPS://EXAMPLE.ORG./feed")]
    [InlineData("http://example.org:8080/")]
    [InlineData("https://user:pw@example.org/")]
    [InlineData("https://çarşı.example/akış")]
    [InlineData("http://example.org#@127.0.0.1/")]
    [InlineData("http://example.org/?u=http://10.0.0.1/")]
    [InlineData("http://127.0.0.1.example.org/")]
    [InlineData("http://localhost.example.org/")]
    [InlineData("http://11.0.0.1/")]
    [InlineData("http://172.32.0.1/")]
    [InlineData("http://198.20.0.1/")]
    [InlineData("http://[2606:4700:4700::1111]/")]
    [InlineData("http://[64:ff9b::93.184.216.34]/")]
    public void WhatIsPublicIsAccepted(string url) => Assert.Null(Strict.Check(url).Reason);

    [Fact]
    public void ARangeThatIsAllowedIsFetchedAndItsNeighboursAreNot()
    {
        var guard = AddressGuard.Allowing(["127.0.0.0/8", "fd00::7"]);

        Assert.Null(guard.Check("http://127.8.9.10:5000/").Reason);
        Assert.Null(guard.Check("http://localhost:5000/").Reason);
        Assert.Null(guard.Check("http://[::ffff:127.0.0.1]/").Reason);
        Assert.Null(guard.Check("http://[fd00::7]/").Reason);
        Assert.True(guard.Check("http://[fd00::8]/").IsRefused);
        Assert.True(guard.Check("http://[::1]/").IsRefused);
        Assert.True(guard.Check("http://10.0.0.1/").IsRefused);
        Assert.True(guard.Check("http://127.0.0.1:22/").IsRefused);
    }

    [Fact]
    public void ARangeThatIsNoneIsNamed() =>
        Assert.Contains("localhost", Assert.Throws<ArgumentException>(() => AddressGuard.Allowing(["localhost"])).Message, StringComparison.Ordinal);

    [Fact]
    public void OfSeveralAnswersOnlyPublicOnesAreConnectedTo()
    {
        var verdict = Strict.CheckAnswers("a.example", [IPAddress.Loopback, IPAddress.Parse("2606:4700::1"), IPAddress.Parse("93.184.216.34")], out var open);

        Assert.False(verdict.IsRefused);
        Assert.Equal([IPAddress.Parse("93.184.216.34"), IPAddress.Parse("2606:4700::1")], open);
    }

    [Fact]
    public void ANameThatResolvesToPrivateAddressesOnlyIsRefusedWithTheAddress()
    {
        var verdict = Strict.CheckAnswers("a.example", [IPAddress.Parse("::ffff:10.0.0.1")], out _);

        Assert.Equal("a.example resolves to ::ffff:10.0.0.1: private", verdict.Reason);
    }
}
