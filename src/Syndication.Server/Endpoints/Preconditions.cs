using Microsoft.Extensions.Primitives;
using Syndication.Server.Publishing;

namespace Syndication.Server.Endpoints;

/// <summary>What the conditions of a request come to.</summary>
internal enum Precondition
{
    /// <summary>Answer as if there were none.</summary>
    Passed,

    /// <summary>The client has this version: 304.</summary>
    NotModified,

    /// <summary>The client wanted another version only: 412.</summary>
    Failed,
}

/// <summary>Decides on the conditions of a GET or HEAD in the order of RFC 9110 §13.2.2.</summary>
internal static class Preconditions
{
    /// <param name="headers">The request's fields.</param>
    /// <param name="stem">What the tags of the present version begin with.</param>
    /// <param name="tag">The tag of the very representation that would be sent.</param>
    /// <param name="lastModified">Its date, or null where there is none.</param>
    /// <param name="now">The present instant.</param>
    public static Precondition Decide(
        IHeaderDictionary headers, string stem, string tag, DateTimeOffset? lastModified, DateTimeOffset now)
    {
        if (EntityTags.Read(headers.IfMatch) is { Count: > 0 } wanted)
        {
            if (!wanted.Contains(EntityTags.Any) && !wanted.Contains(tag)) return Precondition.Failed;
        }
        else if (DateOf(headers.IfUnmodifiedSince, now) is { } until && lastModified > until)
        {
            return Precondition.Failed;
        }

        // A tag, whatever it is worth, beats a date.
        if (headers.IfNoneMatch.Count > 0)
        {
            var had = EntityTags.Read(headers.IfNoneMatch);
            return had.Contains(EntityTags.Any) || had.Any(one => EntityTags.Stem(one) == stem)
                ? Precondition.NotModified
                : Precondition.Passed;
        }

        return DateOf(headers.IfModifiedSince, now) is { } since && lastModified <= since
            ? Precondition.NotModified
            : Precondition.Passed;
    }

    /// <summary>Whether the client sent anything that could have spared it a full answer.</summary>
    public static bool AreAsked(IHeaderDictionary headers) =>
        headers.IfNoneMatch.Count > 0 || headers.IfModifiedSince.Count > 0;

    /// <summary>The version before the present one that a client says it has, or null.</summary>
    public static EarlierVersion? EarlierOf(IHeaderDictionary headers, Rendition rendition, DateTimeOffset now)
    {
        if (headers.IfNoneMatch.Count > 0)
        {
            var stems = EntityTags.Read(headers.IfNoneMatch).Select(EntityTags.Stem).ToHashSet(StringComparer.Ordinal);
            return rendition.Earlier.FirstOrDefault(version => stems.Contains(version.Stem));
        }

        return DateOf(headers.IfModifiedSince, now) is { } since
            ? rendition.Earlier.FirstOrDefault(version => version.LastModified == since)
            : null;
    }

    /// <summary>The tag by which the client named that version, or the one it has without a coding.</summary>
    public static string TagOf(IHeaderDictionary headers, EarlierVersion version) =>
        EntityTags.Read(headers.IfNoneMatch).Find(tag => EntityTags.Stem(tag) == version.Stem)
            ?? Coding.Identity.Tag(version.Stem);

    private static DateTimeOffset? DateOf(StringValues field, DateTimeOffset now) =>
        field is [{ } text] && HttpDate.TryRead(text, now, out var instant) ? instant : null;
}
