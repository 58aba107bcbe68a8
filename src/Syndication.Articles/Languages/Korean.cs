using System.Globalization;

namespace Syndication.Articles.Languages;

/// <summary>Korean: dates and credits.</summary>
internal static class Korean
{
    public static readonly Language Language = new()
    {
        Tag = "ko",
        Labels = KoreanLabels.Labels,
        Culture = CultureInfo.GetCultureInfo("ko-KR"),
        Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Seoul"),
        PublishedLabels = Words.Set("입력|등록|작성일|게시일|승인|기사입력|기사등록|발행일|입력일|등록일|최초입력"),
        UpdatedLabels = Words.Set("수정|최종수정|업데이트|기사수정|최종 수정|수정일"),
        AuthorLabels = Words.Set("기자|글|글쓴이|작성자|저자"),
        CreditLabels = Words.Set("사진|편집|번역|영상"),
        SourceLabels = Words.Set("출처"),
        CategoryLabels = Words.Set("카테고리|분류|섹션"),
        TagLabels = Words.Set("태그|키워드"),
        NewsroomWords = Words.Set("뉴스|신문|기자|편집부|통신|일보|온라인뉴스팀"),
        Agencies = Words.Shown("연합뉴스", "뉴시스", "뉴스1"),
        HomeCrumbs = Words.Set("홈|메인"),
        EmptySections = Words.Set("홈|뉴스|기사|전체기사"),
    };
}
