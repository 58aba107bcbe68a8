using Syndication.Feeds.Reading.Xml;

namespace Syndication.Feeds.Reading;

/// <summary>One family of XML formats.</summary>
internal interface IFeedFormat
{
    /// <summary>Whether a document with this root element is of this family.</summary>
    bool Recognises(XmlElement root);

    /// <summary>Reads the whole document.</summary>
    SyndicationFeed Read(XmlElement root, ReadingContext context);
}

/// <summary>What holds for a whole document.</summary>
/// <param name="RootLanguage">The language scope of the feed itself: an item says nothing of its own in it.</param>
/// <param name="DayFirst">Whether <c>01/02/2004</c> is the first of February for this publisher.</param>
internal sealed record ReadingContext(int RootLanguage, bool DayFirst);
