using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Syndication.Feeds.Reading;

/// <summary>Months in the languages that feeds are seen in, whole and shortened, with or without their accents.</summary>
internal static class MonthNames
{
    /// <summary>One language a line, January first; what is spelt in several ways is parted by commas.</summary>
    private static readonly string[] Languages =
    [
        "january|february|march|april|may|june|july|august|september,sept|october|november|december",
        "ocak|şubat,şub|mart|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık",
        "januar,jänner|februar,feber|märz,mrz|april|mai|juni|juli|august|september|oktober,okt|november|dezember,dez",
        "janvier,janv|février,févr|mars|avril,avr|mai|juin|juillet,juil|août,aoû|septembre|octobre|novembre|décembre,déc",
        "enero,ene|febrero|marzo|abril,abr|mayo|junio|julio|agosto,ago|septiembre,setiembre,set|octubre|noviembre|diciembre,dic",
        "gennaio,gen|febbraio|marzo|aprile|maggio,mag|giugno,giu|luglio,lug|agosto|settembre,sett|ottobre,ott|novembre|dicembre",
        "janeiro|fevereiro,fev|março|abril|maio|junho|julho|agosto|setembro|outubro,out|novembro|dezembro",
        "januari|februari|maart,mrt|april|mei|juni|juli|augustus|september|oktober|november|december",
        "styczeń,stycznia,sty|luty,lutego,lut|marzec,marca|kwiecień,kwietnia,kwi|maj,maja|czerwiec,czerwca,cze|lipiec,lipca,lip"
            + "|sierpień,sierpnia,sie|wrzesień,września,wrz|październik,października,paź|listopad,listopada,lis|grudzień,grudnia,gru",
        "январь,января,янв|февраль,февраля,фев|март,марта,мар|апрель,апреля,апр|май,мая|июнь,июня,июн|июль,июля,июл"
            + "|август,августа,авг|сентябрь,сентября,сен,сент|октябрь,октября,окт|ноябрь,ноября,ноя,нояб|декабрь,декабря,дек",
        "січень,січня,січ|лютий,лютого,лют|березень,березня,бер|квітень,квітня,кві|травень,травня,тра|червень,червня,чер"
            + "|липень,липня,лип|серпень,серпня,сер|вересень,вересня,вер|жовтень,жовтня,жов|листопад,листопада,лис|грудень,грудня,гру",
        "ιανουάριος,ιανουαρίου,ιαν|φεβρουάριος,φεβρουαρίου,φεβ|μάρτιος,μαρτίου,μαρ|απρίλιος,απριλίου,απρ|μάιος,μαΐου,μαι"
            + "|ιούνιος,ιουνίου,ιουν,ιον|ιούλιος,ιουλίου,ιουλ,ιολ|αύγουστος,αυγούστου,αυγ|σεπτέμβριος,σεπτεμβρίου,σεπ|οκτώβριος,οκτωβρίου,οκτ"
            + "|νοέμβριος,νοεμβρίου,νοε|δεκέμβριος,δεκεμβρίου,δεκ",
        "január|február|március|április,ápr|május,máj|június,jún|július,júl|augusztus|szeptember,szept|október|november|december",
        "leden,ledna,led|únor,února,úno|březen,března,bře|duben,dubna,dub|květen,května,kvě|červen,června,čvn|červenec,července,čvc"
            + "|srpen,srpna,srp|září|říjen,října,říj|listopad,listopadu|prosinec,prosince,pro",
        "január,januára|február,februára|marec|apríl,apríla|máj,mája|jún,júna|júl,júla|august,augusta|september,septembra"
            + "|október,októbra|november,novembra|december,decembra",
        "ianuarie,ian|februarie|martie|aprilie|mai|iunie,iun|iulie,iul|august|septembrie|octombrie|noiembrie,noi|decembrie",
        "януари|февруари|март|април|май|юни|юли|август|септември,септ|октомври|ноември,ное|декември",
        "jaнуар,јануар,јан|фебруар|март|април|мај|јун|јул|август,авг|септембар|октобар|новембар,нов|децембар,дец",
        "siječanj,siječnja,sij|veljača,veljače,velj|ožujak,ožujka,ožu|travanj,travnja,tra|svibanj,svibnja,svi|lipanj,lipnja,lip"
            + "|srpanj,srpnja|kolovoz,kolovoza,kol|rujan,rujna,ruj|listopad,listopada|studeni,studenoga,stu|prosinac,prosinca",
        "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december",
        "januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december,des,desember",
        "tammikuu,tammikuuta,tammi|helmikuu,helmikuuta,helmi|maaliskuu,maaliskuuta,maalis|huhtikuu,huhtikuuta,huhti|toukokuu,toukokuuta,touko"
            + "|kesäkuu,kesäkuuta,kesä|heinäkuu,heinäkuuta,heinä|elokuu,elokuuta,elo|syyskuu,syyskuuta,syys|lokakuu,lokakuuta,loka"
            + "|marraskuu,marraskuuta,marras|joulukuu,joulukuuta,joulu",
        "januari|februari|maret|april|mei|juni|juli|agustus,agu|september|oktober|november,nopember|desember",
        "yanvar|fevral|mart|aprel|may|iyun|iyul|avqust|sentyabr|oktyabr|noyabr|dekabr",
        "gener|febrer|març|abril|maig|juny|juliol|agost|setembre|octubre|novembre|desembre",
        "jaanuar|veebruar|märts|aprill|mai|juuni|juuli|august|september|oktoober|november|detsember",
        "janvāris|februāris|marts|aprīlis|maijs|jūnijs|jūlijs|augusts|septembris|oktobris|novembris|decembris",
        "sausio,sausis|vasario,vasaris|kovo,kovas|balandžio,balandis|gegužės,gegužė|birželio,birželis|liepos,liepa"
            + "|rugpjūčio,rugpjūtis|rugsėjo,rugsėjis|spalio,spalis|lapkričio,lapkritis|gruodžio,gruodis",
        "يناير,كانون الثاني|فبراير,شباط|مارس,آذار|أبريل,ابريل,نيسان|مايو,أيار|يونيو,يونيه,حزيران|يوليو,يوليه,تموز|أغسطس,اغسطس,آب"
            + "|سبتمبر,أيلول|أكتوبر,اكتوبر|نوفمبر|ديسمبر",
        "ינואר|פברואר|מרץ,מרס|אפריל|מאי|יוני|יולי|אוגוסט|ספטמבר|אוקטובר|נובמבר|דצמבר",
        "जनवरी|फ़रवरी,फरवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर,सितम्बर|अक्टूबर,अक्तूबर|नवंबर,नवम्बर|दिसंबर,दिसम्बर",
    ];

