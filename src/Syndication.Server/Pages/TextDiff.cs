namespace Syndication.Server.Pages;

/// <summary>What became of a run of words between two versions.</summary>
internal enum Fate
{
    Kept,
    Removed,
    Added,
}

/// <summary>A run of words with one fate, separated by single blanks.</summary>
internal readonly record struct DiffRun(Fate Fate, string Text);

/// <summary>What changed between two texts, word by word. Arithmetic only.</summary>
internal static class TextDiff
{
    /// <summary>Words on each side, apart from the common beginning and end, up to which the shortest change is looked for: time and memory grow with their product.</summary>
    private const int MostWords = 1500;

    /// <summary>The runs in reading order; what was removed stands before what took its place.</summary>
    public static IReadOnlyList<DiffRun> Compare(string before, string after)
    {
        var (old, current) = (Words(before), Words(after));
        var head = 0;
        while (head < old.Length && head < current.Length && old[head] == current[head]) head++;
        var tail = 0;
        while (tail < old.Length - head && tail < current.Length - head && old[^(tail + 1)] == current[^(tail + 1)]) tail++;

        List<(Fate, string)> fates = [.. old[..head].Select(word => (Fate.Kept, word))];
        fates.AddRange(Middle(old[head..^tail], current[head..^tail]));
        fates.AddRange(old[^tail..].Select(word => (Fate.Kept, word)));
        return Runs(fates);
    }

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static List<(Fate, string)> Middle(string[] old, string[] current)
    {
        if (old.Length > MostWords || current.Length > MostWords)
            return [.. old.Select(word => (Fate.Removed, word)), .. current.Select(word => (Fate.Added, word))];

        // common[i, j]: the most words that the texts from i and j on have in common, in order.
        var common = new ushort[old.Length + 1, current.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = current.Length - 1; j >= 0; j--)
                common[i, j] = old[i] == current[j] ? (ushort)(common[i + 1, j + 1] + 1) : Math.Max(common[i + 1, j], common[i, j + 1]);
        }

        return Walk(old, current, common);
    }

    private static List<(Fate, string)> Walk(string[] old, string[] current, ushort[,] common)
    {
        List<(Fate, string)> fates = [];
        var (i, j) = (0, 0);
        while (i < old.Length || j < current.Length)
        {
            if (i < old.Length && j < current.Length && old[i] == current[j])
            {
                fates.Add((Fate.Kept, old[i++]));
                j++;
            }
            else if (i < old.Length && (j == current.Length || common[i + 1, j] >= common[i, j + 1]))
            {
                fates.Add((Fate.Removed, old[i++]));
            }
            else
            {
                fates.Add((Fate.Added, current[j++]));
            }
        }

        return fates;
    }

    private static List<DiffRun> Runs(List<(Fate Fate, string Word)> fates)
    {
        List<DiffRun> runs = [];
        for (int start = 0, end; start < fates.Count; start = end)
        {
            end = start + 1;
            while (end < fates.Count && fates[end].Fate == fates[start].Fate) end++;
            runs.Add(new DiffRun(fates[start].Fate, string.Join(' ', fates[start..end].Select(one => one.Word))));
        }

        return runs;
    }
}
