package io.newswatch.console.pipeline;

import io.newswatch.console.page.Moment;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter as operators read it. Everything in it may come from strangers.
 *
 * @param came the topic, with partition and offset where they are known
 * @param text what it says; in a list only the beginning
 */
record LetterView(
        String id,
        String came,
        String consumer,
        String reason,
        String cause,
        @Nullable Moment at,
        String text,
        int size,
        State state,
        Map<String, String> headers) {

    /** What was done with it. */
    record State(
            String name,
            int replays,
            @Nullable String by,
            @Nullable Moment at) {
        /** Whether nobody has done anything with it. */
        public boolean isWaiting() {
            return name.equals("waiting");
        }
    }

    static LetterView of(LetterJson json, Instant now) {
        return new LetterView(
                json.id(),
                json.partition() == null
                        ? json.topic()
                        : json.topic() + ", partition " + json.partition() + ", offset " + json.offset(),
                json.consumer(),
                json.reason(),
                json.cause(),
                Moment.of(json.at(), now),
                json.value() == null ? json.head() : json.value(),
                json.size(),
                new State(json.state(), json.replays(), json.handledBy(), Moment.of(json.handledAt(), now)),
                json.headers());
    }
}
