package io.newswatch.reader.decode;

import io.newswatch.reader.document.ProblemCode;
import io.newswatch.reader.document.Problems;
import java.nio.charset.Charset;

/** Text without the characters that no document may have. */
final class LegalText {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private LegalText() {}

    static String of(String text, Problems problems) {
        int first = firstIllegal(text);
        if (first < 0) {
            return text;
        }
        var legal = new StringBuilder(text.length()).append(text, 0, first);
        boolean controls = false;
        for (int i = first; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isWindows(c)) {
                legal.append(new String(new byte[] {(byte) c}, WINDOWS_1252));
            } else if (isLegal(text, i)) {
                legal.append(c);
            } else {
                controls |= c != 0xfeff;
            }
        }
        if (controls) {
            problems.found(ProblemCode.CONTROL_CHARACTERS, "characters that XML does not have were left out");
        }
        return legal.toString();
    }

    private static int firstIllegal(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < ' ' || c > '~') && (isWindows(c) || !isLegal(text, i))) {
                return i;
            }
        }
        return -1;
    }

    // Control characters of ISO-8859-1 are, all over the web, Windows quotation marks that went through a converter.
    private static boolean isWindows(char c) {
        return c >= 0x80 && c < 0xa0;
    }

    private static boolean isLegal(String text, int at) {
        char c = text.charAt(at);
        if (c < ' ') {
            return c == '\t' || c == '\n' || c == '\r';
        }
        if (Character.isHighSurrogate(c)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return c != 0x7f && c != 0xfeff && c < 0xfffe;
    }
}
