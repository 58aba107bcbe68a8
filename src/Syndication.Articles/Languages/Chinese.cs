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
        PublishedLabels = Words.Set("发布时间|发布日期|发表时间|发表|發表|发表日期|时间|日期|发布于|发布|更新日期|發佈時間|發布時間|发稿时间|发表于|上传时间"),
        UpdatedLabels = Words.Set("更新时间|最后更新|更新於|更新|最后修改"),
        AuthorLabels = Words.Set("作者|记者|文|撰文|撰稿|作者／|记者／|文／|作者:|記者|撰稿人|原作者|本文作者|笔者"),
        CreditLabels = Words.Set("编辑|责任编辑|责编|校对|审核|摄影|编辑:|翻译|译者|译|监制|图"),
        SourceLabels = Words.Set("来源|来源于|稿源|文章来源|信息来源|出处|來源|转自"),
        CategoryLabels = Words.Set("分类|栏目|频道|所属栏目|類別"),
        TagLabels = Words.Set("标签|关键词|关键字"),
        NewsroomWords = Words.Set(
            "新闻网|日报|日报社|新华社|编辑部|中心|网|报社|晚报|社|报|台|频道|公司|集团|期刊|杂志|政府|委员会|网站|网络|大学|学院|医院|局|部|处|办公室|协会|研究院|研究所|工作室|编辑|管理员|未知|佚名|publisher|publishers|press|news|media|admin"),
        FamilyNames = Words.Set(
            "王|李|张|刘|陈|杨|黄|赵|吴|周|徐|孙|马|朱|胡|郭|何|高|林|罗|郑|梁|谢|宋|唐|许|韩|冯|邓|曹|彭|曾|肖|田|董|袁|潘|于|蒋|蔡|余|杜|叶|程|苏|魏|吕|丁|任|沈|姚|卢|姜|崔|钟|谭|陆|汪|范|金|石|廖|贾|夏|韦|付|方|白|邹|孟|熊|" +
            "秦|邱|江|尹|薛|闫|段|雷|侯|龙|史|陶|黎|贺|顾|毛|郝|龚|邵|万|钱|严|覃|武|戴|莫|孔|向|汤|葛|岳|牛|伊|温|庄|章|柳|齐|樊|兰|殷|施|洪|翟|安|颜|倪|常|季|俞|鲁|关|柯|焦|聂|申|耿|纪|阎|欧阳|司马|上官|諸葛|诸葛|" +
            "張|劉|陳|楊|黃|趙|吳|孫|馬|羅|鄭|謝|許|韓|馮|鄧|蕭|葉|蘇|呂|盧|鍾|譚|陸|賈|韋|鄒|閻|龍|賀|顧|龔|萬|錢|嚴|湯|莊|齊|蘭|顏|魯|關|聶|紀|歐陽"),
        ReporterLabels = ["通讯员", "特约记者", "记者", "記者", "作者", "撰文", "撰稿", "文/", "文／", "文："],
        NotAuthorMarks = ["摄", "攝", "供图", "图"],
        HomeCrumbs = Words.Set("首页|主页|您的位置|当前位置|你的位置|首頁"),
        EmptySections = Words.Set("首页|正文|新闻|文章|内容"),
    };
}
