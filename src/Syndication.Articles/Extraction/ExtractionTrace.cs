using Syndication.Articles.Cleaning;
using Syndication.Articles.Extraction.Facts;

namespace Syndication.Articles.Extraction;

/// <summary>Handed to one extraction that is to be explained: keeps what was looked at and what was decided on. An extraction without one does nothing more.</summary>
/// <remarks>For one page; not to be used again.</remarks>
public sealed class ExtractionTrace
{
    /// <summary>The page's blocks, each with the rule that took it out; null for scraped text.</summary>
    internal Draft? Draft { get; private set; }

    /// <summary>The verdicts on the fields; null for scraped text.</summary>
    internal PageFacts? Facts { get; private set; }

    /// <summary>What the verdicts were made of; null for scraped text.</summary>
    internal PageWitnesses? Witnesses { get; private set; }

    /// <summary>The page's own data on its article, or null.</summary>
    internal LinkedArticle? Linked { get; private set; }

    internal void Saw(PageWitnesses witnesses, LinkedArticle? linked) => (Witnesses, Linked) = (witnesses, linked);

    internal void Decided(PageFacts facts, Draft draft) => (Facts, Draft) = (facts, draft);
}
