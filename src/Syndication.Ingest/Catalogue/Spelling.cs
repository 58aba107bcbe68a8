namespace Syndication.Ingest.Catalogue;

/// <summary>Finds the word that was probably meant.</summary>
internal static class Spelling
{
    /// <summary>The nearest of the known words, or null where none is near.</summary>
    public static string? Nearest(string word, IEnumerable<string> known)
    {
        // A third of the letters may be wrong, but always one: "url" for "ulr", "description" for "discripton".
        var most = Math.Max(1, word.Length / 3);
        return known
            .Select(candidate => (candidate, Distance: Distance(word.ToLowerInvariant(), candidate)))
            .Where(found => found.Distance <= Math.Max(most, found.candidate.Length / 3))
            .OrderBy(found => found.Distance)
            .Select(found => found.candidate)
            .FirstOrDefault();
    }

    /// <summary>Insertions, deletions, replacements and swaps of neighbours (optimal string alignment).</summary>
    private static int Distance(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) d[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) d[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var replace = d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                d[i, j] = Math.Min(replace, Math.Min(d[i - 1, j], d[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
            }
        }

        return d[a.Length, b.Length];
    }
}
