using System.Globalization;

namespace Syndication.Articles.Languages;

/// <summary>Indonesian: dates and credits.</summary>
internal static class Indonesian
{
    public static readonly Language Language = new()
    {
        Tag = "id",
        Labels = IndonesianLabels.Labels,
        Culture = CultureInfo.GetCultureInfo("id-ID"),
        Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta"),
        StopWords = Words.Set("yang|dan|di|dengan|untuk|dari|ini|itu|pada|tidak|dalam|akan|juga|ke|karena|oleh|ada|telah|mereka|sebagai|bisa|saat|kata|kepada|tersebut|para|tahun"),
        Months = Words.Numbered(1, "Januari/Jan", "Februari/Feb", "Maret/Mar", "April/Apr", "Mei", "Juni/Jun", "Juli/Jul", "Agustus/Agu/Agt", "September/Sep", "Oktober/Okt", "November/Nov", "Desember/Des"),
        Weekdays = Words.Set("Senin|Selasa|Rabu|Kamis|Jumat|Jum'at|Sabtu|Minggu"),
        Units = Words.Units("detik", "menit", "jam", "hari", "minggu", "bulan", "tahun"),
        AgoWords = Words.Set("lalu|yang lalu"),
        DaysAgo = Words.Numbered(0, "hari ini", "kemarin"),
        PublishedLabels = Words.Set("Diterbitkan|Dipublikasikan|Tanggal|Terbit|Diposting"),
        UpdatedLabels = Words.Set("Diperbarui|Pembaruan|Terakhir diperbarui"),
        AuthorLabels = Words.Set("Penulis|Oleh|Reporter|Pewarta|Ditulis oleh|Laporan"),
        CreditLabels = Words.Set("Editor|Foto|Penyunting|Redaktur"),
        SourceLabels = Words.Set("Sumber"),
        TagLabels = Words.Set("Tag|Topik|Kata kunci"),
        AndWords = Words.Set("dan"),
        NewsroomWords = Words.Set("redaksi|tim|kantor berita|koran|berita"),
        Agencies = Words.Shown("Antara"),
        HomeCrumbs = Words.Set("Beranda|Home"),
        EmptySections = Words.Set("Beranda|Berita|Artikel|Home"),
    };
}
