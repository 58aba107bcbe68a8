using System.Globalization;
using Syndication.Ingest.Fetching;

namespace Syndication.Tests.Ingest.Fetching;

public sealed class RedirectsTests
{
    [Theory]
    [InlineData("http://10.0.0.1/")]
    [InlineData("//10.0.0.1/")]
    [InlineData("\\\\10.0.0.1\\")]
    [InlineData("/\\10.0.0.1/")]
    [InlineData("http:/10.0.0.1/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("javascript:1")]
    [InlineData("data:text/xml,<rss/>")]
    [InlineData("gopher://a.example/")]
    [InlineData("http://a.example:25/")]
    [InlineData("https://a.example/feed")]
    public void AStepToWhereNoFetchMayGoIsNotTaken(string location) =>
        Assert.True(Walk("https://a.example/feed").Follow(location).IsRefused, location);

    [Theory]
    [InlineData("/other", "https://a.example/other")]
    [InlineData("other?x=http://10.0.0.1/", "https://a.example/dir/other?x=http://10.0.0.1/")]
    [InlineData("//b.example/", "https://b.example/")]
    [InlineData(" https://b.example/ ", "https://b.example/")]
    public void AStepToAPublicAddressIsTaken(string location, string to)
    {
        var walk = Walk("https://a.example/dir/feed");

        Assert.Null(walk.Follow(location).Reason);
        Assert.Equal(to, walk.Current.AbsoluteUri);
    }

    [Fact]
    public void TenStepsAreTakenAndNoEleventh()
    {
        var walk = Walk("https://a.example/");

        var taken = Enumerable.Range(0, 20).TakeWhile(i => !walk.Follow(i.ToString(CultureInfo.InvariantCulture)).IsRefused).Count();

        Assert.Equal(10, taken);
    }

    [Theory]
    [InlineData("/other", true)]
    [InlineData("http://a.example/feed", false)]
    [InlineData("https://a.example:8443/feed", false)]
    [InlineData("https://www.a.example/feed", false)]
    public void WhatWasMeantForTheFirstHostIsForItAlone(string location, bool isFirst)
    {
        var walk = Walk("https://a.example/feed");

        walk.Follow(location);

        Assert.Equal(isFirst, walk.IsFirstOrigin);
    }

    private static Redirects Walk(string start) => new(AddressGuard.Allowing([]), new Uri(start));
}
