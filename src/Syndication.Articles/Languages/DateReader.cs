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
        text = WithPlainFigures(text);
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

    /// <summary>The text holds a figure of any script.</summary>
    public static bool HoldsFigure(ReadOnlySpan<char> text)
    {
        if (text.IndexOfAnyInRange('0', '9') >= 0) return true;
        foreach (var c in text)
            if (c > '\u0600' && char.IsDigit(c)) return true;
        return false;
    }

    /// <summary>Arabic, Persian and Indian figures as the forms are written in.</summary>
    private static string WithPlainFigures(string text) => System.Text.Ascii.IsValid(text) || !text.Any(IsForeignFigure)
        ? text
        : string.Create(text.Length, text, (plain, original) =>
        {
            for (var i = 0; i < plain.Length; i++) plain[i] = IsForeignFigure(original[i]) ? (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(original[i])) : original[i];
        });

    private static bool IsForeignFigure(char c) => c > '\u0600' && char.IsDigit(c);

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
            if (m.Groups["d"].Success && !m.Groups["h"].Success)
            {
                if (WithClock(text, m, day, source, from) is { } found) return found;
                continue;
            }

            var at = m.Groups["h"].Success ? Clock(day, m) : null;
            var date = at is { } instant
                ? Place(instant, DatePrecision.Instant, source, m.Groups["z"].Value)
                : Place(day, DatePrecision.Month, source, "");
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
            Place(InHalf(at, after.Groups["gap"].ValueSpan, text.AsSpan(end + after.Length)), DatePrecision.Instant, source, after.Groups["z"].Value) is { } date)
        {
            return new Found(date, start, end + after.Length);
        }

        var before = ClockBefore().Match(text[from..start]);
        if (before.Success && Clock(day, before) is { } earlier && Place(earlier, DatePrecision.Instant, source, "") is { } dated)
            return new Found(dated, from + before.Index, end);
        return Place(day, DatePrecision.Day, source, "") is { } whole ? new Found(whole, start, end) : null;
    }

    /// <summary>A clock of twelve hours whose half of the day stands before or behind it as a word.</summary>
    private static DateTime InHalf(DateTime at, ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        var isLate = IsBeside(Afternoon, before, after);
        if (isLate && at.Hour < 12) return at.AddHours(12);
        return !isLate && at.Hour == 12 && IsBeside(Morning, before, after) ? at.AddHours(-12) : at;
    }

    private static bool IsBeside(string[] words, ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        foreach (var word in words)
            if (before.Contains(word, StringComparison.Ordinal) || after.TrimStart().StartsWith(word, StringComparison.Ordinal) || after.Trim().Equals(word.Trim(), StringComparison.Ordinal)) return true;
        return false;
    }

    /// <summary>Between a date and its clock stand only punctuation, a week day, or a word such as "at", "um", "saat".</summary>
    private bool IsClockGap(ReadOnlySpan<char> gap)
    {
        foreach (var range in gap.SplitAny(" ,.-–—|/•·:()\u00A0\t\n"))
        {
            var word = Folding.Fold(gap[range]);
            if (word.Length > 0 && !Language.Weekdays.Contains(word) && !ClockWords.Contains(word) && !Afternoon.Contains(word) && !Morning.Contains(word)) return false;
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
}
