using System.Text;
using AngleSharp.Dom;

namespace Syndication.Articles.Cleaning;

/// <summary>MathML is not published: browsers read HTML inside it by rules that have broken many a sanitiser.</summary>
internal static class Formulas
{
    /// <summary>The text of a formula's tokens, in order: <c>x2+1</c>. Annotations and foreign markup are left out.</summary>
    public static string TextOf(IElement math)
    {
        var text = new StringBuilder();
        var open = new Stack<(INodeList Children, int Next)>();
        open.Push((math.ChildNodes, 0));
        while (open.TryPop(out var at))
        {
            if (at.Next == at.Children.Length) continue;
            open.Push((at.Children, at.Next + 1));
            if (at.Children[at.Next] is not IElement element || element.NamespaceUri != NamespaceNames.MathMlUri) continue;
            if (element.LocalName is "mi" or "mn" or "mo" or "ms" or "mtext") AppendOwnText(text, element);
            else if (!IsAnnotation(element)) open.Push((element.ChildNodes, 0));
        }

        return text.ToString();
    }

    private static bool IsAnnotation(IElement element) =>
        element.LocalName.StartsWith("annotation", StringComparison.Ordinal);

    private static void AppendOwnText(StringBuilder text, IElement token)
    {
        foreach (var child in token.ChildNodes)
            if (child is IText own) text.Append(own.Data.AsSpan().Trim());
    }
}
