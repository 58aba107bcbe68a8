namespace Syndication.Tests.Feeds;

/// <summary>Breaks documents as transport, editors and attackers do; the same seed breaks them the same way.</summary>
internal sealed class Mutation(int seed)
{
    private static readonly byte[][] Insertions =
    [
        .. new[]
        {
            "<", ">", "&", "]]>", "<![CDATA[", "<!--", "-->", "</item>", "<item>", "<?", "?>", "<!DOCTYPE x [", "\"", "'", "&#x0;", "&#xD800;", "{", "[",
            "\\u", "<x", "xmlns:a='", "</", "<div xmlns='http://www.w3.org/1999/xhtml'>", "<channel>", "<entry>", " xml:base='//'", "\0", "99999999999",
        }.Select(System.Text.Encoding.UTF8.GetBytes),
    ];

    private readonly Random _random = new(seed);

    public byte[] Of(IReadOnlyList<byte[]> documents)
    {
        var document = new List<byte>(documents[_random.Next(documents.Count)]);
        for (var i = _random.Next(1, 6); i > 0; i--) Mutate(document);
        return [.. document];
    }

    private void Mutate(List<byte> document)
    {
        var at = _random.Next(document.Count + 1);
        var length = Math.Min(_random.Next(1, 40), document.Count - at);
        switch (_random.Next(6))
        {
            case 0:
                document.RemoveRange(at, length);
                break;
            case 1:
                document.InsertRange(at, Insertions[_random.Next(Insertions.Length)]);
                break;
            case 2:
                document.RemoveRange(at, document.Count - at);
                break;
            case 3:
                document.InsertRange(_random.Next(document.Count + 1), document.GetRange(at, length));
                break;
            case 4 when at < document.Count:
                document[at] = (byte)_random.Next(256);
                break;
            default:
                if (at < document.Count) document[at] ^= (byte)(1 << _random.Next(8));
                break;
        }
    }
}
