using System.Globalization;

namespace Syndication.Feeds.Reading;

/// <summary>The parts of a written date: numbers, words and signs, gathered first and understood together.</summary>
internal sealed class DateTokens
{
    private readonly List<string> _numbers = [];
    private readonly List<char> _separators = [];
    private readonly List<int> _positions = [];
    private int _month;
    private int _monthPosition = -1;
    private TimeSpan? _time;
    private bool? _afternoon;
    private TimeSpan? _offset;
    private bool _isImpossible;
    private string _text = "";

    public static DateTokens Read(string text)
    {
        var tokens = new DateTokens { _text = text };
        var at = 0;
        while (at < text.Length) at = tokens.Next(at);
        return tokens;
    }

    public ParsedDate? Interpret(bool dayFirst)
    {
        if (_isImpossible) return null;
        var date = new DateFields(_numbers, _separators, _positions, _month, _monthPosition, _time is not null).Resolve(dayFirst);
        if (date is not { } found) return null;
        if (found.Epoch is { } epoch) return new ParsedDate(epoch);
        if (found.Partial is not null && _time is null) return Make(found, TimeSpan.Zero, found.Partial);
        var time = _time ?? found.Time ?? TimeSpan.Zero;
        if (_afternoon is true && time.Hours < 12) time += TimeSpan.FromHours(12);
        if (_afternoon is false && time.Hours == 12) time -= TimeSpan.FromHours(12);
        return Make(found, time, null);
    }

    private ParsedDate? Make(DateFields.Date date, TimeSpan time, string? partial)
    {
        if (date.Year is < 1000 or > 9998 || date.Month is < 1 or > 12) return null;
        if (date.Day < 1 || date.Day > DateTime.DaysInMonth(date.Year, date.Month)) return null;
        var local = new DateTime(date.Year, date.Month, date.Day, 0, 0, 0, DateTimeKind.Utc) + time;
        return new ParsedDate(new DateTimeOffset(local - (_offset ?? TimeSpan.Zero), TimeSpan.Zero), partial);
    }

    private int Next(int at)
    {
        var letter = _text[at];
        if (char.IsAsciiDigit(letter)) return Number(at);
        if (char.IsLetter(letter)) return Word(at);
        if (letter is '+' or '-' or '\u2212' && IsOffset(at)) return Offset(at);
        return at + 1;
    }

    private int Number(int at)
    {
        var end = at;
        while (end < _text.Length && char.IsAsciiDigit(_text[end])) end++;
        if (end < _text.Length && IsTimeSign(end) && end - at <= 2 && _time is null && Clock(at, end) is > 0 and var afterTime) return afterTime;
        if (end - at > 15) return end;
        _positions.Add(at);
        _separators.Add(end < _text.Length ? _text[end] : ' ');
        _numbers.Add(_text[at..end]);
        return end;
    }

    private bool IsTimeSign(int at) => _text[at] == ':' || _text[at] is '時' or '时' or '시'
        || (_text[at] == '.' && _numbers.Count + (_month > 0 ? 1 : 0) >= 3 && at + 1 < _text.Length && char.IsAsciiDigit(_text[at + 1]));

    /// <summary>Hours, minutes and perhaps seconds from here.</summary>
    /// <returns>The index after them; 0 where they are no time.</returns>
    private int Clock(int at, int end)
    {
        var hours = int.Parse(_text[at..end], CultureInfo.InvariantCulture);
        var (minutes, next) = Part(end + 1);
        if (minutes < 0) return 0;
        var seconds = 0;
        if (next < _text.Length && (_text[next] is ':' or '.' or '分' or '분') && next + 1 < _text.Length)
        {
            var (value, after) = Part(next + 1);
            if (value >= 0) (seconds, next) = (value, after);
        }

        var fraction = TimeSpan.Zero;
        if (next + 1 < _text.Length && _text[next] is '.' or ',' && char.IsAsciiDigit(_text[next + 1])) (fraction, next) = Fraction(next + 1);
        if (hours > 24 || minutes > 59 || seconds > 60 || (hours == 24 && minutes + seconds > 0)) _isImpossible = true;
        else _time = new TimeSpan(hours, minutes, Math.Min(seconds, 59)) + fraction;
        return next;
    }

    private (int Value, int Next) Part(int at)
    {
        while (at < _text.Length && _text[at] == ' ') at++;
        var end = at;
        while (end < _text.Length && end - at < 3 && char.IsAsciiDigit(_text[end])) end++;
        return end - at is 1 or 2 ? (int.Parse(_text[at..end], CultureInfo.InvariantCulture), end) : (-1, at);
    }

    private (TimeSpan Value, int Next) Fraction(int at)
    {
        var end = at;
        while (end < _text.Length && char.IsAsciiDigit(_text[end])) end++;
        var digits = _text[at..Math.Min(end, at + 7)].PadRight(7, '0');
        return (TimeSpan.FromTicks(long.Parse(digits, CultureInfo.InvariantCulture)), end);
    }

    private int Word(int at)
    {
        var end = at;
        while (end < _text.Length && (char.IsLetter(_text[end]) || (_text[end] is '\'' or '’' && end + 1 < _text.Length && char.IsLetter(_text[end + 1])))) end++;
        Understand(_text[at..end], at);
        return end;
    }

    private void Understand(string word, int at)
    {
        var isIsoSign = word is "T" or "t" && _numbers.Count > 0;
        if (isIsoSign) return;
        if (word is "Z" or "z") _offset ??= TimeSpan.Zero;
        else if (MayBeMonth() && MonthNames.Find(word) is > 0 and var month) (_month, _monthPosition) = (month, at);
        else if (DayHalves.Find(word) is { } afternoon) _afternoon ??= afternoon;
        else if (_time is not null && ZoneNames.Find(word) is { } zone) _offset ??= zone;
    }

    /// <summary>"mar. 06 avr. 2004" is a Tuesday: a word before the day gives way to one after it.</summary>
    private bool MayBeMonth() =>
        _month == 0 || (_numbers.Count is 1 && _time is null && _monthPosition < _positions[0]);

    /// <summary>A sign starts an offset after a time, or after the name of a zone.</summary>
    private bool IsOffset(int at) =>
        _time is not null && at + 1 < _text.Length && char.IsAsciiDigit(_text[at + 1]);

    private int Offset(int at)
    {
        var negative = _text[at] != '+';
        var end = at + 1;
        while (end < _text.Length && (char.IsAsciiDigit(_text[end]) || (_text[end] == ':' && end + 1 < _text.Length && char.IsAsciiDigit(_text[end + 1])))) end++;
        var given = _text[(at + 1)..end];
        var colon = given.IndexOf(':', StringComparison.Ordinal);
        var digits = given.Replace(":", "", StringComparison.Ordinal);
        var hourDigits = colon > 0 ? colon : digits.Length <= 2 ? digits.Length : digits.Length == 3 ? 1 : 2;
        if (digits.Length > 6 || hourDigits > 2) return end;
        var hours = int.Parse(digits[..hourDigits], CultureInfo.InvariantCulture);
        var rest = digits[hourDigits..];
        var minutes = rest.Length >= 2 ? int.Parse(rest[..2], CultureInfo.InvariantCulture) : 0;
        if (hours > 18 || minutes > 59) return end;
        var offset = new TimeSpan(hours, minutes, 0);
        _offset = negative ? -offset : offset;
        return end;
    }
}
