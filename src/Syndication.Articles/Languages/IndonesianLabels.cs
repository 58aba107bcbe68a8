namespace Syndication.Articles.Languages;

/// <summary>What Indonesian pages print around an article.</summary>
internal static class IndonesianLabels
{
    public static readonly Labels Labels = new()
    {
        Advertising = "iklan|advertisement|advertorial|konten sponsor|konten bersponsor|scroll untuk melanjutkan membaca|gulir untuk lanjut membaca|artikel berlanjut setelah*|lanjutkan membaca di bawah iklan|baca artikel selanjutnya di bawah iklan|scroll to resume content|lanjutkan dengan konten",
        Related = "baca juga|baca juga:|baca selengkapnya|baca lainnya|baca lebih lanjut|lihat juga|lihat juga:|lihat semua|lihat selengkapnya|simak juga|simak juga:|berita terkait|artikel terkait|terkait|topik terkait|konten terkait|video terkait|berita lainnya|artikel lainnya|berita lain|berita terbaru|berita terkini|artikel terbaru|terbaru|terkini|berita populer|artikel populer|terpopuler|populer|paling banyak dibaca|paling populer|trending|rekomendasi|rekomendasi untuk anda|rekomendasi untukmu|direkomendasikan|pilihan untukmu|pilihan editor|pilihan redaksi|anda mungkin suka|mungkin anda suka|kamu mungkin suka|jangan lewatkan|berita utama|sorotan|headline|artikel selanjutnya|artikel sebelumnya|berita selanjutnya|berita sebelumnya|selanjutnya|sebelumnya|navigasi pos|muat lainnya|beranda|halaman selanjutnya|halaman selanjutnya:|video pilihan|foto|galeri foto|tonton juga|tonton:",
        ReadAlso = "baca juga*|baca:*|baca selengkapnya*|baca berita*|baca artikel*|lihat juga*|lihat:*|lihat video*|simak juga*|simak video*|simak:*|tonton juga*|tonton:*|saksikan*|saksikan video*|klik di sini*|selengkapnya*|video:*|pilihan editor:*|dengarkan*",
        Share = "bagikan|bagikan artikel|bagikan artikel ini*|bagikan:|bagikan ke*|bagikan berita ini*|salin tautan|salin link|tautan disalin|cetak|kirim|simpan|dengarkan|dengarkan artikel*|suka|tutup|cari|kembali ke atas|ukuran huruf|ukuran font|laporkan|komentari",
        Follow = "ikuti kami*|ikuti berita*|ikuti saluran*|ikuti kanal*|ikuti whatsapp*|ikuti * di google news*|ikuti perkembangan*|ikuti terus berita*|berlangganan*|langganan*|daftar newsletter*|dapatkan berita*|dapatkan update*|dapatkan informasi*|dapatkan notifikasi*|bergabung dengan*|bergabung di*|gabung*channel*|gabung*grup*|unduh aplikasi*|download aplikasi*|jangan ketinggalan*|jangan lewatkan berita*|cek berita dan artikel*|cek berita*google news*|temukan berita*|simak berita*google*|follow kami*|alamat email anda*|mari bergabung*|yuk gabung*|yuk follow*",
        Tags = "tag|tag:*|tags|tags:*|topik|topik:*|label:*|kata kunci*|kategori:*|kanal|artikel ini telah ditandai*|editor's tag",
        Comments = "komentar|0 komentar|belum ada komentar*|tidak ada komentar|komentar (*|tulis komentar*|beri komentar*|berikan komentar*|tinggalkan komentar*|tinggalkan balasan*|tambahkan komentar*|kirim komentar|lihat komentar|lihat semua komentar|balas|batalkan balasan|alamat email anda tidak*|silakan login untuk*|jadilah yang pertama*",
        Consent = "kami menggunakan cookie*|situs ini menggunakan*|website ini menggunakan*|kebijakan privasi|terima|terima semua|tolak|setuju|saya setuju|browser anda*|aktifkan javascript*",
        Byline = "oleh*|oleh:*|penulis:*|penulis|editor:*|reporter:*|pewarta:*|sumber:*|sumber|dipublikasikan*|diterbitkan*|diperbarui*|terakhir diperbarui*|waktu baca*|menit baca|menit membaca|antara|tim redaksi|redaksi|opini|analisis|wawancara|eksklusif|uploader:*|laporan wartawan*|kontributor*|artikel ini telah tayang*|artikel ini sudah tayang*|berita ini telah*|dilaporkan oleh*|copyright ©*",
        Author = "tentang penulis*|penulis|artikel lain oleh*|lihat semua artikel*|jurnalis*|wartawan*",
        Credit = "foto:*|foto ilustrasi*|ilustrasi|ilustrasi:*|ilustrasi *(foto*|gambar:*|sumber foto*|dok.*|dokumentasi*|kredit foto*|video:*|tangkapan layar*|arsip*",
        Copyright = "hak cipta*|seluruh hak cipta*|dilarang*mengutip*|dilarang keras*|dilarang mengambil*|copyright*",
        Paywall = "khusus pelanggan*|masuk|login|daftar|daftar sekarang*|sudah berlangganan*|sudah punya akun*|untuk melanjutkan membaca*|konten premium*",
        Contents = "daftar isi|isi artikel|dalam artikel ini",
        LinkNote = "buka di jendela baru|buka di tab baru|membuka di jendela baru|membuka di tab baru|tautan eksternal",
    };
}
