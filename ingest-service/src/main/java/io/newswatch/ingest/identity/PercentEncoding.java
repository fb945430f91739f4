package io.newswatch.ingest.identity;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** RFC 3986 6.2.2: one way of writing each character of a path or query. */
final class PercentEncoding {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final String KEPT_AS_THEY_ARE = "-._~!$&'()*+,;=:@/?%[]|";

    private PercentEncoding() {}

    /** Unreserved characters bare, hexadecimal digits in upper case, everything outside ASCII encoded as UTF-8. */
    static String normalise(String text) {
        var out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (c == '%' && isEscape(text, i)) {
                appendEscape(out, HexFormat.fromHexDigits(text, i + 1, i + 3));
                i += 3;
            } else {
                append(out, c);
                i += Character.charCount(c);
            }
        }
        return out.toString();
    }

    private static boolean isEscape(String text, int at) {
        return at + 2 < text.length()
                && HexFormat.isHexDigit(text.charAt(at + 1))
                && HexFormat.isHexDigit(text.charAt(at + 2));
    }

    private static void appendEscape(StringBuilder out, int value) {
        if (isLetterOrDigit(value) || "-._~".indexOf(value) >= 0) {
            out.append((char) value);
        } else {
            appendByte(out, (byte) value);
        }
    }

    private static void append(StringBuilder out, int c) {
        if (isLetterOrDigit(c) || KEPT_AS_THEY_ARE.indexOf(c) >= 0) {
            // A lone percent sign is an author's slip; encoded, it stays what it was meant to be.
            out.append(c == '%' ? "%25" : Character.toString(c));
            return;
        }
        for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
            appendByte(out, b);
        }
    }

    private static void appendByte(StringBuilder out, byte b) {
        out.append('%').append(HEX.toHexDigits(b));
    }

    private static boolean isLetterOrDigit(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
