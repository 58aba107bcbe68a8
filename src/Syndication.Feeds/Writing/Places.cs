using System.Globalization;

namespace Syndication.Feeds.Writing;

/// <summary>Places as GeoRSS Simple: latitude first.</summary>
internal static class Places
{
    public static void Write(XmlOutput xml, SyndicationGeometry? geometry)
    {
        if (geometry is null || geometry.Positions.Count == 0) return;
        var element = geometry.Type switch
        {
            "Point" => "georss:point",
            "LineString" => "georss:line",
            "Polygon" => "georss:polygon",
            "Box" => "georss:box",
            _ => null,
        };
        if (element is not null) xml.Element(element, string.Join(' ', geometry.Positions.Select(Position)));
    }

    private static string Position((double Longitude, double Latitude) position) =>
        string.Create(CultureInfo.InvariantCulture, $"{position.Latitude} {position.Longitude}");
}
