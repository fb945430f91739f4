package io.newswatch.alert.story;

import io.newswatch.contract.Story;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/** Starts stories. The id follows from watch and first article, so that reading the article twice starts one story. */
public final class StartedStory {
    private static final int BYTES = 16;

    private StartedStory() {}

    /** The story that an article starts in the eyes of a watch. */
    public static Story of(String watch, String articleId, String title, String language, Instant at) {
        return new Story(
                id(watch, articleId),
                watch,
                title,
                List.of(articleId),
                1,
                List.of(language),
                0,
                at,
                at,
                0,
                0,
                "open",
                List.of(),
                List.of());
    }

    /** The first 32 hexadecimal digits of the SHA-256 of both. */
    static String id(String watch, String articleId) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            var hash = sha.digest((watch + "\n" + articleId).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must have SHA-256", e);
        }
    }
}
