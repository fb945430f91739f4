package io.newswatch.reader.decode;

import static java.util.Map.entry;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The character set that a label means on the web, which is often a larger one than its name says. */
final class CharsetLabels {
    private static final Map<String, String> MEANT = Map.ofEntries(
            entry("iso-8859-1", "windows-1252"),
            entry("iso8859-1", "windows-1252"),
            entry("iso88591", "windows-1252"),
            entry("latin1", "windows-1252"),
            entry("latin-1", "windows-1252"),
            entry("l1", "windows-1252"),
            entry("cp819", "windows-1252"),
            entry("us-ascii", "windows-1252"),
            entry("ascii", "windows-1252"),
            entry("ansi", "windows-1252"),
            entry("gb2312", "GB18030"),
            entry("gb-2312", "GB18030"),
            entry("gb-2312-80", "GB18030"),
            entry("gbk", "GB18030"),
            entry("x-gbk", "GB18030"),
            entry("gb18030-2000", "GB18030"),
            entry("euc-cn", "GB18030"),
            entry("csiso58gb231280", "GB18030"),
            entry("iso-ir-58", "GB18030"),
            entry("x-mac-simp-chinese", "GB18030"),
            entry("x-mac-trad-chinese", "Big5-HKSCS"),
            entry("hkscs", "Big5-HKSCS"),
            entry("big5-tw", "Big5-HKSCS"),
            entry("cp936", "GB18030"),
            entry("chinese", "GB18030"),
            entry("big5", "Big5-HKSCS"),
            entry("shift-jis", "windows-31j"),
            entry("sjis", "windows-31j"),
            entry("x-sjis", "windows-31j"),
            entry("shiftjis", "windows-31j"),
            entry("ms-kanji", "windows-31j"),
            entry("mskanji", "windows-31j"),
            entry("x-mac-japanese", "windows-31j"),
            entry("shift-jis-2004", "x-SJIS_0213"),
            entry("shift-jisx0213", "x-SJIS_0213"),
            entry("ujis", "EUC-JP"),
            entry("euc-jis-2004", "EUC-JP"),
            entry("euc-jisx0213", "EUC-JP"),
            entry("iso-2022-jp", "ISO-2022-JP-2"),
            entry("iso-2022-jp-1", "ISO-2022-JP-2"),
            entry("iso-2022-jp-3", "ISO-2022-JP-2"),
            entry("iso-2022-jp-ext", "ISO-2022-JP-2"),
            entry("korean", "x-windows-949"),
            entry("uhc", "x-windows-949"),
            entry("ksx1001", "x-windows-949"),
            entry("ks-x-1001", "x-windows-949"),
            entry("iso-ir-149", "x-windows-949"),
            entry("x-mac-korean", "x-windows-949"),
            entry("euc-kr", "x-windows-949"),
            entry("ks-c-5601-1987", "x-windows-949"),
            entry("ksc5601", "x-windows-949"),
            entry("iso-8859-9", "windows-1254"),
            entry("tis-620", "x-windows-874"),
            entry("iso-8859-11", "x-windows-874"),
            entry("thai", "x-windows-874"),
            entry("iso-ir-166", "x-windows-874"),
            entry("macintosh", "x-MacRoman"),
            entry("windows-874", "x-windows-874"),
            entry("utf8", "UTF-8"),
            entry("unicode", "UTF-8"));

    /** {@code ISO_8859-2:1987} and the like. */
    private static final Pattern VERSION = Pattern.compile("^(iso-?8859-\\d{1,2}|tis-?620)[:-]\\d{1,4}(?:-\\d)?$");

    private CharsetLabels() {}

    static Optional<Charset> find(@Nullable String label) {
        if (label == null) {
            return Optional.empty();
        }
        var name = label.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        var unversioned = VERSION.matcher(name).replaceFirst("$1");
        var meant = MEANT.getOrDefault(unversioned, unversioned);
        return List.of(meant, "x-" + meant, "cp" + meant, "x-" + meant.replace("-", ""), meant.replace("-", ""))
                .stream()
                .filter(CharsetLabels::isKnown)
                .map(Charset::forName)
                .findFirst();
    }

    private static boolean isKnown(String name) {
        return name.matches("[a-z0-9A-Z][a-zA-Z0-9.:+_-]*") && Charset.isSupported(name);
    }
}
