package io.newswatch.alert.story;

import java.util.Map;

/**
 * What an article is found and compared by in the eyes of one watch.
 *
 * @param keys each with what it is worth when many other articles have it too
 */
public record Imprint(Map<Long, Integer> keys, Signature signature) {
    public Imprint {
        keys = Map.copyOf(keys);
    }

    /** That of an article with these traces. */
    public static Imprint of(String watch, Traces traces) {
        return new Imprint(Keys.weighed(watch, traces), Signature.of(traces));
    }
}
