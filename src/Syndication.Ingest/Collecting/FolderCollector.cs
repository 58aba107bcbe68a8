using Syndication.Ingest.Fetching;
using Syndication.Storage;

namespace Syndication.Ingest.Collecting;

/// <summary>Looks at a folder: each new or changed file is a document of its own, and a bad one spoils no other.</summary>
internal sealed class FolderCollector(FolderFetcher fetcher, DocumentReader reader)
{
    public async Task<Harvest> CollectAsync(Visit visit, CancellationToken ct)
    {
        var harvest = new Harvest();
        try
        {
            var hashes = visit.Known.ToDictionary(known => known.Key, known => known.Value.Hash, StringComparer.Ordinal);
            await foreach (var document in fetcher.ReadAsync(visit.Definition.Address, hashes, ct)) Read(document, visit, harvest);
        }
        catch (Exception e) when (e is DirectoryNotFoundException or UnauthorizedAccessException)
        {
            harvest.Answer = new FetchResult.Unreachable(
                e is DirectoryNotFoundException ? $"there is no folder {visit.Definition.Address}" : $"the folder {visit.Definition.Address} may not be read");
        }

        return harvest;
    }

    private void Read(FolderDocument document, Visit visit, Harvest harvest)
    {
        if (document.IsKnown)
        {
            if (visit.Known[document.Name].Outcome is DocumentOutcome.Read) harvest.Known++;
            return;
        }

        if (document.Fault is { } fault)
        {
            harvest.Note(document.Name, document.Hash, DocumentOutcome.Failed, fault, visit.Now);
            return;
        }

        var reading = reader.Read(new RawDocument(document.Bytes, null, null), visit.Definition, visit.Now);
        var before = harvest.Articles.Count;
        if (reading.Feed is { } feed)
        {
            harvest.Articles.AddRange(DocumentReader.Items(feed, visit.Definition, null, visit.Now).Select(item => new IncomingArticle(item.Article, item.Identity)));
        }
        else if (reading.Page?.Article is { } article)
        {
            harvest.Add(article, document.Name);
        }

        harvest.Leads.AddRange(reading.Page?.Leads ?? []);
        if (harvest.Articles.Count > before)
            harvest.Note(document.Name, document.Hash, DocumentOutcome.Read, null, visit.Now);
        else
            harvest.Note(document.Name, document.Hash, DocumentOutcome.NoArticle, reading.Page?.Error ?? "holds no article", visit.Now);
    }
}
