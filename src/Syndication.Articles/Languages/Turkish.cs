using System.Globalization;

namespace Syndication.Articles.Languages;

/// <summary>Turkish as news sites write it.</summary>
internal static class Turkish
{
    public static readonly Language Language = new()
    {
        Tag = "tr",
        Culture = CultureInfo.GetCultureInfo("tr-TR"),
        Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Istanbul"),
        OwnLetters = "ığşİĞŞ",
        StopWords = Words.Set(
            "ve|bir|bu|da|de|için|ile|olarak|olan|daha|çok|en|ise|kadar|sonra|göre|gibi|olduğunu|oldu|var|ancak|her|ilk|iki|yeni|dedi|" +
            "ne|ya|ki|o|şu|ama|mi|değil|etti|edildi|yer|üzere|karşı|arasında|nedeniyle|tarafından|kendi|bile|hem"),
        Months = Words.Numbered(
            1, "Ocak/Oca", "Şubat/Şub", "Mart/Mar", "Nisan/Nis", "Mayıs/May", "Haziran/Haz", "Temmuz/Tem", "Ağustos/Ağu/Ağuston",
            "Eylül/Eyl", "Ekim/Eki", "Kasım/Kas", "Aralık/Ara"),
        Weekdays = Words.Set(
            "Pazartesi|Salı|Çarşamba|Perşembe|Cuma|Cumartesi|Pazar|Pzt|Sal|Çar|Çrş|Per|Prş|Cum|Cmt|Cts|Paz"),
        Units = Words.Units(
            "saniye/sn", "dakika/dk/dak", "saat/sa", "gün", "hafta", "ay", "yıl/sene"),
        AgoWords = Words.Set("önce"),
        NowPhrases = Words.Set("az önce|şimdi|şu anda|biraz önce|demin"),
        DaysAgo = Words.Numbered(0, "bugün", "dün", "evvelsi gün"),
        PublishedLabels = Words.Set(
            "Yayınlanma|Yayımlanma|Yayınlanma Tarihi|Yayımlanma Tarihi|Yayın Tarihi|Haberin Yayın Tarihi|Giriş|Giriş Tarihi|" +
            "Oluşturulma|Oluşturulma Tarihi|Eklenme|Eklenme Tarihi|Eklendi|Tarih|Gönderim|Gönderim Tarihi|Yayınlandı|Yayımlandı|" +
            "İlk Yayın|İlk Yayın Tarihi|Haber Tarihi|Yayın|Haber Giriş|Haber Giriş Tarihi|Kayıt Tarihi"),
        UpdatedLabels = Words.Set(
            "Güncelleme|Güncelleme Tarihi|Son Güncelleme|Son Güncelleme Tarihi|Son Güncellenme|Güncellenme|Güncellenme Tarihi|Güncellendi|" +
            "Son Güncellenme Tarihi|Bu haber en son değiştirildi|En son değiştirildi|Son değişiklik|Son düzenlenme|Son düzenleme|" +
            "Düzenleme|Düzenlenme|Last Updated On|Haber Güncelleme|Haber Güncelleme Tarihi"),
        AuthorLabels = Words.Set("Muhabir|Yazar|Yazan|Haber|Röportaj|Söyleşi|Yazı|Haberi yazan|Kaleme alan|Muhabirler|Yazarlar|Haber - Fotoğraf|Haber-Foto|Haber/Fotoğraf|Haberci"),
        CreditLabels = Words.Set(
            "Editör|Haber Editörü|Yayına hazırlayan|Çeviri|Çeviren|Çevirmen|Fotoğraf|Fotoğraflar|Foto|Foto Muhabiri|Kamera|Kameraman|Video|" +
            "Görüntü|Kurgu|Redaksiyon|Derleyen|Fotoğraf altı|Grafik|Ekleyen|Yükleyen"),
        SourceLabels = Words.Set("Kaynak|Haber Kaynağı|Haberin Kaynağı|Ajans"),
        CategoryLabels = Words.Set("Kategoriler|Kategori|Bölüm|Kategorisi|Haber Kategorisi"),
        TagLabels = Words.Set("Etiketler|Etiket|Anahtar Kelimeler|İlgili Etiketler|İlgili Konular|Konular"),
        AndWords = Words.Set("ve|ile"),
        NewsroomWords = Words.Set(
            "haber|haberler|haberleri|merkezi|servisi|editör|editörü|editörler|ajans|ajansı|ajanslar|gazete|gazetesi|yönetici|yönetimi|masası|" +
            "müdürlüğü|kurulu|bürosu|ekibi|admin|administrator|editor|redaksiyon|medya|dergisi|televizyonu|tv|portalı|internet|sitesi|yazılım|bilişim|basın|bülten|bülteni|dış haberler|web|konuk yazar|misafir"),
        RoleWords = Words.Set("muhabiri|editörü|editör|muhabir|yazarı|yazar|müdürü|yönetmeni|temsilcisi|uzmanı|öğretim üyesi|gazeteci|köşe yazarı"),
        OrganisationsSign = false,
        Agencies = Words.Shown(
            "AA/Anadolu Ajansı/A.A./A.A", "İHA/İhlas Haber Ajansı/I.H.A.", "DHA/Demirören Haber Ajansı/Doğan Haber Ajansı", "ANKA/ANKA Haber Ajansı/Anka Haber",
            "BHA/Bizim Haber Ajansı", "İLKHA/İlke Haber Ajansı", "Cihan/Cihan Haber Ajansı", "ANF/Fırat Haber Ajansı", "MA/Mezopotamya Ajansı", "JinNews", "THA", "UBA",
            "Reuters", "AFP/Agence France-Presse", "AP/Associated Press", "dpa", "TASS/Tass", "Sputnik", "KCNA", "Xinhua/Şinhua", "RIA/RIA Novosti",
            "BBC Türkçe", "DW Türkçe", "VOA/VOA Türkçe/Amerika'nın Sesi", "Euronews", "Independent Türkçe", "Interfax", "EFE", "ANSA"),
        HomeCrumbs = Words.Set("Ana Sayfa|Anasayfa|Haberler|Home|Ana|Haberleri|Tüm Haberler|Anasayfaya Dön"),
        EmptySections = Words.Set(
            "Ana Sayfa|Anasayfa|Haberler|Haber Detay|Detay|Manşet|Manşetler|Sürmanşet|Öne Çıkan|Öne Çıkanlar|Son Dakika|Son Dakika Haberleri|news|" +
            "Slider|Tüm Haberler|Home|Flaş|Flaş Haber|Manşet Haber|Manşet Haberler|Üst Manşet|Yan Manşet|Ana Manşet|" +
            "Kategorisiz|Diğer|Uncategorized|Tümü|Haber Arşivi|Arşiv|Article|Haberleri|Günün Haberleri|Makale|Blog|amp|Sayfa"),
        WeakSections = Words.Set("Genel|Haber|Foto Galeri|Fotogaleri|Galeri|Video|Web TV|Video Galeri|Galeriler|Videolar"),
        SectionNames = Words.BySlug(
            "Gündem|Güncel|Türkiye|Yurt|Siyaset|Politika|Dünya|Dış Haberler|Ekonomi|Finans|Spor|Futbol|Basketbol|Magazin|Sağlık|Eğitim|Teknoloji|Bilim|Bilim ve Teknoloji|Kültür Sanat|Kültür|Sanat|Sinema|Kitap|" +
            "Yaşam|Hayat|Kadın|Asayiş|3. Sayfa|Çevre|Tarım|Yazarlar|Köşe Yazıları|Yerel|Yerel Haberler|Medya|Emek|İşçi-Sendika|Röportaj|Söyleşi|Özel Haber|Otomobil|Emlak|Turizm|Astroloji|Seyahat|Analiz|Yorum|Görüş|" +
            "Savunma|Enerji|Hukuk|Din|Tarih|Gastronomi|Kripto|Borsa|Diziler|Televizyon|Podcast|İnfografik|Kent|Toplum|Haberler"),
        SectionSuffixes = Words.Set("haberleri|haberi|haber"),
        Places = Words.Shown(
            "Adana", "Adıyaman", "Afyonkarahisar", "Ağrı", "Aksaray", "Amasya", "Ankara", "Antalya", "Ardahan", "Artvin", "Aydın", "Balıkesir", "Bartın", "Batman", "Bayburt", "Bilecik",
            "Bingöl", "Bitlis", "Bolu", "Burdur", "Bursa", "Çanakkale", "Çankırı", "Çorum", "Denizli", "Diyarbakır", "Düzce", "Edirne", "Elazığ", "Erzincan", "Erzurum", "Eskişehir",
            "Gaziantep", "Giresun", "Gümüşhane", "Hakkari/Hakkâri", "Hatay", "Iğdır", "Isparta", "İstanbul", "İzmir", "Kahramanmaraş", "Karabük", "Karaman", "Kars", "Kastamonu", "Kayseri",
            "Kilis", "Kırıkkale", "Kırklareli", "Kırşehir", "Kocaeli", "Konya", "Kütahya", "Malatya", "Manisa", "Mardin", "Mersin", "Muğla", "Muş", "Nevşehir", "Niğde", "Ordu", "Osmaniye",
            "Rize", "Sakarya", "Samsun", "Siirt", "Sinop", "Sivas", "Şanlıurfa", "Şırnak", "Tekirdağ", "Tokat", "Trabzon", "Tunceli", "Uşak", "Van", "Yalova", "Yozgat", "Zonguldak",
            "Sarıyer", "Ayvalık", "Bandırma", "Kırım", "Kıbrıs", "Nallıhan", "Yalıkavak", "Fındıklı", "Kızılay", "Alanya", "Kızıltepe", "Akyazı", "Kırıkhan", "Alaplı", "Kandıra", "Bodrum", "Lefkoşa", "KKTC",
            "Washington", "New York", "Berlin", "Paris", "Londra", "Moskova", "Pekin", "Tokyo", "Brüksel", "Kahire", "Tahran", "Bağdat", "Şam", "Kudüs", "Gazze", "Beyrut", "Doha", "Riyad", "Atina",
            "Roma", "Viyana", "Cenevre", "Kiev", "Bakü", "Tiflis", "Üsküp", "Saraybosna", "Belgrad", "Sofya", "Bükreş", "Madrid", "Lahey", "Stockholm", "Oslo", "Kopenhag", "Helsinki", "Dublin", "Strazburg",
            "Beijing", "Pyongyang", "Seul", "İslamabad", "Kabil", "Yeni Delhi", "Trablus", "Tunus", "Rabat", "Cezayir", "Amman", "Halep", "İdlib", "Erbil", "Kerkük", "Hartum", "Mogadişu", "Addis Ababa", "Nairobi"),
        Labels = TurkishLabels.Labels,
    };
}
