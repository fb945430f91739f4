package io.newswatch.alert.story;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ids of stories. One follows from watch and first article, so that reading the article twice starts one story. */
final class StoryId {
    private static final int BYTES = 16;

    private StoryId() {}

    /** The first 32 hexadecimal digits of the SHA-256 of both. */
    static String of(String watch, String article) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            var hash = sha.digest((watch + "\n" + article).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must have SHA-256", e);
        }
    }
}
