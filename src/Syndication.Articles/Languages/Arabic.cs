using System.Globalization;

namespace Syndication.Articles.Languages;

/// <summary>Arabic: dates, credits and sections. Both families of month names are in use.</summary>
internal static class Arabic
{
    public static readonly Language Language = new()
    {
        Tag = "ar",
        Labels = ArabicLabels.Labels,
        Culture = CultureInfo.GetCultureInfo("ar"),
        StopWords = Words.Set("في|من|على|إلى|أن|التي|عن|مع|هذا|الذي|ما|كان|هذه|لا|بعد|بين|كما|قد|ذلك|وقد|أو|حيث|خلال|قال|وقال|كل|تم|إن|حتى|أكثر|عام|وفي|ومن|لم|غير"),
        Months = Words.Numbered(
            1, "يناير/كانون الثاني/جانفي", "فبراير/شباط/فيفري", "مارس/آذار", "أبريل/نيسان/أفريل/ابريل", "مايو/أيار/ماي", "يونيو/حزيران/جوان/يونيه", "يوليو/تموز/جويلية/يوليه", "أغسطس/آب/أوت/اغسطس",
            "سبتمبر/أيلول", "أكتوبر/تشرين الأول/اكتوبر", "نوفمبر/تشرين الثاني", "ديسمبر/كانون الأول"),
        Weekdays = Words.Set("الاثنين|الإثنين|الثلاثاء|الأربعاء|الاربعاء|الخميس|الجمعة|السبت|الأحد|الاحد"),
        Units = Words.Units("ثانية/ثواني/ثوان", "دقيقة/دقائق/دقيقتين", "ساعة/ساعات/ساعتين", "يوم/أيام/يومين", "أسبوع/أسابيع/أسبوعين", "شهر/أشهر/شهرين", "سنة/سنوات/عام/أعوام"),
        AgoWords = Words.Set("منذ|قبل"),
        NowPhrases = Words.Set("الآن"),
        DaysAgo = Words.Numbered(0, "اليوم", "أمس"),
        PublishedLabels = Words.Set("نشر في|نُشر في|نشر|تاريخ النشر|تاريخ|النشر|نشر بتاريخ|كتب في"),
        UpdatedLabels = Words.Set("آخر تحديث|تحديث|تم التحديث|تاريخ التحديث|حدّث في"),
        AuthorLabels = Words.Set("كتب|كتبت|بقلم|الكاتب|المؤلف|بواسطة|إعداد|كاتب"),
        CreditLabels = Words.Set("تصوير|ترجمة|تحرير"),
        SourceLabels = Words.Set("المصدر|مصدر"),
        CategoryLabels = Words.Set("التصنيف|القسم|تصنيفات"),
        TagLabels = Words.Set("الوسوم|وسوم|كلمات دالة|كلمات مفتاحية"),
        NewsroomWords = Words.Set("وكالة|وكالات|صحيفة|تحرير|فريق|محرر|جريدة|قناة|موقع"),
        HomeCrumbs = Words.Set("الرئيسية|الصفحة الرئيسية"),
        EmptySections = Words.Set("الرئيسية|أخبار|الأخبار|غير مصنف|عام|مقالات"),
    };
}
