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
            case 0x003c -> new ByteOrder(StandardCharsets.UTF_16BE, 0);
            case 0x3c00 ->
                new ByteOrder((first & 0xffff) == 0 ? Charset.forName("UTF-32LE") : StandardCharsets.UTF_16LE, 0);
            case 0x0000 -> first == '<' ? new ByteOrder(Charset.forName("UTF-32BE"), 0) : null;
            default -> null;
        };
    }
}
