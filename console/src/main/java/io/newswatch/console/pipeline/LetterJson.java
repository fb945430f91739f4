package io.newswatch.console.pipeline;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What alert-service says of a dead letter.
 *
 * @param head the beginning of what it says
 * @param value all of it, only when one letter was asked for, as are headers
 */
record LetterJson(
        String id,
        String topic,
        @Nullable Integer partition,
        @Nullable Long offset,
        String consumer,
        String reason,
        String cause,
        Instant at,
        @Nullable String key,
        String head,
        int size,
        int replays,
        String state,
        @Nullable String handledBy,
        @Nullable Instant handledAt,
        @Nullable String value,
        @Nullable Boolean valueIsCut,
        Map<String, String> headers) {
    LetterJson {
        headers = headers == null ? Map.of() : new TreeMap<>(headers);
    }

    /** A part of all letters. */
    record Part(List<LetterJson> items, @Nullable String next) {
        Part {
            items = items == null ? List.of() : List.copyOf(items);
        }
    }

    /** How many there are. */
    record Counts(List<Count> items) {
        Counts {
            items = items == null ? List.of() : List.copyOf(items);
        }

        long waiting() {
            return items.stream()
                    .filter(count -> count.state().equals("waiting"))
                    .mapToLong(Count::letters)
                    .sum();
        }
    }

    /** How many of one topic have one state. */
    record Count(String topic, String state, long letters) {}

    /** What came of replaying all. */
    record Replayed(int replayed, int gone) {}
}
