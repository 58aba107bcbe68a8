using AngleSharp.Dom;
using Syndication.Articles.Blocks;
using Syndication.Articles.Cleaning;

namespace Syndication.Articles.Extraction;

/// <summary>The files that a text links to or plays: documents, recordings, films; no pictures, and no players of other sites.</summary>
internal static class AttachedFiles
{
    private const int MostFiles = 20;
    private const int LongestTitle = 200;

    /// <param name="draft">The cleaned page.</param>
    /// <param name="baseUrl">What relative addresses are relative to, or null.</param>
    /// <returns>In page order, each address once.</returns>
    public static IReadOnlyList<ArticleAttachment> Of(Draft draft, string? baseUrl)
    {
        var files = new List<ArticleAttachment>();
        for (var i = draft.Scope.FirstLeaf; i < draft.Scope.EndLeaf && files.Count < MostFiles; i++)
        {
            var leaf = draft.Page.Leaves[i];
            if (!IsOfText(draft, leaf, i)) continue;
            if (FileOf(leaf, baseUrl) is { } file && !files.Exists(known => known.Url == file.Url)) files.Add(file);
        }

        return files;
    }

    // "Download PDF" is a label that is cut and a file that is not.
    private static bool IsOfText(Draft draft, Leaf leaf, int index) =>
        !draft.Page.CutLeaves[index]
        || (leaf.Block >= 0 && draft.Page.Blocks[leaf.Block].CutBy is { } why
            && (why.StartsWith(nameof(LabelRule), StringComparison.Ordinal) || why == nameof(LinkListRule)));

    private static ArticleAttachment? FileOf(Leaf leaf, string? baseUrl)
    {
        if (leaf.Node is IElement { LocalName: "audio" or "video" } player) return OfPlayer(player, baseUrl);
        if (!leaf.Parent.In(Zones.Link)) return null;

        var link = leaf.Parent;
        while (link.Tag != Tag.Link && link.Parent is { } parent) link = parent;
        return Of(link.Element.GetAttribute("href"), null, Title(link.Element.TextContent), baseUrl);
    }

    private static ArticleAttachment? OfPlayer(IElement player, string? baseUrl)
    {
        if (Of(player.GetAttribute("src"), null, null, baseUrl) is { } file) return file;
        foreach (var child in player.Children)
            if (child.LocalName == "source" && Of(child.GetAttribute("src"), child.GetAttribute("type"), null, baseUrl) is { } source) return source;
        return null;
    }

    private static ArticleAttachment? Of(string? address, string? type, string? title, string? baseUrl)
    {
        if (address is null || TypeOf(address) is not { } known) return null;
        return ArticleAddress.Absolute(address, baseUrl) is { } url ? new ArticleAttachment(url, type ?? known, null, title) : null;
    }

    private static string? Title(string text)
    {
        var title = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return title.Length is > 0 and <= LongestTitle ? title : null;
    }

    /// <summary>Media type by the ending of the path; null for what is a page or a picture.</summary>
    private static string? TypeOf(string address)
    {
        var path = address.AsSpan();
        if (path.IndexOfAny('?', '#') is >= 0 and var end) path = path[..end];
        var dot = path.LastIndexOf('.');
        if (dot < 0 || path.Length - dot > 6) return null;

        return path[(dot + 1)..].ToString().ToLowerInvariant() switch
        {
            "pdf" => "application/pdf",
            "epub" => "application/epub+zip",
            "doc" => "application/msword",
            "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "xls" => "application/vnd.ms-excel",
            "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "ppt" => "application/vnd.ms-powerpoint",
            "pptx" => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "odt" => "application/vnd.oasis.opendocument.text",
            "ods" => "application/vnd.oasis.opendocument.spreadsheet",
            "rtf" => "application/rtf",
            "csv" => "text/csv",
            "zip" => "application/zip",
            "mp3" => "audio/mpeg",
            "m4a" => "audio/mp4",
            "ogg" or "oga" => "audio/ogg",
            "wav" => "audio/wav",
            "mp4" or "m4v" => "video/mp4",
            "webm" => "video/webm",
            _ => null,
        };
    }
}
