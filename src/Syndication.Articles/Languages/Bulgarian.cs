using System.Globalization;

namespace Syndication.Articles.Languages;

/// <summary>Bulgarian: dates and credits.</summary>
internal static class Bulgarian
{
    public static readonly Language Language = new()
    {
        Tag = "bg",
        Labels = BulgarianLabels.Labels,
        Culture = CultureInfo.GetCultureInfo("bg-BG"),
        Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Sofia"),
        StopWords = Words.Set("на|и|в|да|за|се|от|не|е|са|че|с|по|като|до|си|ще|но|със|при|това|което|които|или|беше|след|този|тази"),
        Months = Words.Numbered(1, "януари/ян", "февруари/фев", "март/мар", "април/апр", "май", "юни", "юли", "август/авг", "септември/сеп", "октомври/окт", "ноември/ное", "декември/дек"),
        Weekdays = Words.Set("понеделник|вторник|сряда|четвъртък|петък|събота|неделя"),
        Units = Words.Units("секунди/секунда", "минути/минута/мин", "часа/час", "дни/ден", "седмици/седмица", "месеца/месец", "години/година"),
        AgoWords = Words.Set("преди"),
        DaysAgo = Words.Numbered(0, "днес", "вчера", "онзи ден"),
        PublishedLabels = Words.Set("Публикувано|Публикувана|Дата|Дата на публикуване"),
        UpdatedLabels = Words.Set("Обновено|Последна промяна|Последно обновяване"),
        AuthorLabels = Words.Set("Автор|Автори|Текст|От"),
        SourceLabels = Words.Set("Източник"),
        AndWords = Words.Set("и"),
        NewsroomWords = Words.Set("редакция|агенция|вестник|новини|екип"),
        Agencies = Words.Shown("БТА"),
        HomeCrumbs = Words.Set("Начало|Начална страница"),
        EmptySections = Words.Set("Начало|Новини|Статии"),
    };
}
