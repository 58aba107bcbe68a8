using System.Text;

namespace Syndication.Articles.Sites;

/// <summary>The knowledge of a site as a text for the store: base64 of small numbers, a fingerprint in about 11 bytes.</summary>
internal static class KnowledgeDocument
{
    private const byte Version = 1;

    public static string Write(SiteKnowledge knowledge)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        writer.Write(Version);
        writer.Write7BitEncodedInt(knowledge.Pages);
        writer.Write7BitEncodedInt(knowledge.RevisitedAt);
        writer.Write(knowledge.IsOwed);
        writer.Write7BitEncodedInt(knowledge.Keys.Length);
        foreach (var key in knowledge.Keys) writer.Write(key);
        writer.Write7BitEncodedInt(knowledge.Blocks.Count);
        foreach (var (fingerprint, seen) in knowledge.Blocks.OrderBy(one => one.Key))
        {
            writer.Write(fingerprint);
            writer.Write7BitEncodedInt(seen.Count);
            writer.Write7BitEncodedInt(knowledge.Pages - seen.First);
            writer.Write7BitEncodedInt(knowledge.Pages - seen.Last);
        }

        WriteProfile(writer, knowledge.Profile);
        writer.Flush();
        return Convert.ToBase64String(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    public static SiteKnowledge Read(string document)
    {
        try
        {
            using var reader = new BinaryReader(new MemoryStream(Convert.FromBase64String(document)), Encoding.UTF8);
            return reader.ReadByte() == Version ? Read(reader) : SiteKnowledge.Empty;
        }
        catch (Exception e) when (e is FormatException or EndOfStreamException)
        {
            return SiteKnowledge.Empty; // written by another version, or damaged
        }
    }

    private static SiteKnowledge Read(BinaryReader reader)
    {
        var pages = reader.Read7BitEncodedInt();
        var revisitedAt = reader.Read7BitEncodedInt();
        var isOwed = reader.ReadBoolean();
        var keys = new ulong[Count(reader, SiteKnowledge.MostKeys)];
        for (var i = 0; i < keys.Length; i++) keys[i] = reader.ReadUInt64();
        var blocks = new Dictionary<ulong, Sightings>();
        for (var left = Count(reader, SiteKnowledge.MostBlocks); left > 0; left--)
        {
            var fingerprint = reader.ReadUInt64();
            var count = reader.Read7BitEncodedInt();
            blocks[fingerprint] = new Sightings(count, pages - reader.Read7BitEncodedInt(), pages - reader.Read7BitEncodedInt());
        }

        return new SiteKnowledge(blocks, keys, pages, revisitedAt, isOwed) { Profile = ReadProfile(reader) };
    }

    private static void WriteProfile(BinaryWriter writer, SiteProfile profile)
    {
        writer.Write7BitEncodedInt(profile.Shapes.Count);
        foreach (var shape in profile.Shapes)
        {
            writer.Write7BitEncodedInt(shape.Text);
            writer.Write7BitEncodedInt(shape.Labels);
            writer.Write(shape.Linked);
            writer.Write(shape.TitleWords ?? -1);
            writer.Write(shape.Whole);
        }

        writer.Write7BitEncodedInt(profile.Places.Count);
        foreach (var place in profile.Places) writer.Write(place);
    }

    private static SiteProfile ReadProfile(BinaryReader reader)
    {
        var shapes = new KnownShape[Count(reader, SiteProfile.MostShapes)];
        for (var i = 0; i < shapes.Length; i++)
        {
            var (text, labels, linked, words) = (reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt(), reader.ReadDouble(), reader.ReadDouble());
            shapes[i] = new KnownShape(text, labels, linked, words < 0 ? null : words, reader.ReadDouble());
        }

        var places = new ulong[Count(reader, SiteProfile.MostPlaces)];
        for (var i = 0; i < places.Length; i++) places[i] = reader.ReadUInt64();
        return new SiteProfile(shapes, places);
    }

    private static int Count(BinaryReader reader, int most) =>
        reader.Read7BitEncodedInt() is >= 0 and var count && count <= most ? count : throw new FormatException("A count is out of bounds.");
}
