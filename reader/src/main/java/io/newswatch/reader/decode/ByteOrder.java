package io.newswatch.reader.decode;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A Unicode form that shows in the first bytes: by a mark, or by the zeros around the first angle bracket. */
record ByteOrder(Charset charset, int markLength) {
    static @Nullable ByteOrder of(byte[] bytes) {
        if (bytes.length < 4) {
            return null;
        }
        int first = (bytes[0] & 0xff) << 24 | (bytes[1] & 0xff) << 16 | (bytes[2] & 0xff) << 8 | (bytes[3] & 0xff);
        if (first == 0x0000feff || first == 0xfffe0000) {
            return new ByteOrder(Charset.forName(first > 0 ? "UTF-32BE" : "UTF-32LE"), 4);
        }
        if (first >>> 8 == 0xefbbbf) {
            return new ByteOrder(StandardCharsets.UTF_8, 3);
        }
        return switch (first >>> 16) {
            case 0xfeff -> new ByteOrder(StandardCharsets.UTF_16BE, 2);
            case 0xfffe -> new ByteOrder(StandardCharsets.UTF_16LE, 2);
            default -> byZeros(first);
        };
    }

    // Documents of every kind begin with ASCII: a bracket, a brace, or blanks before it.
    private static @Nullable ByteOrder byZeros(int first) {
        if (isAscii(first)) {
            return new ByteOrder(Charset.forName("UTF-32BE"), 0);
        }
        if (isAscii(Integer.reverseBytes(first))) {
            return new ByteOrder(Charset.forName("UTF-32LE"), 0);
        }
        if (isAscii(first >>> 16) && (first & 0xff00) == 0) {
            return new ByteOrder(StandardCharsets.UTF_16BE, 0);
        }
        boolean isLittle = (first & 0xff) == 0 && (first >>> 16 & 0xff) == 0 && isAscii(first >>> 24);
        return isLittle ? new ByteOrder(StandardCharsets.UTF_16LE, 0) : null;
    }

    private static boolean isAscii(int c) {
        return c == '\t' || c == '\n' || c == '\r' || (c >= ' ' && c < 0x7f);
    }
}
