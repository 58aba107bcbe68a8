namespace Syndication.Storage;

/// <summary>A table as it is exported.</summary>
/// <param name="Name">Its name, in the database and in the export.</param>
/// <param name="Key">The columns that order its rows.</param>
/// <param name="Rest">The other columns.</param>
internal sealed record ArchiveTable(string Name, string[] Key, string[] Rest)
{
    /// <summary>Every table that cannot be made again from others, in an order in which each row finds the rows it refers to.</summary>
    /// <remarks>Left out is only the index of words, which is made again from the texts.</remarks>
    public static readonly IReadOnlyList<ArchiveTable> All =
    [
        new("counters", ["name"], ["value"]),
        new("sources", ["key"],
        [
            "address", "feed", "is_added", "definition", "etag", "last_modified", "body_hash", "validated_at", "asked_at",
            "answered_at", "changed_at", "due_at", "wanted_at", "failures", "health", "reason", "learnt", "retired_at",
        ]),
        new("documents", ["source", "name"], ["hash", "outcome", "reason", "at"]),
        new("leads", ["source", "key"], ["title", "excerpt", "published", "url", "sort_at", "first_seen"]),
        new("categories", ["slug"], ["name"]),
        new("category_names", ["key"], ["plain", "slug"]),
        new("slug_aliases", ["old_slug"], ["slug"]),
        new("articles", ["id"],
            ["source", "url", "title", "sort_at", "first_seen", "updated_at", "revision", "material", "exact"]),
        new("article_bodies", ["article_id"], ["document"]),
        new("revisions", ["article_id", "revision"], ["updated_at", "document"]),
        new("aliases", ["key"], ["article_id"]),
        new("listing", ["article_id", "term"], ["sort_at"]),
        new("arrivals", ["article_id", "term"], ["arrival"]),
        new("archive_pages", ["feed", "number"], ["ends", "definition"]),
        new("first_wordings", ["article_id"], ["document"]),
        new("repeats", ["article_id"], ["first_id"]),
        new("shingles", ["hash", "article_id"], ["at"]),
        new("tombstones", ["article_id"], ["source", "title", "first_seen", "withdrawn_at", "reason"]),
        new("expired", ["article_id"], ["at"]),
        new("announcements", ["sequence"], ["article_id", "kind", "at"]),
        new("site_knowledge", ["host"], ["at", "document"]),
        new("quarantine", ["source", "name"], ["at", "reason", "host", "rule", "is_item", "article", "keys", "print"]),
        new("document_versions", ["document"], ["hash", "since"]),
        new("editions", ["document", "at"], ["hash", "base", "size", "body"]) { Binary = "body" },
        new("subscriptions", ["id"],
        [
            "kind", "topic", "callback", "host", "secret", "ends_at", "sequence", "digest", "due_at", "claimed_until",
            "failures", "reason", "delivered_at",
        ]),
        new("subscription_requests", ["id"],
        [
            "nonce", "mode", "topic", "callback", "host", "secret", "lease", "sequence", "digest", "due_at", "claimed_until",
            "attempts",
        ]),
        new("source_pushes", ["source"],
        [
            "hub", "topic", "token", "secret", "asked_at", "ends_at", "due_at", "failures", "reason", "received_at",
            "processed_at",
        ]),
    ];

    /// <summary>The column that holds bytes, in the export as base64; null where there is none.</summary>
    public string? Binary { get; init; }

    public string[] Columns { get; } = [.. Key, .. Rest];

    public string Select => $"select {string.Join(", ", Columns)} from {Name} order by {string.Join(", ", Key)}";

    public string Insert =>
        $"insert into {Name} ({string.Join(", ", Columns)}) values ({string.Join(", ", Columns.Select(column => "@" + column))})";
}
