using System.Globalization;

namespace Syndication.Articles.Languages;

/// <summary>English as news sites write it.</summary>
internal static class English
{
    public static readonly Language Language = new()
    {
        Tag = "en",
        Culture = CultureInfo.GetCultureInfo("en-US"),
        MonthFirst = true,
        StopWords = Words.Set(
            "the|and|of|to|in|that|is|was|for|on|with|as|it|by|at|from|are|has|have|be|this|an|not|which|were|will|their|they|its|but|or|had|would|said|who|been|more|about|his|her|she|he|you|we"),
        Months = Words.Numbered(
            1, "January/Jan", "February/Feb", "March/Mar", "April/Apr", "May", "June/Jun", "July/Jul", "August/Aug", "September/Sep/Sept",
            "October/Oct", "November/Nov", "December/Dec"),
        Weekdays = Words.Set(
            "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun"),
        Units = Words.Units(
            "seconds/second/sec/secs/s", "minutes/minute/mins/min/m", "hours/hour/hrs/hr/h", "days/day/d", "weeks/week/w", "months/month", "years/year/yr/yrs/y"),
        AgoWords = Words.Set("ago"),
        NowPhrases = Words.Set("just now|now|moments ago|a moment ago"),
        DaysAgo = Words.Numbered(0, "today", "yesterday"),
        PublishedLabels = Words.Set(
            "Published|Published on|Published at|Posted|Posted on|Posted at|Date|Publication date|Date published|First published|Originally published|Release date|Created|Issued|Filed|Publish date|Article published|Article date|Written on|Added"),
        UpdatedLabels = Words.Set("Updated|Updated on|Updated at|Last updated|Last updated on|Last update|Last modified|Modified|Last modified on|Last edited|Edited|Last reviewed|Revised|Date modified"),
        AuthorLabels = Words.Set("By|Written by|Words by|Author|Authors|Story by|Posted by|Reported by|Text by|Reporting by|Published by|Contributed by|Article by|Words|Reporter|Guest post by|Opinion by|Analysis by|Review by|Column by|Interview by|Commentary by|Essay by|Perspective by|Report by"),
        CreditLabels = Words.Set("Pictures|Pictures by|Editor|Edited by|Editing by|Photo|Photos|Photo by|Photography by|Photograph|Photographs by|Photos by|Image|Image credit|Illustration by|Illustrations by|Video by|Translated by|Reviewed by|Medically reviewed by|Fact checked by|Producer|Produced by|Graphics by"),
        SourceLabels = Words.Set("Source|Sources|Via|Originally published at"),
        CategoryLabels = Words.Set("Categories|Category|Filed under|Filed in|Posted in|Section|Published in|In"),
        TagLabels = Words.Set("Tags|Tag|Tagged|Tagged with|Topics|Related topics|Keywords|More on|Labels"),
        AndWords = Words.Set("and|with"),
        Introductions = Words.Set("is a|is an|is the|was a|has been|has written|has worked|writes|covers|works|joined|holds"),
        NewsroomWords = Words.Set(
            "staff|team|desk|newsroom|editors|editor|editorial|newspaper|news|agency|agencies|press|magazine|times|admin|administrator|correspondents|writers|reporters|service|" +
            "media|online|website|post|journal|daily|gazette|tribune|herald|guest|contributor|contributors|wire|webmaster|publisher|university|institute|association|council|department|foundation|company|" +
            "inc|ltd|llc|pllc|llp|plc|gmbh|corp|group|network|radio|tv|channel|reports|office|committee|board|ministry|government|organization|organisation|society|center|centre|blog|support|marketing|anonymous|user"),
        RoleWords = Words.Set(
            "editor|expert|analyst|writer|reporter|correspondent|director|manager|author|contributor|professor|founder|co-founder|ceo|cto|columnist|producer|specialist|strategist|consultant|president|officer|lead|head|coach|attorney|lawyer|scientist|researcher|fellow|blogger|journalist|freelancer|intern|associate|advisor|engineer|developer|marketer|copywriter|nutritionist|dietitian|therapist|physician"),
        Agencies = Words.Shown(
            "AP/Associated Press/The Associated Press", "Reuters/Thomson Reuters", "AFP/Agence France-Presse", "UPI/United Press International", "PA/PA Media/Press Association",
            "Bloomberg/Bloomberg News", "TASS", "Xinhua/Xinhua News Agency", "dpa/Deutsche Presse-Agentur", "ANI", "PTI/Press Trust of India", "IANS", "EFE", "ANSA", "AAP", "CP/The Canadian Press/Canadian Press", "AA/Anadolu Agency/Anadolu", "DHA/Demirören News Agency", "İHA/Ihlas News Agency", "KCNA", "Yonhap"),
        HomeCrumbs = Words.Set("Home|Homepage|Home Page|Main|Start|News Home|Front Page|Index|All|You are here"),
        EmptySections = Words.Set("Home|Homepage|Article|Articles|Uncategorized|Uncategorised|Featured|Latest|Top Stories|Blog|Post|Posts|Page|Story|All|News Home|Home Page|Main|Breaking|Breaking News|Top News|Front Page|Slider|Default|Archive|Archives|Headlines|amp|All News|Latest News|Index|Other"),
        WeakSections = Words.Set("General|News|Video|Videos|Photos|Gallery|Galleries"),
        SectionNames = Words.BySlug(
            "Politics|World|Business|Technology|Tech|Science|Health|Sports|Sport|Entertainment|Culture|Arts|Opinion|Lifestyle|Travel|Education|Environment|Climate|Economy|Finance|Money|Food|Style|Books|Music|Film|Football|US|UK|Europe|Asia|Africa|Middle East|Local|Crime|Weather"),
        SectionSuffixes = Words.Set("news"),
        Labels = EnglishLabels.Labels,
    };
}
