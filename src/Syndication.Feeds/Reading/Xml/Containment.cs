using System.Collections.Frozen;

namespace Syndication.Feeds.Reading.Xml;

/// <summary>What an element of this name can hold, and what can hold it.</summary>
[Flags]
internal enum NameRole : byte
{
    None = 0,

    /// <summary>Holds text only.</summary>
    Leaf = 1,

    /// <summary>Part of an item or a channel, never of text.</summary>
    Part = 2,

    /// <summary>An item or entry: holds no other.</summary>
    Item = 4,

    Channel = 8,

    Prefixed = 16,
}

/// <summary>What a feed's elements cannot hold, by which a forgotten end tag is found.</summary>
internal static class Containment
{
    private static readonly FrozenSet<string> Leaves = FrozenSet.Create(StringComparer.Ordinal,
        "title", "link", "description", "guid", "pubdate", "comments", "language", "copyright", "ttl", "lastbuilddate");

    private static readonly FrozenSet<string> Parts = FrozenSet.Create(StringComparer.Ordinal,
        "item", "entry", "guid", "pubdate", "description", "lastbuilddate", "enclosure", "title", "link", "comments", "category");

    public static NameRole RoleOf(string prefix, string local)
    {
        var role = local == "channel" ? NameRole.Channel : NameRole.None;
        if (prefix.Length > 0) return role | NameRole.Prefixed;
        if (Leaves.Contains(local)) role |= NameRole.Leaf;
        if (Parts.Contains(local)) role |= NameRole.Part;
        return local is "item" or "entry" ? role | NameRole.Item : role;
    }

    /// <summary>Whether an open element may hold one of this name.</summary>
    /// <param name="isInChannel">Whether an RSS channel is open: an item then stands in nothing else.</param>
    public static bool MayHold(XmlName parent, Ns parentNamespace, XmlName child, bool isInChannel)
    {
        if ((child.Role & NameRole.Part) == 0) return true;
        if (isInChannel && child.Local == "item" && parentNamespace is not (Ns.Core or Ns.Rdf or Ns.Xhtml)) return false;
        if (parentNamespace != Ns.Core || (parent.Role & NameRole.Prefixed) != 0) return true;
        if ((parent.Role & NameRole.Leaf) != 0) return false;
        return (parent.Role & child.Role & NameRole.Item) == 0;
    }
}
