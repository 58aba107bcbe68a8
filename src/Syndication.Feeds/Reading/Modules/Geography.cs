using Syndication.Feeds.Reading.Xml;

namespace Syndication.Feeds.Reading.Modules;

/// <summary>Places: GeoRSS Simple, GeoRSS GML and W3C Basic Geo. They write latitude first, the model longitude first.</summary>
internal static class Geography
{
    private const int MostPositions = 100_000;

    public static void Read(ItemDraft item, XmlElement element)
    {
        switch (element.Namespace, element.Name)
        {
            case (Ns.Geo, "lat"):
                item.Latitude ??= Numbers.Real(element.Text);
                break;
            case (Ns.Geo, "long" or "lon"):
                item.Longitude ??= Numbers.Real(element.Text);
                break;
            case (Ns.Geo, "lat_long"):
                item.Geometry.Offer(Shape("Point", element.Text), Rank.Module);
                break;
            case (Ns.Geo, "point"):
                foreach (var child in element.Children) Read(item, child);
                break;
            case (Ns.GeoRss, "where"):
                foreach (var child in element.Children) item.Geometry.Offer(Gml(child));
                break;
            case (Ns.Gml, _):
                item.Geometry.Offer(Gml(element));
                break;
            case (Ns.GeoRss, "point" or "line" or "polygon" or "box"):
                item.Geometry.Offer(Shape(element.Name, element.Text));
                break;
        }
    }

    /// <summary>The place of a <c>geo:</c> address (RFC 5870).</summary>
    public static SyndicationGeometry? FromGeoUri(string uri) =>
        uri.StartsWith("geo:", StringComparison.OrdinalIgnoreCase)
            ? Shape("point", string.Join(' ', uri[4..].Split(';')[0].Split(',').Take(2)))
            : null;

    private static SyndicationGeometry? Gml(XmlElement element)
    {
        switch (element.Name)
        {
            case "point":
                return Shape("point", Positions(element, "pos"), element);
            case "linestring":
                return Shape("line", Positions(element, "poslist"), element);
            case "polygon":
                var ring = (element.Child("exterior") ?? element.Child("outerboundaryis"))?.Child("linearring");
                return ring is { } found ? Shape("polygon", Positions(found, "poslist"), element) : null;
            case "envelope":
                return Shape("box", $"{element.Child("lowercorner")?.Text} {element.Child("uppercorner")?.Text}", element);
            default:
                return null;
        }
    }

    /// <summary>The numbers of a shape; several <c>pos</c> are as good as a list, and old <c>coordinates</c> put longitude first.</summary>
    private static string? Positions(XmlElement element, string name)
    {
        if (element.Child(name)?.Text is { } text) return text;
        if (element.Child("coordinates")?.Text is { } old) return Swapped(old);
        var single = new List<string>();
        foreach (var child in element.Children)
        {
            if (child.Name == "pos" && child.Text is { } pos) single.Add(pos);
        }

        return single.Count > 0 ? string.Join(' ', single) : null;
    }

    private static string Swapped(string coordinates)
    {
        var pairs = coordinates.Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', pairs.Select(pair => string.Join(' ', pair.Split(',').Take(2).Reverse())));
    }

    private static SyndicationGeometry? Shape(string kind, string? numbers, XmlElement? gml = null)
    {
        var dimension = Numbers.Small(gml?["srsdimension"]) ?? 2;
        var values = numbers?.Split([' ', ',', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (values is null || dimension is < 2 or > 3 || values.Length % dimension != 0) return null;
        var positions = new List<(double Longitude, double Latitude)>();
        for (var i = 0; i + 1 < values.Length && positions.Count < MostPositions; i += dimension)
        {
            if (Numbers.Real(values[i]) is not { } latitude || Numbers.Real(values[i + 1]) is not { } longitude) return null;
            positions.Add((longitude, latitude));
        }

        return (kind.ToLowerInvariant(), positions.Count) switch
        {
            ("point", 1) => new SyndicationGeometry("Point", positions),
            ("line", > 1) => new SyndicationGeometry("LineString", positions),
            ("polygon", > 2) => new SyndicationGeometry("Polygon", positions),
            ("box", 2) => new SyndicationGeometry("Box", positions),
            _ => null,
        };
    }
}
