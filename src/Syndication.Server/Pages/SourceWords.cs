using System.Collections.Frozen;
using Syndication.Storage;

namespace Syndication.Server.Pages;

/// <summary>What pages say about sources and how they are doing, in one language.</summary>
internal sealed record SourceWords
{
    public required string Title { get; init; }
    public required string Lead { get; init; }
    public required string Details { get; init; }
    public required string None { get; init; }
    public required string Source { get; init; }
    public required string Folder { get; init; }
    public required string State { get; init; }
    public required string Asked { get; init; }
    public required string Answered { get; init; }
    public required string Due { get; init; }
    public required string Never { get; init; }
    public required string NotAgain { get; init; }
    public required string Reason { get; init; }
    public required string Withheld { get; init; }
    public required string Feed { get; init; }

    /// <summary>How a source is doing, as said of it in a sentence's place.</summary>
    public required FrozenDictionary<SourceHealth, string> Health { get; init; }

    public static readonly SourceWords English = new()
    {
        Title = "Sources",
        Lead = "Where the articles come from, and how each publisher is doing.",
        Details = "Details",
        None = "There are no sources yet.",
        Source = "Source",
        Folder = "Folder",
        State = "State",
        Asked = "Last asked",
        Answered = "Last good answer",
        Due = "Next due",
        Never = "never",
        NotAgain = "not asked again",
        Reason = "Why",
        Withheld = "Withheld, because it does not look like the other articles of its site",
        Feed = "Feed",
        Health = new Dictionary<SourceHealth, string>
        {
            [SourceHealth.New] = "not asked yet",
            [SourceHealth.Healthy] = "well",
            [SourceHealth.Broken] = "answers, but cannot be read",
            [SourceHealth.Unreachable] = "cannot be reached",
            [SourceHealth.Blocked] = "turns us away",
            [SourceHealth.Throttled] = "asked us to wait",
            [SourceHealth.Gone] = "closed for good",
        }.ToFrozenDictionary(),
    };

    public static readonly SourceWords Turkish = new()
    {
        Title = "Kaynaklar",
        Lead = "Haberlerin nereden geldiği ve her yayıncının durumu.",
        Details = "Ayrıntılar",
        None = "Henüz kaynak yok.",
        Source = "Kaynak",
        Folder = "Klasör",
        State = "Durum",
        Asked = "Son sorulma",
        Answered = "Son iyi yanıt",
        Due = "Sonraki sorulma",
        Never = "hiç",
        NotAgain = "bir daha sorulmayacak",
        Reason = "Neden",
        Withheld = "Sitesinin öteki haberlerine benzemediği için yayımlanmadı",
        Feed = "Akış",
        Health = new Dictionary<SourceHealth, string>
        {
            [SourceHealth.New] = "henüz sorulmadı",
            [SourceHealth.Healthy] = "iyi",
            [SourceHealth.Broken] = "yanıt veriyor ama okunamıyor",
            [SourceHealth.Unreachable] = "ulaşılamıyor",
            [SourceHealth.Blocked] = "bizi geri çeviriyor",
            [SourceHealth.Throttled] = "beklememizi istedi",
            [SourceHealth.Gone] = "kalıcı olarak kapandı",
        }.ToFrozenDictionary(),
    };

    /// <summary>How several sources are doing: how many in each state, the commonest first.</summary>
    public string Summary(IEnumerable<KeyValuePair<SourceHealth, int>> counts) => string.Join(" · ", counts
        .OrderByDescending(count => count.Value)
        .ThenBy(count => count.Key)
        .Select(count => FormattableString.Invariant($"{count.Value} {Health[count.Key]}")));
}
