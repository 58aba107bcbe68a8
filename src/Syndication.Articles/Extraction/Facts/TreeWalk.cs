using AngleSharp.Dom;

namespace Syndication.Articles.Extraction.Facts;

/// <summary>Walks trees in document order without recursion, and by index: the parser's own <c>NextSibling</c> searches the parent's children each time.</summary>
internal static class TreeWalk
{
    /// <summary>Visits every node below and including the root.</summary>
    /// <param name="enter">Called for each node; says whether to go inside.</param>
    /// <returns>The nodes that were gone into, each after all that is inside.</returns>
    public static IEnumerable<INode> Of(INode root, Func<INode, bool> enter)
    {
        if (!enter(root)) yield break;
        var open = new Stack<(INode Node, int Next)>();
        open.Push((root, 0));
        while (open.TryPop(out var top))
        {
            if (top.Next >= top.Node.ChildNodes.Length)
            {
                yield return top.Node;
                continue;
            }

            open.Push((top.Node, top.Next + 1));
            var child = top.Node.ChildNodes[top.Next];
            if (enter(child)) open.Push((child, 0));
        }
    }

    /// <summary>The text nodes below the root, in order.</summary>
    public static List<IText> Texts(INode root)
    {
        var texts = new List<IText>();
        foreach (var _ in Of(root, node =>
                 {
                     if (node is IText text) texts.Add(text);
                     return true;
                 }))
        {
            // Only the visits count.
        }

        return texts;
    }
}
