using System.Globalization;

namespace Syndication.Articles.Languages;

/// <summary>Russian: dates, credits and sections.</summary>
internal static class Russian
{
    public static readonly Language Language = new()
    {
        Tag = "ru",
        Labels = RussianLabels.Labels,
        Culture = CultureInfo.GetCultureInfo("ru-RU"),
        Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Moscow"),
        OwnLetters = "ыэъ",
        StopWords = Words.Set("и|в|не|на|что|с|по|это|как|из|к|за|от|для|его|но|также|до|был|о|он|было|были|только|все|при|или|которые|после"),
        Months = Words.Numbered(
            1, "января/январь/янв", "февраля/февраль/фев", "марта/март/мар", "апреля/апрель/апр", "мая/май", "июня/июнь/июн", "июля/июль/июл", "августа/август/авг",
            "сентября/сентябрь/сен", "октября/октябрь/окт", "ноября/ноябрь/ноя", "декабря/декабрь/дек"),
        Weekdays = Words.Set("понедельник|вторник|среда|четверг|пятница|суббота|воскресенье"),
        Units = Words.Units("секунд/секунды/секунду", "минут/минуты/минуту/мин", "часов/часа/час", "дней/дня/день", "недель/недели/неделю", "месяцев/месяца/месяц", "лет/года/год"),
        AgoWords = Words.Set("назад"),
        DaysAgo = Words.Numbered(0, "сегодня", "вчера", "позавчера"),
        PublishedLabels = Words.Set("Опубликовано|Дата|Дата публикации|Создано|Добавлено"),
        UpdatedLabels = Words.Set("Обновлено|Последнее обновление|Изменено"),
        AuthorLabels = Words.Set("Автор|Авторы|Текст|Написал"),
        CreditLabels = Words.Set("Фото|Перевод|Редактор|Видео|Иллюстрация"),
        SourceLabels = Words.Set("Источник"),
        CategoryLabels = Words.Set("Рубрика|Рубрики|Категория|Категории|Раздел"),
        TagLabels = Words.Set("Теги|Метки|Темы|Ключевые слова"),
        AndWords = Words.Set("и"),
        RoleWords = Words.Set("корреспондент|журналист|журналистка|редактор|обозреватель|репортёр|репортер|колумнист"),
        HomeCrumbs = Words.Set("Главная|Главная страница"),
        NewsroomWords = Words.Set("редакция|агентство|газета|новости|пресс-служба"),
        Agencies = Words.Shown("ТАСС", "РИА Новости", "Интерфакс", "Reuters"),
        EmptySections = Words.Set("Главная|Новости|Статьи"),
    };
}
