using System.Text.RegularExpressions;

namespace Syndication.Articles.Languages;

/// <content>The forms in which dates and clocks are written, and the names of zones.</content>
internal sealed partial class DateReader
{
    private static readonly HashSet<string> ClockWords = new(StringComparer.Ordinal) { "at", "um", "saat", "a", "alle", "ore", "kl", "o", "t", "las", "de", "klo", "h", "الساعة" };

    /// <summary>Words beside a clock that say that it runs after noon.</summary>
    private static readonly string[] Afternoon = ["下午", "晚上", "午後", "오후", "مساء", "م ", "μ.μ", "μμ"];

    /// <summary>Words beside a clock that say that it runs before noon.</summary>
    private static readonly string[] Morning = ["上午", "凌晨", "早上", "午前", "오전", "صباح", "ص ", "π.μ", "πμ"];

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
        @"(?<![\d.\-/])(?<y>(?:19|20)\d\d)(?:-(?<m>\d\d?)(?:-(?<d>\d\d?))?(?!-?\d)|[./](?<m>\d\d?)[./](?<d>\d\d?)(?![./]?\d)|(?<m>\d\d)(?<d>\d\d)(?=T\d)|[年년]\s?(?<m>\d\d?)[月월]\s?(?<d>\d\d?)[日일]?)(?:(?:T|\s*[T,]?\s*)(?<h>\d\d?)(?::(?<min>\d\d)(?::(?<s>\d\d?)(?:[.,]\d+)?)?|(?<min>\d\d)(?<s>\d\d))(?!\d)\s*(?<z>Z|UTC|GMT|[+-]\d\d:?\d\d|[+-]\d\d(?!\d))?)?",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Iso();

    [GeneratedRegex(
        @"(?<![\d.\-/:])(?<a>\d\d?)\s?(?<sep>[./-])\s?(?<b>\d\d?)\s?\k<sep>\s?(?<y>(?:19|20)\d\d|\d\d(?=[\s,;|)]|$))(?!\d)",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Numeric();

    [GeneratedRegex(
        @"(?<!\d)(?<d>\d\d?)(?:st|nd|rd|th|er|ère|º|°|ος|\.)?[\s\-/]{1,3}(?:(?:of|de|d')\s*)?(?<m>\p{L}[\p{L}\p{M}]{1,13}(?:\s(?:الأول|الاول|الثاني))?)\.?,?(?:\s?/\s?\p{L}[\p{L}\p{M}]{1,13})?[\s\-/]{1,3}(?:(?:de|del)\s+)?(?<y>(?:19|20)\d\d)(?!\d)|(?<!\p{L})(?<m>\p{L}[\p{L}\p{M}]{1,13})\.?\s{1,3}(?:(?<d2>\d\d?)(?:st|nd|rd|th)?(?:\s*,\s*|\s+))?(?<y>(?:19|20)\d\d)(?!\d)|(?<!\d)(?<y>(?:19|20)\d\d)\.?\s(?<m>\p{L}{3,13})\s(?<d>\d\d?)(?!\d)",
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
