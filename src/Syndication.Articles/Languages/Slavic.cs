using System.Globalization;

namespace Syndication.Articles.Languages;

/// <summary>Russian and Ukrainian: enough to read dates and bylines.</summary>
internal static class Slavic
{
    public static readonly Language Russian = new()
    {
        Tag = "ru",
        Culture = CultureInfo.GetCultureInfo("ru-RU"),
        Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Moscow"),
        OwnLetters = "ыэъ",
        StopWords = Words.Set("и|в|не|на|что|с|по|это|как|из|к|за|от|для|его|но|также|до|был|о|он|было|были|только|все|при|или|которые|после"),
        Months = Words.Numbered(
            1, "января/январь/янв", "февраля/февраль/фев", "марта/март/мар", "апреля/апрель/апр", "мая/май", "июня/июнь/июн", "июля/июль/июл", "августа/август/авг",
            "сентября/сентябрь/сен", "октября/октябрь/окт", "ноября/ноябрь/ноя", "декабря/декабрь/дек"),
        Weekdays = Words.Set("понедельник|вторник|среда|четверг|пятница|суббота|воскресенье"),
        DaysAgo = Words.Numbered(0, "сегодня", "вчера"),
        PublishedLabels = Words.Set("Опубликовано|Дата|Дата публикации|Создано|Добавлено"),
        UpdatedLabels = Words.Set("Обновлено|Последнее обновление|Изменено"),
        AuthorLabels = Words.Set("Автор|Авторы|Текст|Написал"),
        SourceLabels = Words.Set("Источник"),
        NewsroomWords = Words.Set("редакция|агентство|газета|новости|пресс-служба"),
        Agencies = Words.Shown("ТАСС", "РИА Новости", "Интерфакс", "Reuters"),
        EmptySections = Words.Set("Главная|Новости|Статьи"),
    };

    public static readonly Language Ukrainian = new()
    {
        Tag = "uk",
        Culture = CultureInfo.GetCultureInfo("uk-UA"),
        Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Kyiv"),
        OwnLetters = "їєґіЇЄІ",
        StopWords = Words.Set("і|в|не|на|що|з|по|це|як|із|до|за|від|для|його|але|також|був|про|він|було|були|та|у|при|або|які|після"),
        Months = Words.Numbered(
            1, "січня/січень/січ", "лютого/лютий/лют", "березня/березень/бер", "квітня/квітень/кві", "травня/травень/тра", "червня/червень/чер", "липня/липень/лип", "серпня/серпень/сер",
            "вересня/вересень/вер", "жовтня/жовтень/жов", "листопада/листопад/лис", "грудня/грудень/гру"),
        Weekdays = Words.Set("понеділок|вівторок|середа|четвер|п'ятниця|субота|неділя"),
        DaysAgo = Words.Numbered(0, "сьогодні", "вчора"),
        PublishedLabels = Words.Set("Опубліковано|Дата|Дата публікації|Створено|Додано"),
        UpdatedLabels = Words.Set("Оновлено|Останнє оновлення|Змінено"),
        AuthorLabels = Words.Set("Автор|Автори|Текст"),
        SourceLabels = Words.Set("Джерело"),
        NewsroomWords = Words.Set("редакція|агентство|газета|новини|прес-служба"),
        Agencies = Words.Shown("Укрінформ", "УНІАН", "Reuters"),
        EmptySections = Words.Set("Головна|Новини|Статті"),
    };
}
