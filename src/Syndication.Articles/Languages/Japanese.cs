using System.Globalization;

namespace Syndication.Articles.Languages;

/// <summary>Japanese: dates and credits.</summary>
internal static class Japanese
{
    public static readonly Language Language = new()
    {
        Tag = "ja",
        Labels = JapaneseLabels.Labels,
        Culture = CultureInfo.GetCultureInfo("ja-JP"),
        Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo"),
        PublishedLabels = Words.Set("公開日|公開|掲載日|投稿日|配信|配信日|発売日|公開日時|掲載|作成日|登録日"),
        UpdatedLabels = Words.Set("更新日|更新|最終更新日|最終更新|更新日時"),
        AuthorLabels = Words.Set("著者|執筆者|執筆|文|記者|筆者|ライター|取材・文|文責"),
        CreditLabels = Words.Set("写真|撮影|編集|翻訳|イラスト"),
        SourceLabels = Words.Set("出典|引用元|提供|配信元"),
        CategoryLabels = Words.Set("カテゴリ|カテゴリー|ジャンル"),
        TagLabels = Words.Set("タグ|キーワード|関連キーワード"),
        NewsroomWords = Words.Set("編集部|新聞社|新聞|通信|取材班|放送|ニュース|社|編集局|事務局|運営|デジタル"),
        Agencies = Words.Shown("共同通信/共同", "時事通信/時事"),
        HomeCrumbs = Words.Set("ホーム|トップ|トップページ|HOME|TOP"),
        EmptySections = Words.Set("ホーム|トップ|ニュース|記事|TOP|HOME"),
    };
}
