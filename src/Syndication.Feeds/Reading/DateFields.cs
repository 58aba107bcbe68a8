using System.Globalization;

namespace Syndication.Feeds.Reading;

/// <summary>Which of a date's numbers is the year, the month and the day.</summary>
internal sealed class DateFields(
    List<string> numbers, List<char> separators, List<int> positions, int month, int monthPosition, bool hasTime)
{
    /// <summary>A calendar date, or an instant that was given as seconds.</summary>
    internal readonly record struct Date(int Year, int Month, int Day, string? Partial = null, TimeSpan? Time = null, DateTimeOffset? Epoch = null);

    public Date? Resolve(bool dayFirst)
    {
        if (numbers.Count == 0) return null;
        if (month > 0) return WithMonthName();
        return numbers.Count switch
        {
            1 => Single(numbers[0]),
            2 => Two(),
            _ => Three(dayFirst),
        };
    }

    private Date? WithMonthName()
    {
        if (numbers.Count == 1)
        {
            return numbers[0].Length == 4 ? YearMonth(Int(0), month) : null;
        }

        // 2004 July 13 and 13 July 2004 and July 13, 2004; the year of "Thu Jan 1 19:48:21 2004" comes last.
        var year = IndexOfYear();
        if (year < 0) year = positions[0] < monthPosition && numbers[0].Length == 2 && Int(0) > 31 ? 0 : 1;
        var day = year == 0 ? 1 : 0;
        return new Date(FullYear(numbers[year]), month, Int(day));
    }

    private int IndexOfYear()
    {
        for (var i = 0; i < Math.Min(numbers.Count, 3); i++)
        {
            if (numbers[i].Length == 4) return i;
        }

        return -1;
    }

    private Date? Single(string digits) => digits.Length switch
    {
        4 => new Date(Int(0), 1, 1, digits),
        6 => hasTime ? null : YearMonth(Slice(digits, 0, 4), Slice(digits, 4, 2)),
        7 => Ordinal(Slice(digits, 0, 4), Slice(digits, 4, 3)),
        8 => new Date(Slice(digits, 0, 4), Slice(digits, 4, 2), Slice(digits, 6, 2)),
        9 or 10 when !hasTime => Seconds(long.Parse(digits, CultureInfo.InvariantCulture)),
        12 => Compact(digits + "00"),
        13 when !hasTime => Seconds(long.Parse(digits, CultureInfo.InvariantCulture) / 1000),
        14 => Compact(digits),
        _ => null,
    };

    private Date? Two()
    {
        if (numbers[0].Length == 8 && numbers[1].Length is 4 or 6 && !hasTime) return Compact(numbers[0] + numbers[1].PadRight(6, '0'));
        if (numbers[0].Length is 9 or 10 && separators[0] == '.') return Seconds(long.Parse(numbers[0], CultureInfo.InvariantCulture));
        if (numbers[0].Length != 4) return null;
        return numbers[1].Length switch
        {
            1 or 2 => YearMonth(Int(0), Int(1)),
            3 => Ordinal(Int(0), Int(1)),
            4 => new Date(Int(0), Slice(numbers[1], 0, 2), Slice(numbers[1], 2, 2)),
            _ => null,
        };
    }

    private Date? Three(bool dayFirst)
    {
        if (numbers[0].Length == 4) return new Date(Int(0), Int(1), Int(2), Time: CompactTime());
        if (numbers[2].Length is not (2 or 4) || numbers[0].Length > 2 || numbers[1].Length > 2) return null;
        var year = FullYear(numbers[2]);
        // Dots and dashes put the day first everywhere; slashes only where people do not write as Americans do.
        var isMonthFirst = separators[0] == '/' && !dayFirst;
        if (Int(0) > 12) isMonthFirst = false;
        else if (Int(1) > 12) isMonthFirst = true;
        return isMonthFirst ? new Date(year, Int(0), Int(1)) : new Date(year, Int(1), Int(0));
    }

    /// <summary>The time of <c>2004-01-01T194821</c>.</summary>
    private TimeSpan? CompactTime()
    {
        if (hasTime || numbers.Count < 4 || numbers[3].Length is not (4 or 6)) return null;
        return ClockTime(numbers[3].PadRight(6, '0'));
    }

    private static Date? Compact(string digits) =>
        ClockTime(digits[8..]) is { } time
            ? new Date(Slice(digits, 0, 4), Slice(digits, 4, 2), Slice(digits, 6, 2), Time: time)
            : null;

    private static TimeSpan? ClockTime(string digits)
    {
        int hours = Slice(digits, 0, 2), minutes = Slice(digits, 2, 2), seconds = Slice(digits, 4, 2);
        return hours > 23 || minutes > 59 || seconds > 60 ? null : new TimeSpan(hours, minutes, Math.Min(seconds, 59));
    }

    private static Date? YearMonth(int year, int month) =>
        month is < 1 or > 12 ? null : new Date(year, month, 1, string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}"));

    private static Date? Ordinal(int year, int day)
    {
        if (year is < 1000 or > 9998 || day < 1 || day > (DateTime.IsLeapYear(year) ? 366 : 365)) return null;
        var date = new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(day - 1);
        return new Date(date.Year, date.Month, date.Day);
    }

    private static Date? Seconds(long seconds) => new Date(0, 0, 0, Epoch: DateTimeOffset.FromUnixTimeSeconds(seconds));

    /// <summary>Two digits from 50 on are of the last century (RFC 2822 §4.3).</summary>
    private static int FullYear(string digits)
    {
        if (digits.Length > 4) return 0;
        var year = int.Parse(digits, CultureInfo.InvariantCulture);
        if (digits.Length > 2) return year;
        return year >= 50 ? 1900 + year : 2000 + year;
    }

    private int Int(int index) => numbers[index].Length > 8 ? 0 : int.Parse(numbers[index], CultureInfo.InvariantCulture);

    private static int Slice(string digits, int start, int length) => int.Parse(digits.AsSpan(start, length), CultureInfo.InvariantCulture);
}
