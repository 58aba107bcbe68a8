using Syndication.Articles.Extraction;
using Syndication.Articles.Languages;

namespace Syndication.Tests.Articles;

public sealed class DatelineTests
{
    private static readonly Language Turkish = Languages.Find("tr")!;

    [Theory]
    [InlineData("ANKARA (AA) - Bakanlık açıkladı.", "Ankara", "AA", "Bakanlık açıkladı.")]
    [InlineData("KAHİRE (AA) - Mısır'da seçim.", "Kahire", "AA", "Mısır'da seçim.")]
    [InlineData("DİYARBAKIR (İHA) – Bir haber.", "Diyarbakır", "İHA", "Bir haber.")]
    [InlineData("WASHINGTON (Reuters) - Bir haber.", "Washington", "Reuters", "Bir haber.")]
    [InlineData("(ANKARA) - CHP lideri konuştu.", "Ankara", null, "CHP lideri konuştu.")]
    [InlineData("Bir cümle, sonra bir tane daha.", null, null, "Bir cümle, sonra bir tane daha.")]
    [InlineData("İHA - dört insansız hava aracı alındı.", null, "İHA", "dört insansız hava aracı alındı.")]
    public void TheHeadOfAReportGivesPlaceAndAgency(string text, string? place, string? agency, string rest) =>
        Assert.Equal(new Dateline(place, agency, null, rest), Dateline.OfHead(text, Turkish));

    [Theory]
    [InlineData("Endişelere neden olmuştu. - PYONGYANG", "Pyongyang", null, "Endişelere neden olmuştu.")]
    [InlineData("Görüşme sürüyor. - MOSKOVA/PYONGYANG", "Moskova/Pyongyang", null, "Görüşme sürüyor.")]
    [InlineData("Yaralılar çıkarıldı.(DHA)", null, "DHA", "Yaralılar çıkarıldı.")]
    [InlineData("Deneme bu yıl yapılacak. İHA", null, "İHA", "Deneme bu yıl yapılacak.")]
    [InlineData("Kooperatif dört insansız hava aracı (İHA)", null, null, "Kooperatif dört insansız hava aracı (İHA)")]
    [InlineData("Bölgede düşen İHA", null, null, "Bölgede düşen İHA")]
    public void TheTailOfAReportGivesPlaceAndAgencyButADroneIsNoAgency(string text, string? place, string? agency, string rest) =>
        Assert.Equal(new Dateline(place, agency, null, rest), Dateline.OfTail(text, Turkish));

    [Theory]
    [InlineData("Muhabir: Enver Zencefil", "Enver Zencefil", null)]
    [InlineData("Kaynak: AA / Yasemin Korur - Güncel", "Yasemin Korur", "AA")]
    [InlineData("Kaynak: IHA", "", "İHA")]
    [InlineData("Haber: Murat KÜÇÜK/BOLU", "Murat Küçük", null)]
    [InlineData("Editör: Yazılım Destek", "", null)]
    [InlineData("Muhabir: Haber Merkezi", "", null)]
    public void ACreditLineNamesPersonsAndAgencies(string line, string authors, string? agency)
    {
        var credit = CreditLine.Read(line, Turkish)!;

        Assert.Equal(authors, string.Join(", ", credit.Authors));
        Assert.Equal(agency, credit.Agency);
    }

    [Theory]
    [InlineData("By Ann Lee and Bo Ek, Reuters", "Ann Lee, Bo Ek")]
    [InlineData("JOE HILDEBRAND", "Joe Hildebrand")]
    [InlineData("Staff Writers", "")]
    [InlineData("Associated Press", "")]
    public void ABylineIsSplitIntoPersons(string byline, string persons) =>
        Assert.Equal(persons, string.Join(", ", Bylines.Persons(byline, Languages.Find("en")!, [])));
}
