package io.newswatch.ingest.article;

import io.newswatch.reader.page.outline.Weight;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells from an entry's own texts whether they are the whole article or only a summary of it. Pure. In doubt it is a
 * summary: then one page is fetched too many, and an article with all its names is not lost.
 *
 * <p>A text that breaks off (an ellipsis, "read more" in some forty languages) is a summary however long it is. Otherwise
 * its weight decides, in letters or what says as much in other scripts: a content beside a summary needs little, several
 * paragraphs need more, a single text that may be either needs the most.
 */
public final class OwnText {
    private static final int BESIDE_SUMMARY = 500;
    private static final int IN_PARAGRAPHS = 800;
    private static final int ALONE = 1_200;
    private static final int SEVERAL = 3;
    private static final int LONGEST_CALL = 160;

    private static final Pattern PARAGRAPHS = Pattern.compile("\\n\\s*\\n");
    /** What blogs put below every entry, whole or not. */
    private static final Pattern COLOPHON = Pattern.compile(
            "(?is)\\s*(?:the post|this article) .{1,300}? (?:first )?appeared" + " (?:first )?on .{1,200}$");

    private static final Pattern ELLIPSIS =
            Pattern.compile("(?s).*(?:…|\\.\\.\\.+|。。。+|\\[\\s*…?\\s*])[\\s\"'”’»)\\]]*");
    private static final Pattern CALL = Pattern.compile(
            "(?iuU)(?:read (?:more|on|the (?:full|whole|rest|original)\\b.*|full .*)|continue reading\\b.*|keep reading\\b.*"
                    + "|(?:view|see|get) (?:the )?(?:full|whole) (?:article|story|text|post)|full (?:story|article)|more|learn more|click here .*"
                    + "|weiterlesen\\b.*|mehr lesen|mehr erfahren|zum (?:ganzen |vollständigen )?artikel|lire (?:la suite|plus|l['’]article)\\b.*|en savoir plus|la suite"
                    + "|leer más\\b.*|seguir leyendo\\b.*|sigue leyendo\\b.*|ver más|leia mais\\b.*|ler mais|continu(?:e|ar) (?:lendo|a ler)\\b.*|saiba mais"
                    + "|leggi (?:tutto|di più|l['’]articolo)\\b.*|continua a leggere\\b.*|continua|lees (?:meer|verder|het hele)\\b.*"
                    + "|czytaj (?:więcej|dalej|całość)\\b.*|läs (?:mer|hela)\\b.*|les (?:mer|hele)\\b.*|læs (?:mere|hele)\\b.*|lue lisää|loe edasi|lasīt vairāk"
                    + "|skaityti (?:daugiau|toliau)|číst (?:více|dále)|čítať (?:viac|ďalej)|tovább(?: olvasom)?|citește (?:mai mult|continuarea)|прочети още"
                    + "|читать (?:далее|дальше|полностью)\\b.*|подробнее|читати (?:далі|більше)|докладніше|διαβάστε (?:περισσότερα|τη συνέχεια)|devamı(?:nı oku)?|daha fazla"
                    + "|(?:baca )?selengkapnya|baca (?:juga|lagi|seterusnya)|xem thêm|đọc tiếp|อ่าน(?:ต่อ|เพิ่มเติม)|और पढ़ें|आगे पढ़ें|আরও পড়ুন|اقرأ المزيد|المزيد|ادامه مطلب|قراءة المزيد|להמשך קריאה"
                    + "|続きを読む|続きは.*|全文を(?:読む|見る)|もっと(?:見る|読む)|阅读(?:全文|更多|原文)|查看(?:全文|更多|原文)|閱讀(?:全文|更多)|繼續閱讀|继续阅读|全文|기사 ?전문.*|더 ?(?:보기|읽기)|자세히 ?보기)"
                    + "[\\s.:…→»›>)\\]]*");

    private OwnText() {}

    /** @param summary what else is told of the article, when the text is not all there is */
    public static Extent of(String text, @Nullable String summary) {
        var own = COLOPHON.matcher(text).replaceFirst("").strip();
        if (breaksOff(own)) {
            return Extent.SUMMARY;
        }
        return Weight.of(own) >= needed(own, summary) ? Extent.WHOLE : Extent.SUMMARY;
    }

    private static int needed(String text, @Nullable String summary) {
        if (summary != null && !summary.isBlank() && summary.length() < text.length()) {
            return BESIDE_SUMMARY;
        }
        return PARAGRAPHS.split(text).length >= SEVERAL ? IN_PARAGRAPHS : ALONE;
    }

    private static boolean breaksOff(String text) {
        if (ELLIPSIS.matcher(text.substring(Math.max(0, text.length() - LONGEST_CALL)))
                .matches()) {
            return true;
        }
        var last = text.substring(text.lastIndexOf('\n') + 1).strip();
        return isCall(last) || isCall(last.substring(endOfSentence(last)).strip());
    }

    private static boolean isCall(String line) {
        return !line.isEmpty()
                && line.length() <= LONGEST_CALL
                && CALL.matcher(line.toLowerCase(Locale.ROOT).replaceFirst("^[\\[(→»›>\\s]+", ""))
                        .matches();
    }

    // Where the last sentence of a line begins, when something ends before it.
    private static int endOfSentence(String line) {
        int end = -1;
        for (int i = 0; i < line.length() - 2; i++) {
            if (".!?…。！？”\"]".indexOf(line.charAt(i)) >= 0) {
                end = i;
            }
        }
        return end + 1;
    }
}
