package io.newswatch.reader.decode;

import static java.util.Map.entry;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
            entry("cp936", "GB18030"),
            entry("chinese", "GB18030"),
            entry("big5", "Big5-HKSCS"),
            entry("shift-jis", "windows-31j"),
            entry("sjis", "windows-31j"),
            entry("x-sjis", "windows-31j"),
            entry("euc-kr", "x-windows-949"),
            entry("ks-c-5601-1987", "x-windows-949"),
            entry("ksc5601", "x-windows-949"),
            entry("iso-8859-9", "windows-1254"),
            entry("tis-620", "x-windows-874"),
            entry("iso-8859-11", "x-windows-874"),
            entry("windows-874", "x-windows-874"),
            entry("utf8", "UTF-8"),
            entry("unicode", "UTF-8"));

    private CharsetLabels() {}

    static Optional<Charset> find(@Nullable String label) {
        if (label == null) {
            return Optional.empty();
        }
        var name = label.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        var meant = MEANT.getOrDefault(name, name);
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
