using System.Globalization;

namespace Syndication.Articles.Languages;

/// <summary>Chinese: credits and relative dates. Its dates are written in figures, which every language reads.</summary>
internal static class Chinese
{
    public static readonly Language Language = new()
    {
        Tag = "zh",
        Labels = ChineseLabels.Labels,
        Culture = CultureInfo.GetCultureInfo("zh"),
        Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"),
        PublishedLabels = Words.Set("发布时间|发布日期|发表时间|发表日期|时间|日期|发布于|发布|更新日期|發佈時間|發布時間|发稿时间|发表于|上传时间"),
        UpdatedLabels = Words.Set("更新时间|最后更新|更新於|更新|最后修改"),
        AuthorLabels = Words.Set("作者|记者|文|撰文|撰稿|作者／|记者／|文／|作者:|記者|撰稿人|原作者|本文作者|笔者"),
        CreditLabels = Words.Set("编辑|责任编辑|责编|校对|审核|摄影|编辑:|翻译|译者|译|监制|图"),
        SourceLabels = Words.Set("来源|来源于|稿源|文章来源|信息来源|出处|來源|转自"),
        CategoryLabels = Words.Set("分类|栏目|频道|所属栏目|類別"),
        TagLabels = Words.Set("标签|关键词|关键字"),
        NewsroomWords = Words.Set("新闻网|日报|日报社|新华社|编辑部|中心|网|报社|晚报"),
        HomeCrumbs = Words.Set("首页|主页|您的位置|当前位置|你的位置|首頁"),
        EmptySections = Words.Set("首页|正文|新闻|文章|内容"),
    };
}
