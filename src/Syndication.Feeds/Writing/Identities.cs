namespace Syndication.Feeds.Writing;

/// <summary>Ids as they are published: every item has one, and no two the same (RFC 4287 §4.1.1; RSS profile "guid"; JSON Feed 1.1 "id").</summary>
internal static class Identities
{
    /// <summary>The items, those without an id or with an earlier one's given one made of what they hold: the same item has the same one in every document.</summary>
    public static IReadOnlyList<SyndicationItem> Distinct(IReadOnlyList<SyndicationItem> items)
    {
        var seen = new HashSet<string>(items.Count, StringComparer.Ordinal);
        var distinct = new List<SyndicationItem>(items.Count);
        foreach (var item in items)
        {
            var id = LegalText.Clean(item.Id ?? item.Url ?? "").Trim();
            if (id.Length > 0 && seen.Add(id))
            {
                distinct.Add(item.Id is null ? item with { Id = id } : item);
                continue;
            }

            var made = Made(item, id, 0);
            for (var again = 1; !seen.Add(made); again++) made = Made(item, id, again);
            distinct.Add(item with { Id = made, IdIsPermalink = false });
        }

        return distinct;
    }

    private static string Made(SyndicationItem item, string id, int again) => AtomWriter.IdOf(null, string.Join('\n',
        id, item.Url, item.Title?.Value, item.Summary?.Value, item.Content?.Value, item.Published is { } date ? Published.Rfc3339(date) : "", again > 0 ? again : null));
}
