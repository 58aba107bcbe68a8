using Syndication.Articles.Extraction;

namespace Syndication.Ingest.Catalogue;

/// <summary>A rule for one publisher as its file says it.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Tests">What it must do.</param>
internal sealed record SiteDraft(SiteRule Rule, IReadOnlyList<SiteTest> Tests)
{
    /// <summary>Runs the tests with stored pages; each that fails is a mistake of the file, so that the rule is not put in force.</summary>
    public SiteDraft? Proven(Mistakes mistakes)
    {
        foreach (var test in Tests.Where(test => test.Page is not null))
            if (FailureOf(test) is { } failure) mistakes.Add(test.Line, 1, $"the rule's own test fails: {failure}");
        return mistakes.IsSpoilt ? null : this;
    }

    private static string? FailureOf(SiteTest test)
    {
        try
        {
            // No date of the page can be later than the day on which it was stored.
            return test.Failure(File.ReadAllBytes(test.Page!), null, File.GetLastWriteTimeUtc(test.Page!));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"the stored page cannot be read: {e.Message.ReplaceLineEndings(" ")}";
        }
    }
}
