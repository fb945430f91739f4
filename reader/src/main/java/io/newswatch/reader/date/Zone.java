package io.newswatch.reader.date;

import static java.util.Map.entry;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.regex.Pattern;

/** The zone that follows a time. Abbreviations are those of RFC 822 and of the press of this watch. */
final class Zone {
    static final ZoneId UTC = ZoneOffset.UTC;

    private static final Pattern OFFSET = Pattern.compile(
            "\\s*,?\\s*\\(?(?:gmt|utc|ut|z)?\\s*([+\\u2212\\u2013-])\\s?(\\d{1,2})(?::?(\\d{2}))?(?::?\\d{2})?\\b\\)?");
    private static final Pattern REGION = Pattern.compile("\\s*\\(?([a-z]{3,12}/[a-z_]{3,20})\\)?");
    private static final Pattern NAME = Pattern.compile("\\s*,?\\s*\\(?([a-z]{1,5})\\b\\)?");

    /** German and Dutch say that it is a time. */
    private static final Pattern HOUR = Pattern.compile("^\\s*(?:uhr|uur)\\b");

    private static final Map<String, String> OFFSETS = Map.ofEntries(
            entry("z", "+00:00"),
            entry("ut", "+00:00"),
            entry("utc", "+00:00"),
            entry("gmt", "+00:00"),
            entry("wet", "+00:00"),
            entry("west", "+01:00"),
            entry("bst", "+01:00"),
            entry("cet", "+01:00"),
            entry("met", "+01:00"),
            entry("mez", "+01:00"),
            entry("cest", "+02:00"),
            entry("mest", "+02:00"),
            entry("mesz", "+02:00"),
            entry("eet", "+02:00"),
            entry("sast", "+02:00"),
            entry("eest", "+03:00"),
            entry("msk", "+03:00"),
            entry("trt", "+03:00"),
            entry("irst", "+03:30"),
            entry("gst", "+04:00"),
            entry("pkt", "+05:00"),
            // India's: the Irish and the Israelis write theirs in numbers.
            entry("ist", "+05:30"),
            entry("npt", "+05:45"),
            entry("ict", "+07:00"),
            entry("wib", "+07:00"),
            entry("wita", "+08:00"),
            entry("hkt", "+08:00"),
            entry("sgt", "+08:00"),
            entry("myt", "+08:00"),
            entry("pht", "+08:00"),
            entry("awst", "+08:00"),
            entry("wit", "+09:00"),
            entry("jst", "+09:00"),
            entry("kst", "+09:00"),
            entry("acst", "+09:30"),
            entry("acdt", "+10:30"),
            entry("aest", "+10:00"),
            entry("aedt", "+11:00"),
            entry("nzst", "+12:00"),
            entry("nzdt", "+13:00"),
            entry("brt", "-03:00"),
            entry("at", "-04:00"),
            entry("ct", "-06:00"),
            entry("mt", "-07:00"),
            entry("pt", "-08:00"),
            entry("ast", "-04:00"),
            entry("adt", "-03:00"),
            entry("est", "-05:00"),
            entry("edt", "-04:00"),
            entry("et", "-05:00"),
            entry("cst", "-06:00"),
            entry("cdt", "-05:00"),
            entry("mst", "-07:00"),
            entry("mdt", "-06:00"),
            entry("pst", "-08:00"),
            entry("pdt", "-07:00"),
            entry("akst", "-09:00"),
            entry("akdt", "-08:00"),
            entry("hst", "-10:00"));

    private Zone() {}

    /** A zone, and where the text goes on after it. */
    record Found(ZoneId zone, int end) {}

    /** The zone at {@code from}; UTC when none is there, or one that nobody knows. */
    static Found in(String text, int from) {
        var rest = HOUR.matcher(text.substring(from)).replaceFirst("");
        int skipped = text.length() - rest.length();
        var offset = OFFSET.matcher(rest);
        if (offset.lookingAt()) {
            var hours = Integer.parseInt(offset.group(2));
            var minutes = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
            if (hours <= 14 && minutes < 60) {
                int sign = offset.group(1).equals("+") ? 1 : -1;
                return new Found(ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes), skipped + offset.end());
            }
        }
        var region = REGION.matcher(rest);
        if (region.lookingAt()) {
            return new Found(region(region.group(1)), skipped + region.end());
        }
        var name = NAME.matcher(rest);
        if (name.lookingAt() && OFFSETS.containsKey(name.group(1))) {
            return new Found(ZoneOffset.of(OFFSETS.get(name.group(1))), skipped + name.end());
        }
        return new Found(UTC, from);
    }

    private static ZoneId region(String name) {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.equalsIgnoreCase(name))
                .findFirst()
                .map(ZoneId::of)
                .orElse(UTC);
    }
}
