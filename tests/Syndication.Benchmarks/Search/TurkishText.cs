using System.Globalization;
using System.Text;
using Syndication.Articles;

namespace Syndication.Benchmarks.Search;

/// <summary>Articles of words that look Turkish: stems with endings, as frequent as words of a language are (Zipf). The same for the same seed.</summary>
internal sealed class TurkishText
{
    private const int Stems = 40_000;

    private static readonly string[] Onsets = ["", "b", "c", "ç", "d", "g", "h", "k", "l", "m", "n", "p", "r", "s", "ş", "t", "v", "y", "z"];
    private static readonly string[] Vowels = ["a", "e", "ı", "i", "o", "ö", "u", "ü"];
    private static readonly string[] Codas = ["", "", "", "n", "r", "l", "k", "m", "ş", "t"];

    private static readonly string[] Endings =
    [
        "", "", "", "", "", "ı", "in", "da", "den", "lar", "ları", "larda", "lık", "sı", "sının", "ki", "lı", "cı", "nın", "ya",
        "larının", "larından", "lığı", "dır", "mış", "acak", "ıyor", "dı", "dığı", "arak", "ması", "masını",
    ];

    private static readonly CultureInfo Turkish = CultureInfo.GetCultureInfo("tr-TR");

    private readonly string[] _stems = new string[Stems];
    private readonly double[] _cumulated = new double[Stems];

    public TurkishText()
    {
        var random = new Random(1);
        var known = new HashSet<string>();
        for (var rank = 0; rank < Stems; rank++)
        {
            while (!known.Add(_stems[rank] = Stem(random, rank)))
            {
                // Taken: another one.
            }

            _cumulated[rank] = (rank == 0 ? 0 : _cumulated[rank - 1]) + (1.0 / (rank + 2));
        }
    }

    /// <summary>The stem of a rank: 0 is the commonest.</summary>
    public string this[int rank] => _stems[rank];

    public Article Article(int number)
    {
        var random = new Random(number);
        var text = new StringBuilder();
        var words = random.Next(80, 320);
        for (var i = 0; i < words; i++) text.Append(Word(random)).Append(i % 13 == 12 ? ". " : " ");
        var title = string.Join(' ', Enumerable.Range(0, random.Next(5, 11)).Select(_ => Word(random)));
        return new Article
        {
            Source = "deneme",
            Url = string.Create(CultureInfo.InvariantCulture, $"https://deneme.example/{number}"),
            Title = char.ToUpper(title[0], Turkish) + title[1..],
            ContentText = text.ToString(),
            Language = "tr",
        };
    }

    private string Word(Random random)
    {
        var at = Array.BinarySearch(_cumulated, random.NextDouble() * _cumulated[^1]);
        var stem = _stems[Math.Min(at < 0 ? ~at : at, Stems - 1)];
        // The commonest words of a language are small ones without endings.
        return at is < 0 and > ~20 ? stem : stem + Endings[random.Next(Endings.Length)];
    }

    private static string Stem(Random random, int rank)
    {
        var stem = new StringBuilder();
        var syllables = rank < 30 ? 1 : rank < 2000 ? 2 : 3;
        for (var i = 0; i < syllables; i++) stem.Append(Pick(random, Onsets)).Append(Pick(random, Vowels)).Append(Pick(random, Codas));
        return stem.Length < 2 ? stem.Append('m').ToString() : stem.ToString();
    }

    private static string Pick(Random random, string[] parts) => parts[random.Next(parts.Length)];
}
