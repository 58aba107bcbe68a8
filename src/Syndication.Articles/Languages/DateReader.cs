using System.Globalization;
using System.Text.RegularExpressions;

namespace Syndication.Articles.Languages;

/// <summary>Reads dates as machines and as people write them. Pure: the instant of fetching and the zone are parameters.</summary>
/// <param name="language">Whose month names, labels and day order count.</param>
/// <param name="now">The instant relative dates are read against; what lies more than a day after it is not believed.</param>
/// <param name="zone">Where dates without an offset were written.</param>
internal sealed partial class DateReader(Language language, DateTimeOffset now, TimeZoneInfo zone)
{
    /// <summary>The web's first year; what claims to be older is a mistake or a default value.</summary>
    private const int FirstYear = 1990;

    /// <summary>How far a clock or a wrongly labelled zone may run ahead before a date counts as one of the future.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromHours(14);

    /// <summary>A date in a line of text and where it stood.</summary>
    internal readonly record struct Found(ArticleDate Date, int Start, int End);

    public Language Language { get; } = language;

    /// <summary>The first date of any form in the text, or null.</summary>
    public ArticleDate? Read(string? text, DateSource source) => Find(text, 0, source)?.Date;

    /// <summary>The first date of any form at or after <paramref name="from"/>, with its place.</summary>
    public Found? Find(string? text, int from, DateSource source)
    {
        if (string.IsNullOrEmpty(text) || from >= text.Length) return null;
        var best = FindNumeric(text, from, source);
        if (HoldsYear(text.AsSpan(from)))
        {
            best = Earlier(best, FindIso(text, from, source));
            best = Earlier(best, FindNamed(text, from, source));
            if (best is null) best = FindUnix(text, from, source);
        }

        // What stands behind another date says nothing of its own.
        return best is { } whole && whole.Start - from < 4 ? best : FindRelative(best is { } later ? text[..later.Start] : text, from, source) ?? best;
    }

    private static Found? Earlier(Found? a, Found? b) =>
        a is not { } one ? b : b is { } other && (other.Start < one.Start || (other.Start == one.Start && other.End > one.End)) ? b : a;

    /// <summary>Four figures that could be a year: without them most forms need not be tried.</summary>
    private static bool HoldsYear(ReadOnlySpan<char> text)
    {
        for (var i = 0; i + 3 < text.Length; i++)
            if (text[i] is '1' or '2' && text[i + 1] is '9' or '0' && char.IsAsciiDigit(text[i + 2]) && char.IsAsciiDigit(text[i + 3])) return true;
        return false;
    }

    /// <summary>The text is nothing but a date, its week day and punctuation.</summary>
    public ArticleDate? ReadWhole(string text, DateSource source)
    {
        if (text.Length > 60 || Find(text, 0, source) is not { } found) return null;
        return IsFiller(text.AsSpan(0, found.Start)) && IsFiller(text.AsSpan(found.End)) ? found.Date : null;
    }

    private bool IsFiller(ReadOnlySpan<char> text)
    {
        var folded = Folding.Fold(text);
        return folded.Length == 0 || Language.Weekdays.Contains(folded) || TimeOnly().IsMatch(folded);
    }

    private Found? FindIso(string text, int from, DateSource source)
    {
        for (var m = Iso().Match(text, from); m.Success; m = m.NextMatch())
        {
            if (Date(Number(m, "y"), Number(m, "m"), Number(m, "d")) is not { } day) continue;
            var precision = m.Groups["d"].Success ? DatePrecision.Day : DatePrecision.Month;
            var at = m.Groups["h"].Success ? Clock(day, m) : null;
            var date = at is { } instant
                ? Place(instant, DatePrecision.Instant, source, m.Groups["z"].Value)
                : Place(day, precision, source, "");
            if (date is not null) return new Found(date, m.Index, m.Index + m.Length);
        }

        return null;
    }

    private Found? FindNumeric(string text, int from, DateSource source)
    {
        for (var m = Numeric().Match(text, from); m.Success; m = m.NextMatch())
        {
            var (day, month) = (Number(m, "a"), Number(m, "b"));
            if (month > 12 || (Language.MonthFirst && day <= 12 && m.Groups["sep"].Value == "/")) (day, month) = (month, day);
            var year = Number(m, "y");
            if (year < 100) year += 2000;
            if (Date(year, month, day) is { } date && WithClock(text, m, date, source, from) is { } found) return found;
        }

        return null;
    }

