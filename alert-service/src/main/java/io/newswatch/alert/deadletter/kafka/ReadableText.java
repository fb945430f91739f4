package io.newswatch.alert.deadletter.kafka;

import java.nio.charset.StandardCharsets;

/** Bytes of any kind as a text that can be stored and shown: what is no UTF-8, or is a control character, is replaced. */
final class ReadableText {
    private static final char REPLACEMENT = '\uFFFD';

    private ReadableText() {}

    /** The beginning of it, of at most so many bytes. */
    static String of(byte[] bytes, int most) {
        var text = new String(bytes, 0, Math.min(bytes.length, most), StandardCharsets.UTF_8);
        var readable = new StringBuilder(text.length());
        text.chars().forEach(c -> readable.append(isReadable(c) ? (char) c : REPLACEMENT));
        return readable.toString();
    }

    private static boolean isReadable(int c) {
        return c == '\n' || c == '\t' || !Character.isISOControl(c);
    }
}
