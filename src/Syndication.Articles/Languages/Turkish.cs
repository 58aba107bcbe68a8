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
        Agencies = Words.Shown(
            "AA/Anadolu Ajansı/A.A./A.A", "İHA/İhlas Haber Ajansı/I.H.A.", "DHA/Demirören Haber Ajansı/Doğan Haber Ajansı", "ANKA/ANKA Haber Ajansı/Anka Haber",
            "BHA/Bizim Haber Ajansı", "İLKHA/İlke Haber Ajansı", "Cihan/Cihan Haber Ajansı", "ANF/Fırat Haber Ajansı", "MA/Mezopotamya Ajansı", "JinNews", "THA", "UBA",
            "Reuters", "AFP/Agence France-Presse", "AP/Associated Press", "dpa", "TASS/Tass", "Sputnik", "KCNA", "Xinhua/Şinhua", "RIA/RIA Novosti",
            "BBC Türkçe", "DW Türkçe", "VOA/VOA Türkçe/Amerika'nın Sesi", "Euronews", "Independent Türkçe", "Interfax", "EFE", "ANSA"),
        HomeCrumbs = Words.Set("Ana Sayfa|Anasayfa|Haberler|Haber|Home|Ana|Haberleri|Tüm Haberler|Anasayfaya Dön"),
        EmptySections = Words.Set(
            "Ana Sayfa|Anasayfa|Haberler|Haber|Haber Detay|Detay|Manşet|Manşetler|Sürmanşet|Öne Çıkan|Öne Çıkanlar|Son Dakika|Son Dakika Haberleri|Genel|news|Foto Galeri|" +
            "Galeri|Video|Web TV|Video Galeri|Slider|Tüm Haberler|Home|Flaş|Flaş Haber|Manşet Haber|Manşet Haberler|Üst Manşet|Yan Manşet|Ana Manşet|" +
            "Kategorisiz|Diğer|Uncategorized|Tümü|Haber Arşivi|Arşiv|Article|Haberleri|Günün Haberleri|Fotogaleri|Makale|Blog|amp|Sayfa"),
        SectionSuffixes = Words.Set("haberleri|haberi|haber"),
        Places = Words.Shown(
            "Aydın", "Isparta", "Sarıyer", "Ayvalık", "Bandırma", "Adıyaman", "Kırıkkale", "Kırım", "Kıbrıs", "Nallıhan", "Mısır", "Irak", "Yalıkavak", "Fındıklı", "Kızılay",
            "Balıkesir", "Alanya", "Bartın", "Karaman", "Batman", "Kızıltepe", "Akyazı", "Arnavutköy", "Kırıkhan", "Alaplı", "Kandıra", "Sarayköy", "Kadıköy", "Bakırköy", "Sultanbeyli",
            "Washington", "Berlin/BERLIN", "Paris", "Madrid", "Dublin", "Helsinki", "Beijing", "New York", "KKTC"),
        Labels = TurkishLabels.Labels,
        AdvertisingLabels = Words.Set(
            "Reklam|Reklamlar|R E K L A M|Reklam Alanı|Reklamdan Sonra Devam Ediyor|Sponsorlu|Sponsorlu İçerik|Sponsorlu Bağlantılar|Sponsor Reklam|" +
            "Advertisement|İlan|Resmi İlan|İçerik Reklamı|Reklam vermek için tıklayınız|Reklam vermek için tıklayın|Haberin Devamı|Haberin devamı aşağıda|Ad|Reklamı Geç|Reklamı Kapat|" +
            "Haber reklamdan sonra devam ediyor|Haber devam ediyor|Haberin devamı reklamdan sonra|Reklamın devamı|Sponsorlu Reklam|Google Reklamları"),
        RelatedLabels = Words.Set(
            "Önceki Haberler|Sonraki Haberler|Son Haberler|Son Eklenenler|Son Eklenen Haberler|Son Dakika|Son Dakika Haberleri|Flaş Haber|Çok Okunanlar|En Çok Okunanlar|En Çok Okunan Haberler|En Son Haberler|En Son Eklenenler|" +
            "Haftanın Çok Okunanları|İlgili Haber|İlgili Haberler|İlgili Yazılar|İlgili Yazı|İlgili Makaleler|İlgili İçerikler|İlgili İçerik|Benzer Haberler|Benzer Yazılar|Benzer İçerikler|Diğer Haberler|" +
            "Bunlar da ilginizi çekebilir|Bunlar ilginizi çekebilir|İlginizi Çekebilir|İlginizi Çekebilecek Haberler|Bunları da okuyabilirsiniz|Bunları da beğenebilirsin|Bunları da beğenebilirsiniz|" +
            "Şunlar da hoşunuza gidebilir|Şuna da göz atın|Bunu da oku|Bunları da oku|Bunu da okuyun|Ayrıca okuyun|Ayrıca oku|Bakmadan Geçme|Bakmadan Geçmeyin|Editörün Seçtikleri|Editörün Seçimi|Öne Çıkanlar|Öne Çıkan Haberler|Özel İçerikler|" +
            "Günün Önemli Manşetleri|Günün Manşetleri|Sizin için seçtiklerimiz|Önerilen Video|Önerilen Haberler|Önerilenler|Günün Fotoğrafları|Diğer Galeriler|Sıradaki Haber|Sıradaki Haberler|Önceki Haber|Sonraki Haber|Önceki Yazı|Sonraki Yazı|" +
            "Önceki Makale|Sonraki Makale|Önceki Gönderi|Sonraki Gönderi|Önceki Kayıt|Sonraki Kayıt|Yazarın Diğer Yazıları|Diğer Yazarlar|Diğer Yazıları|Popüler Haberler|Gündemdekiler|Trend Haberler|Haftanın Haberleri|Günün Haberleri|Güncel Haberler|Son Yazılar|Son Yazıları|Kaçırmayın|Gözden Kaçmasın|En Çok Yorumlananlar|Video Haberler|Bunlara da bakın|İlgili Galeriler|Popüler|Popüler Yazılar|Daha Fazla Haber"),
        FurnitureLabels = Words.Set(
            "Paylaş|Bu haberi paylaşın|Haberi Paylaş|Haberi paylaşın|Şurada Paylaş|Bunu paylaş|Bunu beğen|Linki Kopyala|Bağlantıyı Kopyala|Arkadaşına Gönder|Yazdır|Tavsiye Et|A+ A-|A+|A-|Yazı Boyutu|16 Punto 18 Punto|Buyut Kucult|Büyüt Küçült|Dinle|Haberi Dinle|" +
            "Kaydet|Favoriler|Favorilere Ekle|Takip Et|Abone Ol|Google News'e Abone Ol|Google News'te Takip Et|Google News|WhatsApp kanalımıza katılın|WhatsApp İhbar Hattı|Yorumlar|Yorum Yap|Yorum Yazın|Yorum Yaz|Yorum Ekle|Yorum Gönder|Bir yanıt yazın|Bir Cevap Yazın|Cevap Ver|Cevap bırakın|" +
            "Sizin düşünceleriniz neler|Henüz Yorum Yapılmamış|Yorumlar 0 Yorum Var|Kabul Et|Reddet|Çerez Politikası|Aydınlatma Metni|KVKK|Üye Ol|Giriş Yap|Tüm hakları saklıdır|Künye|Yayın İlkeleri|Yasal Uyarı|Tümünü Göster|Tümünü Gör|Daha Fazla Göster|Devamını Oku|Haberi Görüntüle|İçeriği Görüntüle|" +
            "Tüm Yazıları|Facebook|Twitter|WhatsApp|Telegram|Pinterest|LinkedIn|X|E-posta|Email|logo|Canlı|Canlı Yayın|Başa Dön|Yukarı Çık|Ara|Menü|Kapat|Facebook'ta Paylaş|Twitter'da Paylaş|WhatsApp'ta Paylaş|Facebook'ta paylaşın|Twitter'da paylaşın|Okunma Sayısı|Görüntülenme|Paylaşım|Haber Merkezi|" +
            "Haberin devamını okumak için tıklayın|Haberin devamını okumak için tıklayınız|Haberin tamamını kaynağından oku|Galerinin tamamı için tıklayınız|Galerinin tamamı için tıklayın"),
    };
}