    private Found? FindNamed(string text, int from, DateSource source)
    {
        for (var m = Named().Match(text, from); m.Success; m = Named().Match(text, m.Index + 1))
        {
            if (!Language.Months.TryGetValue(Folding.Fold(m.Groups["m"].ValueSpan), out var month)) continue;
            var dayGroup = m.Groups["d"].Success ? "d" : "d2";
            if (Date(Number(m, "y"), month, m.Groups[dayGroup].Success ? Number(m, dayGroup) : 1) is not { } date) continue;
            if (m.Groups[dayGroup].Success)
            {
                if (WithClock(text, m, date, source, from) is { } found) return found;
            }
            else if (!FollowsFigure(text, m.Index) && Place(date, DatePrecision.Month, source, "") is { } partial)
            {
                return new Found(partial, m.Index, m.Index + m.Length);
            }
        }

        return null;
    }

    /// <summary>A figure before the month was meant for a day, even where it is none.</summary>
    private static bool FollowsFigure(string text, int at)
    {
        var before = text.AsSpan(0, at).TrimEnd(" .,-/");
        return before.Length > 0 && char.IsAsciiDigit(before[^1]);
    }

    /// <summary>The form of the Unix command: <c>Mon Oct 11 14:57:21 CEST 2021</c>.</summary>
    private Found? FindUnix(string text, int from, DateSource source)
    {
        var m = Unix().Match(text, from);
        if (!m.Success || !English.Language.Months.TryGetValue(Folding.Fold(m.Groups["m"].ValueSpan), out var month)) return null;
        return Date(Number(m, "y"), month, Number(m, "d")) is { } day && Clock(day, m) is { } at && Place(at, DatePrecision.Instant, source, m.Groups["z"].Value) is { } date
            ? new Found(date, m.Index, m.Index + m.Length)
            : null;
    }

    /// <summary>A day, with the clock that stands right after it, or else right before it.</summary>
    private Found? WithClock(string text, Match match, DateTime day, DateSource source, int from)
    {
        var (start, end) = (match.Index, match.Index + match.Length);
        var after = ClockAfter().Match(text, end);
        if (after.Success && after.Index == end && IsClockGap(after.Groups["gap"].ValueSpan) && Clock(day, after) is { } at &&
            Place(at, DatePrecision.Instant, source, after.Groups["z"].Value) is { } date)
        {
            return new Found(date, start, end + after.Length);
        }

        var before = ClockBefore().Match(text[from..start]);
        if (before.Success && Clock(day, before) is { } earlier && Place(earlier, DatePrecision.Instant, source, "") is { } dated)
            return new Found(dated, from + before.Index, end);
        return Place(day, DatePrecision.Day, source, "") is { } whole ? new Found(whole, start, end) : null;
    }

    /// <summary>Between a date and its clock stand only punctuation, a week day, or a word such as "at", "um", "saat".</summary>
    private bool IsClockGap(ReadOnlySpan<char> gap)
    {
        foreach (var range in gap.SplitAny(" ,.-–—|/•·:()\u00A0\t\n"))
        {
            var word = Folding.Fold(gap[range]);
            if (word.Length > 0 && !Language.Weekdays.Contains(word) && !ClockWords.Contains(word)) return false;
        }

        return true;
    }

