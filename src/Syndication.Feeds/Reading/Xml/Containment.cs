using System.Collections.Frozen;

namespace Syndication.Feeds.Reading.Xml;

/// <summary>What a feed's elements cannot hold, by which a forgotten end tag is found.</summary>
internal static class Containment
{
    private static readonly FrozenSet<string> Leaves = FrozenSet.Create(StringComparer.Ordinal,
        "title", "link", "description", "guid", "pubdate", "comments", "language", "copyright", "ttl", "lastbuilddate");

    /// <summary>Elements of an item or a channel that never stand inside text.</summary>
    private static readonly FrozenSet<string> Parts = FrozenSet.Create(StringComparer.Ordinal,
        "item", "entry", "guid", "pubdate", "description", "lastbuilddate", "enclosure", "title", "link", "comments", "category");

    /// <summary>Whether the innermost open element may hold one of this name.</summary>
    /// <param name="isInChannel">Whether an RSS channel is open: an item then stands in nothing else.</param>
    public static bool MayHold(XmlTree tree, List<int> open, int name, bool isInChannel)
    {
        var parent = tree.Names[tree[open[^1]].Name];
        var child = tree.Names[name];
        if (child.Prefix.Length > 0) return true;
        if (child.Local == "item" && isInChannel && tree[open[^1]].Namespace is not (Ns.Core or Ns.Rdf or Ns.Xhtml)) return false;
        if (parent.Prefix.Length > 0) return true;
        if (tree[open[^1]].Namespace != Ns.Core) return true;
        if (Leaves.Contains(parent.Local)) return !Parts.Contains(child.Local);
        return parent.Local is not ("item" or "entry") || child.Local is not ("item" or "entry");
    }
}
