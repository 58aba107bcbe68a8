using System.Globalization;

namespace Syndication.Articles.Languages;

/// <summary>Ukrainian: dates, credits and sections.</summary>
internal static class Ukrainian
{
    public static readonly Language Language = new()
    {
        Tag = "uk",
        Labels = UkrainianLabels.Labels,
        Culture = CultureInfo.GetCultureInfo("uk-UA"),
        Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Kyiv"),
        OwnLetters = "їєґіЇЄІ",
        StopWords = Words.Set("і|в|не|на|що|з|по|це|як|із|до|за|від|для|його|але|також|був|про|він|було|були|та|у|при|або|які|після"),
        Months = Words.Numbered(
            1, "січня/січень/січ", "лютого/лютий/лют", "березня/березень/бер", "квітня/квітень/кві", "травня/травень/тра", "червня/червень/чер", "липня/липень/лип", "серпня/серпень/сер",
            "вересня/вересень/вер", "жовтня/жовтень/жов", "листопада/листопад/лис", "грудня/грудень/гру"),
        Weekdays = Words.Set("понеділок|вівторок|середа|четвер|п'ятниця|субота|неділя"),
        Units = Words.Units("секунд/секунди/секунду", "хвилин/хвилини/хвилину/хв", "годин/години/годину/год", "днів/дні/день", "тижнів/тижні/тиждень", "місяців/місяці/місяць", "років/роки/рік"),
        AgoWords = Words.Set("тому"),
        DaysAgo = Words.Numbered(0, "сьогодні", "вчора", "позавчора"),
        PublishedLabels = Words.Set("Опубліковано|Дата|Дата публікації|Створено|Додано"),
        UpdatedLabels = Words.Set("Оновлено|Останнє оновлення|Змінено"),
        AuthorLabels = Words.Set("Автор|Автори|Текст"),
        CreditLabels = Words.Set("Фото|Переклад|Редактор|Відео"),
        SourceLabels = Words.Set("Джерело"),
        CategoryLabels = Words.Set("Рубрика|Категорія|Розділ"),
        TagLabels = Words.Set("Теги|Мітки|Теми|Ключові слова"),
        AndWords = Words.Set("і|й|та"),
        HomeCrumbs = Words.Set("Головна|Головна сторінка"),
        NewsroomWords = Words.Set("редакція|агентство|газета|новини|прес-служба"),
        Agencies = Words.Shown("Укрінформ", "УНІАН", "Reuters"),
        EmptySections = Words.Set("Головна|Новини|Статті"),
    };
}