    private Found? FindRelative(string text, int from, DateSource source)
    {
        if (text.Length - from > 200) return null;
        for (var m = Span().Match(text, from); m.Success; m = m.NextMatch())
        {
            if (!Language.Units.TryGetValue(Folding.Fold(m.Groups["unit"].ValueSpan), out var unit)) continue;
            var ago = Folding.Fold(m.Groups["after"].ValueSpan);
            var before = Folding.Fold(m.Groups["before"].ValueSpan);
            if (!Language.AgoWords.Contains(ago) && !Language.AgoWords.Contains(before)) continue;
            var count = int.TryParse(m.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 1;
            var at = TimeZoneInfo.ConvertTime(now - Math.Min(count, 10_000) * unit, zone);
            var date = unit < TimeSpan.FromDays(1)
                ? new ArticleDate(Whole(at, TimeSpan.TicksPerMinute), DatePrecision.Instant, source)
                : new ArticleDate(new DateTimeOffset(at.Date, at.Offset), DatePrecision.Day, source);
            return new Found(date, m.Index, m.Index + m.Length);
        }

        return FindDayWord(text, from, source);
    }

    private Found? FindDayWord(string text, int from, DateSource source)
    {
        if (Language.NowPhrases.Contains(Folding.Fold(text.AsSpan(from))))
        {
            var at = Whole(TimeZoneInfo.ConvertTime(now, zone), TimeSpan.TicksPerMinute);
            return new Found(new ArticleDate(at, DatePrecision.Instant, source), from, text.Length);
        }

        for (var m = DayWord().Match(text, from); m.Success; m = m.NextMatch())
        {
            if (!Language.DaysAgo.TryGetValue(Folding.Fold(m.Groups["word"].ValueSpan), out var days)) continue;
            var today = TimeZoneInfo.ConvertTime(now, zone).Date;
            if (Clock(today.AddDays(-days), m) is { } at && Place(at, DatePrecision.Instant, source, "") is { } date)
                return new Found(date, m.Index, m.Index + m.Length);
        }

        return null;
    }

    private ArticleDate? Place(DateTime local, DatePrecision precision, DateSource source, string offset)
    {
        var at = OffsetOf(offset) is { } given ? new DateTimeOffset(local, given) : new DateTimeOffset(local, zone.GetUtcOffset(local));
        return at - Ahead > now || (precision == DatePrecision.Instant && at > now + TimeSpan.FromHours(1))
            ? null
            : new ArticleDate(at, precision, source);
    }

    private static TimeSpan? OffsetOf(string text)
    {
        text = text.Trim();
        if (text.Length == 0) return null;
        if (text[0] is '+' or '-')
        {
            var digits = text[1..].Replace(":", "", StringComparison.Ordinal);
            if (digits.Length is not (2 or 4)) return null;
            var hours = int.Parse(digits[..2], CultureInfo.InvariantCulture);
            var minutes = digits.Length == 4 ? int.Parse(digits[2..], CultureInfo.InvariantCulture) : 0;
            if (hours > 14 || minutes > 59) return null;
            var span = new TimeSpan(hours, minutes, 0);
            return text[0] == '-' ? -span : span;
        }

        return ZoneNames.TryGetValue(text.ToUpperInvariant(), out var named) ? TimeSpan.FromHours(named) : null;
    }

    private DateTime? Date(int year, int month, int day) =>
        year >= FirstYear && year <= now.Year + 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateTime(year, month, day)
            : null;

    private static DateTime? Clock(DateTime day, Match m)
    {
        var hour = Number(m, "h");
        var minute = m.Groups["min"].Success ? Number(m, "min") : 0;
        var second = m.Groups["s"].Success ? Number(m, "s") : 0;
        var half = m.Groups["ap"].Value;
        if (half.Length > 0 && hour <= 12) hour = hour % 12 + (half[0] is 'p' or 'P' ? 12 : 0);
        return hour < 24 && minute < 60 && second < 60 ? day.AddHours(hour).AddMinutes(minute).AddSeconds(second) : null;
    }

    private static DateTimeOffset Whole(DateTimeOffset at, long ticks) => at.AddTicks(-(at.Ticks % ticks));

    private static int Number(Match m, string group) =>
        m.Groups[group].Success ? int.Parse(m.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 1;

    private static readonly HashSet<string> ClockWords = new(StringComparer.Ordinal) { "at", "um", "saat", "a", "alle", "ore", "kl", "o", "t", "las", "de", "klo", "h" };

    private static readonly Dictionary<string, double> ZoneNames = new(StringComparer.Ordinal)
    {
        ["Z"] = 0,
        ["UTC"] = 0,
        ["GMT"] = 0,
        ["WET"] = 0,
        ["BST"] = 1,
        ["CET"] = 1,
        ["MEZ"] = 1,
        ["CEST"] = 2,
        ["MESZ"] = 2,
        ["EET"] = 2,
        ["EEST"] = 3,
        ["MSK"] = 3,
        ["TRT"] = 3,
        ["TSI"] = 3,
        ["TSİ"] = 3,
        ["EST"] = -5,
        ["EDT"] = -4,
        ["CST"] = -6,
        ["CDT"] = -5,
        ["MST"] = -7,
        ["MDT"] = -6,
        ["PST"] = -8,
        ["PDT"] = -7,
        ["IST"] = 5.5,
        ["JST"] = 9,
        ["KST"] = 9,
        ["AEST"] = 10,
        ["AEDT"] = 11,
    };

    [GeneratedRegex(
        @"(?<![\d.\-/])(?<y>(?:19|20)\d\d)(?:-(?<m>\d\d?)(?:-(?<d>\d\d?))?(?!-?\d)|[./](?<m>\d\d?)[./](?<d>\d\d?)(?![./]?\d)|(?<m>\d\d)(?<d>\d\d)(?=T\d)|年\s?(?<m>\d\d?)月\s?(?<d>\d\d?)日?)(?:(?:T|\s*[T,]?\s*)(?<h>\d\d?)(?::(?<min>\d\d)(?::(?<s>\d\d?)(?:[.,]\d+)?)?|(?<min>\d\d)(?<s>\d\d))(?!\d)\s*(?<z>Z|UTC|GMT|[+-]\d\d:?\d\d|[+-]\d\d(?!\d))?)?",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Iso();

    [GeneratedRegex(
        @"(?<![\d.\-/:])(?<a>\d\d?)\s?(?<sep>[./-])\s?(?<b>\d\d?)\s?\k<sep>\s?(?<y>(?:19|20)\d\d|\d\d(?=[\s,;|)]|$))(?!\d)",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Numeric();

    [GeneratedRegex(
        @"(?<!\d)(?<d>\d\d?)(?:st|nd|rd|th|er|ère|º|°|ος|\.)?[\s\-/]{1,3}(?:(?:of|de|d')\s*)?(?<m>\p{L}[\p{L}\p{M}]{1,13})\.?,?[\s\-/]{1,3}(?:(?:de|del)\s+)?(?<y>(?:19|20)\d\d)(?!\d)|(?<!\p{L})(?<m>\p{L}[\p{L}\p{M}]{1,13})\.?\s{1,3}(?:(?<d2>\d\d?)(?:st|nd|rd|th)?(?:\s*,\s*|\s+))?(?<y>(?:19|20)\d\d)(?!\d)",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Named();

    [GeneratedRegex(@"\b(?<m>[A-Z][a-z]{2})\s+(?<d>\d\d?)\s+(?<h>\d\d):(?<min>\d\d):(?<s>\d\d)\s+(?:(?<z>[A-Z]{3,4}|[+-]\d{4})\s+)?(?<y>(?:19|20)\d\d)\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Unix();

    [GeneratedRegex(
        @"\G(?<gap>[^\d\n]{0,24}?)(?<h>\d\d?)(?:(?<=\d)[:.](?<min>\d\d)(?:[:.](?<s>\d\d)(?:\.\d+)?)?|h(?<min>\d\d)?|(?=\s?[ap]\.?m))(?![.\d]\d|\d)\s?(?<ap>[aApP]\.?[mM]\b\.?)?\s?(?:Uhr|h\b)?\s?\(?(?<z>Z|UTC|GMT|TS[İI]|TRT|[A-Z]{1,3}[SD]?T|MESZ|MEZ|CES?T|[+-]\d\d:?\d\d)?\b",
        RegexOptions.ExplicitCapture)]
    private static partial Regex ClockAfter();

    [GeneratedRegex(@"(?<![\d.:])(?<h>\d\d?)[:.](?<min>\d\d)(?::(?<s>\d\d))?\s?(?<ap>[aApP]\.?[mM]\.?)?\s?(?:[-–,|•·/]|\bon\b)?\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex ClockBefore();

    [GeneratedRegex(
        @"(?:(?<before>\p{L}+(?:\s\p{L})?)\s+)?(?<![\d.,:])(?<n>\d{1,4}|\ba|\ban|\bbir|\beinem|\beiner|\bun|\bune|\buna)\s*(?<unit>\p{L}+)\.?(?:\s+(?<after>\p{L}+))?",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Span();

    [GeneratedRegex(@"(?<!\p{L})(?<word>\p{L}{3,12})\s*[,|\-–]?\s*(?:(?:saat|at|um|à)\s+)?(?<h>\d\d?)[:.](?<min>\d\d)(?::(?<s>\d\d))?(?!\d)\s?(?<ap>[ap]\.?m)?", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DayWord();

    [GeneratedRegex(@"^\d\d?[:.]\d\d(?:[:.]\d\d)?$")]
    private static partial Regex TimeOnly();
}
