using System.Globalization;

namespace Syndication.Articles.Languages;

/// <summary>Greek: dates and credits.</summary>
internal static class Greek
{
    public static readonly Language Language = new()
    {
        Tag = "el",
        Labels = GreekLabels.Labels,
        Culture = CultureInfo.GetCultureInfo("el-GR"),
        Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Athens"),
        StopWords = Words.Set("και|το|της|του|την|η|ο|να|με|για|από|που|στο|στην|είναι|τα|σε|δεν|θα|οι|των|μας|τον|ότι"),
        Months = Words.Numbered(1, "Ιανουαρίου/Ιανουάριος/Ιαν", "Φεβρουαρίου/Φεβρουάριος/Φεβ", "Μαρτίου/Μάρτιος/Μαρ", "Απριλίου/Απρίλιος/Απρ", "Μαΐου/Μάιος/Μαϊ", "Ιουνίου/Ιούνιος/Ιουν", "Ιουλίου/Ιούλιος/Ιουλ", "Αυγούστου/Αύγουστος/Αυγ", "Σεπτεμβρίου/Σεπτέμβριος/Σεπ", "Οκτωβρίου/Οκτώβριος/Οκτ", "Νοεμβρίου/Νοέμβριος/Νοε", "Δεκεμβρίου/Δεκέμβριος/Δεκ"),
        Weekdays = Words.Set("Δευτέρα|Τρίτη|Τετάρτη|Πέμπτη|Παρασκευή|Σάββατο|Κυριακή"),
        Units = Words.Units("δευτερόλεπτα", "λεπτά/λεπτό", "ώρες/ώρα", "ημέρες/ημέρα/μέρες", "εβδομάδες/εβδομάδα", "μήνες/μήνα", "χρόνια/χρόνο"),
        AgoWords = Words.Set("πριν"),
        DaysAgo = Words.Numbered(0, "σήμερα", "χθες", "προχθές"),
        PublishedLabels = Words.Set("Δημοσίευση|Δημοσιεύτηκε|Δημοσιεύθηκε|Ημερομηνία|Ημερομηνία δημοσίευσης|Αναρτήθηκε"),
        UpdatedLabels = Words.Set("Ενημέρωση|Τελευταία ενημέρωση|Ενημερώθηκε|Τελευταία τροποποίηση"),
        AuthorLabels = Words.Set("Του|Της|Από|Γράφει|Γράφει ο|Γράφει η|Συντάκτης|Συντάκτρια|Αρθρογράφος|Κείμενο|Ρεπορτάζ"),
        CreditLabels = Words.Set("Φωτογραφία|Φωτογραφίες|Μετάφραση|Επιμέλεια|Βίντεο"),
        SourceLabels = Words.Set("Πηγή|Πηγές"),
        CategoryLabels = Words.Set("Κατηγορία|Κατηγορίες"),
        TagLabels = Words.Set("Ετικέτες|Θέματα"),
        AndWords = Words.Set("και"),
        NewsroomWords = Words.Set("σύνταξη|ομάδα|πρακτορείο|εφημερίδα|newsroom"),
        Agencies = Words.Shown("ΑΠΕ-ΜΠΕ/ΑΠΕ"),
        HomeCrumbs = Words.Set("Αρχική|Αρχική σελίδα"),
        EmptySections = Words.Set("Αρχική|Ειδήσεις|Άρθρα|Νέα"),
    };
}
