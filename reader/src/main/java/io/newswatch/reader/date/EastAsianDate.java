package io.newswatch.reader.date;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** Dates with their units named in Chinese, Japanese or Korean, and the Korean and Chinese halves of the day. */
final class EastAsianDate {
    private static final Pattern UNITS = Pattern.compile("[年년月월日일時时시分분秒초]|[上下]午|午[前後]|오[전후]");
    private static final Pattern DAY = Pattern.compile("(\\d{4})\\s*[年년]\\s*(\\d{1,2})\\s*[月월]\\s*(\\d{1,2})\\s*[日일]?");
    private static final Pattern WEEKDAY =
            Pattern.compile("[(（][一二三四五六日月火水木金土월화수목금토일][)）]|(?:星期|週|周)[一二三四五六日]|[월화수목금토일]요일");
    private static final Pattern HALF_DAY = Pattern.compile(
            "(上午|下午|午前|午後|오전|오후)\\s*(\\d{1,2})\\s*[:時时点點시]\\s*(\\d{1,2})(?:\\s*[:分분]\\s*(\\d{1,2}))?\\s*[秒초]?분?");
    private static final Pattern TIME =
            Pattern.compile("(\\d{1,2})\\s*[時时点點시]\\s*(?:(\\d{1,2})\\s*[分분])?(?:\\s*(\\d{1,2})\\s*[秒초])?");

    private EastAsianDate() {}

    /** Rewrites it in digits and lets the ISO form read it. */
    static Optional<Instant> parse(String text) {
        if (!UNITS.matcher(text).find()) {
            return Optional.empty();
        }
        var plain = DAY.matcher(WEEKDAY.matcher(text).replaceAll(" ")).replaceFirst("$1-$2-$3 ");
        plain = HALF_DAY.matcher(plain).replaceFirst(found -> {
            var second = found.group(4) == null ? "00" : found.group(4);
            var half = "下午 午後 오후".contains(found.group(1)) ? " pm " : " am ";
            return found.group(2) + ":" + found.group(3) + ":" + second + half;
        });
        plain = TIME.matcher(plain).replaceFirst(found -> {
            var minute = found.group(2) == null ? "00" : found.group(2);
            return found.group(1) + ":" + minute + (found.group(3) == null ? "" : ":" + found.group(3));
        });
        return IsoDate.parse(plain.replaceAll("\\s+", " ").strip());
    }
}
