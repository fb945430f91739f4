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
    /** By label in lower case, without what stands between its letters and digits. */
    private static final Map<String, String> MEANT = Map.ofEntries(
            entry("iso88591", "windows-1252"),
            entry("latin1", "windows-1252"),
            entry("l1", "windows-1252"),
            entry("cp819", "windows-1252"),
            entry("usascii", "windows-1252"),
            entry("ascii", "windows-1252"),
            entry("ansi", "windows-1252"),
            entry("gb2312", "GB18030"),
            entry("gb231280", "GB18030"),
            entry("gbk", "GB18030"),
            entry("xgbk", "GB18030"),
            entry("gb180302000", "GB18030"),
            entry("euccn", "GB18030"),
            entry("csiso58gb231280", "GB18030"),
            entry("isoir58", "GB18030"),
            entry("xmacsimpchinese", "GB18030"),
            entry("xmactradchinese", "Big5-HKSCS"),
            entry("hkscs", "Big5-HKSCS"),
            entry("big5tw", "Big5-HKSCS"),
            entry("cp936", "GB18030"),
            entry("chinese", "GB18030"),
            entry("big5", "Big5-HKSCS"),
            entry("shiftjis", "windows-31j"),
            entry("sjis", "windows-31j"),
            entry("xsjis", "windows-31j"),
            entry("mskanji", "windows-31j"),
            entry("xmacjapanese", "windows-31j"),
            entry("shiftjis2004", "x-SJIS_0213"),
            entry("shiftjisx0213", "x-SJIS_0213"),
            entry("ujis", "EUC-JP"),
            entry("eucjis2004", "EUC-JP"),
            entry("eucjisx0213", "EUC-JP"),
            entry("iso2022jp", "ISO-2022-JP-2"),
            entry("iso2022jp1", "ISO-2022-JP-2"),
            entry("iso2022jp3", "ISO-2022-JP-2"),
            entry("iso2022jpext", "ISO-2022-JP-2"),
            entry("korean", "x-windows-949"),
            entry("uhc", "x-windows-949"),
            entry("ksx1001", "x-windows-949"),
            entry("isoir149", "x-windows-949"),
            entry("xmackorean", "x-windows-949"),
            entry("euckr", "x-windows-949"),
            entry("ksc56011987", "x-windows-949"),
            entry("ksc5601", "x-windows-949"),
            entry("iso88599", "windows-1254"),
            entry("tis620", "x-windows-874"),
            entry("iso885911", "x-windows-874"),
            entry("thai", "x-windows-874"),
            entry("isoir166", "x-windows-874"),
            entry("macintosh", "x-MacRoman"),
            entry("windows874", "x-windows-874"),
            entry("utf8", "UTF-8"),
            entry("unicode", "UTF-8"),
            entry("iso2022jp2", "ISO-2022-JP-2"),
            entry("iso2022jp2004", "ISO-2022-JP-2"),
            entry("jisx0213", "EUC-JP"),
            entry("sjis2004", "x-SJIS_0213"),
            entry("sjisx0213", "x-SJIS_0213"),
            entry("eucgb2312cn", "GB18030"),
            entry("maccenteuro", "x-MacCentralEurope"),
            entry("maclatin2", "x-MacCentralEurope"),
            entry("maccentraleurope", "x-MacCentralEurope"),
            entry("cp950", "Big5-HKSCS"),
            entry("ms950", "Big5-HKSCS"),
            entry("950", "Big5-HKSCS"),
            entry("latin7", "ISO-8859-13"),
            entry("l7", "ISO-8859-13"),
            entry("cp866u", "IBM866"));

    /** {@code ISO_8859-2:1987} and the like. */
    private static final Pattern VERSION = Pattern.compile("^(iso-?8859-\\d{1,2}|tis-?620)[:-]\\d{1,4}(?:-\\d)?$");

    private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9]+");

    private CharsetLabels() {}

    static Optional<Charset> find(@Nullable String label) {
        if (label == null) {
            return Optional.empty();
        }
        var name = label.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        var unversioned = VERSION.matcher(name).replaceFirst("$1");
        var meant = MEANT.getOrDefault(BETWEEN.matcher(unversioned).replaceAll(""), unversioned);
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