    private static readonly FrozenDictionary<string, int> Months = Build();

    /// <summary>The number of the month, 1 to 12; 0 where the word is none.</summary>
    public static int Find(string word) => Months.GetValueOrDefault(Fold(word));

    /// <summary>Lower case without accents, alike for <c>AĞUSTOS</c>, <c>Ağustos</c> and <c>agustos</c>.</summary>
    public static string Fold(string word)
    {
        var lower = word.Replace('İ', 'i').Replace('I', 'i').ToLowerInvariant().Replace('ı', 'i').Replace('ς', 'σ');
        if (System.Text.Ascii.IsValid(lower)) return lower;
        var letters = new StringBuilder(lower.Length);
        foreach (var letter in lower.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark) letters.Append(letter);
        }

        return letters.ToString();
    }

    private static FrozenDictionary<string, int> Build()
    {
        var months = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var language in Languages)
        {
            var names = language.Split('|');
            for (var month = 1; month <= names.Length; month++) Add(months, names[month - 1], month);
        }

        // Where two languages shorten two months alike, the language listed first keeps the short form.
        foreach (var language in Languages)
        {
            var names = language.Split('|');
            for (var month = 1; month <= names.Length; month++)
            {
                var whole = Fold(names[month - 1].Split(',')[0]);
                if (whole.Length > 3) months.TryAdd(whole[..3], month);
            }
        }

        return months.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static void Add(Dictionary<string, int> months, string spellings, int month)
    {
        foreach (var spelling in spellings.Split(',')) months.TryAdd(Fold(spelling), month);
    }
}

/// <summary>The half of the day of a twelve-hour clock.</summary>
internal static class DayHalves
{
    /// <returns>True for after noon, false for before, null where the word says nothing of it.</returns>
    public static bool? Find(string word) => MonthNames.Fold(word) switch
    {
        "am" or "오전" or "上午" or "午前" or "πμ" or "os" => false,
        "pm" or "오후" or "下午" or "午後" or "μμ" or "ogs" => true,
        _ => word.Normalize(NormalizationForm.FormC) switch
        {
            "오전" => false,
            "오후" => true,
            _ => null,
        },
    };
}

/// <summary>Time zones by the names that feeds use (RFC 822 §5.1 and custom).</summary>
internal static class ZoneNames
{
    /// <summary>Each name with its hours ahead of Greenwich.</summary>
    private const string Names =
        "UT 0|UTC 0|GMT 0|WET 0|Z 0|EST -5|EDT -4|CST -6|CDT -5|MST -7|MDT -6|PST -8|PDT -7|ET -5|CT -6|"
        + "MT -7|PT -8|AST -4|ADT -3|NST -3.5|NDT -2.5|AKST -9|AKDT -8|HST -10|HDT -9|BRT -3|BRST -2|ART -3|"
        + "CLT -4|CLST -3|COT -5|PET -5|VET -4|UYT -3|BST 1|IST 5.5|WEST 1|CET 1|MEZ 1|MET 1|CEST 2|MESZ 2|"
        + "MEST 2|EET 2|EEST 3|SAST 2|CAT 2|WAT 1|EAT 3|TRT 3|TSİ 3|TSI 3|MSK 3|MSD 4|SAMT 4|GST 4|AZT 4|"
        + "IRST 3.5|PKT 5|YEKT 5|UZT 5|NPT 5.75|BDT 6|NOVT 7|ICT 7|WIB 7|KRAT 7|WITA 8|HKT 8|SGT 8|MYT 8|"
        + "PHT 8|AWST 8|JST 9|KST 9|WIT 9|ACST 9.5|AEST 10|AEDT 11|ACDT 10.5|NZST 12|NZDT 13";

    private static readonly FrozenDictionary<string, double> Hours = Names.Split('|')
        .Select(entry => entry.Split(' '))
        .ToFrozenDictionary(entry => entry[0], entry => double.Parse(entry[1], CultureInfo.InvariantCulture), StringComparer.OrdinalIgnoreCase);

    public static TimeSpan? Find(string name) => Hours.TryGetValue(name, out var hours) ? TimeSpan.FromHours(hours) : null;
}
