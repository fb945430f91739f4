package io.newswatch.ingest.fulltext.robots;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

/** Paths as rules compare them, RFC 9309 2.2.2: one way of percent-encoding, {@code *} for anything, {@code $} for the end. */
final class RobotsPath {
    private static final String UNRESERVED = "-._~";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private RobotsPath() {}

    /** Letters that need no encoding are bare, everything beyond ASCII is encoded, hexadecimal digits are upper case. */
    static String normal(String path) {
        var normal = new StringBuilder(path.length());
        for (int i = 0; i < path.length(); ) {
            int letter = path.codePointAt(i);
            if (letter == '%' && isEncoded(path, i)) {
                append(normal, path.substring(i + 1, i + 3));
                i += 3;
            } else {
                if (letter > ' ' && letter < 0x7f) {
                    normal.appendCodePoint(letter);
                } else {
                    encode(normal, letter);
                }
                i += Character.charCount(letter);
            }
        }
        return normal.toString();
    }

    /** Whether the path is one that the pattern speaks of. Takes time in proportion to the product of both at most. */
    static boolean matches(String pattern, String path) {
        var toEnd = pattern.endsWith("$");
        var parts = (toEnd ? pattern.substring(0, pattern.length() - 1) : pattern).split("\\*", -1);
        if (!path.startsWith(parts[0])) {
            return false;
        }
        if (parts.length == 1) {
            return !toEnd || path.length() == parts[0].length();
        }
        int at = parts[0].length();
        for (int i = 1; i < parts.length - 1; i++) {
            int found = path.indexOf(parts[i], at);
            if (found < 0) {
                return false;
            }
            at = found + parts[i].length();
        }
        var last = parts[parts.length - 1];
        return toEnd ? path.length() - last.length() >= at && path.endsWith(last) : path.indexOf(last, at) >= 0;
    }

    private static boolean isEncoded(String path, int at) {
        return at + 2 < path.length()
                && HexFormat.isHexDigit(path.charAt(at + 1))
                && HexFormat.isHexDigit(path.charAt(at + 2));
    }

    private static void append(StringBuilder normal, String digits) {
        int octet = HexFormat.fromHexDigits(digits);
        if (octet < 0x80 && (Character.isLetterOrDigit(octet) || UNRESERVED.indexOf(octet) >= 0)) {
            normal.append((char) octet);
        } else {
            normal.append('%').append(digits.toUpperCase(Locale.ROOT));
        }
    }

    private static void encode(StringBuilder normal, int letter) {
        for (byte octet : Character.toString(letter).getBytes(StandardCharsets.UTF_8)) {
            normal.append('%').append(HEX.toHexDigits(octet));
        }
    }
}
