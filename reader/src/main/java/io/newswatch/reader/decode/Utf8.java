package io.newswatch.reader.decode;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How far some bytes are UTF-8.
 *
 * @param sequences characters outside ASCII, rightly encoded
 * @param strays bytes that belong to no character
 */
record Utf8(int sequences, int strays) {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** Looks at all of them. A character cut off by the very end is no stray. */
    static Utf8 check(byte[] bytes) {
        int sequences = 0;
        int strays = 0;
        for (int i = 0; i < bytes.length; ) {
            int length = bytes[i] >= 0 ? 1 : sequenceAt(bytes, i);
            if (length == 0 && isCutOff(bytes, i)) {
                break;
            }
            sequences += length > 1 ? 1 : 0;
            strays += length == 0 ? 1 : 0;
            i += Math.max(1, length);
        }
        return new Utf8(sequences, strays);
    }

    boolean isAscii() {
        return sequences == 0 && strays == 0;
    }

    boolean isValid() {
        return strays == 0;
    }

    /** UTF-8 into which some bytes of another kind were pasted. */
    boolean isMostly() {
        return sequences > 4 * strays;
    }

    /** The text; strays are taken for the Windows characters that they nearly always are. */
    static String decode(byte[] bytes) {
        var text = new StringBuilder(bytes.length);
        int start = 0;
        for (int i = 0; i < bytes.length; ) {
            int length = bytes[i] >= 0 ? 1 : sequenceAt(bytes, i);
            if (length == 0) {
                text.append(new String(bytes, start, i - start, StandardCharsets.UTF_8));
                text.append(new String(bytes, i, 1, WINDOWS_1252));
                start = i + 1;
            }
            i += Math.max(1, length);
        }
        return text.append(new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8))
                .toString();
    }

    /** The length of the well-formed sequence of two to four bytes at {@code at}, or 0. */
    private static int sequenceAt(byte[] bytes, int at) {
        int length = lengthAfter(bytes[at] & 0xff);
        if (length == 0 || at + length > bytes.length) {
            return 0;
        }
        for (int i = 1; i < length; i++) {
            if ((bytes[at + i] & 0xc0) != 0x80) {
                return 0;
            }
        }
        return isShortestForm(bytes[at] & 0xff, bytes[at + 1] & 0xff) ? length : 0;
    }

    private static int lengthAfter(int lead) {
        if (lead < 0xc2 || lead > 0xf4) {
            return 0;
        }
        if (lead < 0xe0) {
            return 2;
        }
        return lead < 0xf0 ? 3 : 4;
    }

    private static boolean isShortestForm(int lead, int second) {
        return switch (lead) {
            case 0xe0 -> second >= 0xa0;
            case 0xed -> second < 0xa0;
            case 0xf0 -> second >= 0x90;
            case 0xf4 -> second < 0x90;
            default -> true;
        };
    }

    private static boolean isCutOff(byte[] bytes, int at) {
        int length = lengthAfter(bytes[at] & 0xff);
        if (at + length <= bytes.length) {
            return false;
        }
        for (int i = at + 1; i < bytes.length; i++) {
            if ((bytes[i] & 0xc0) != 0x80) {
                return false;
            }
        }
        return true;
    }
}
