package io.newswatch.console.coverage;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What alert-service counted. */
record CountsJson(Instant from, Instant to, List<Cell> items) {
    CountsJson {
        items = items == null ? List.of() : List.copyOf(items);
    }

    /** Several tables of the same articles. */
    record Tables(List<CountsJson> tables) {
        Tables {
            tables = tables == null ? List.of() : List.copyOf(tables);
        }
    }

    /** The articles of one bucket and key. */
    record Cell(
            Instant at, @Nullable String key, @Nullable String and, int articles, int core, int related, int mention) {
        /** The key; empty for what has none, such as an unknown source. */
        String name() {
            return key == null ? "" : key;
        }

        String other() {
            return and == null ? "" : and;
        }
    }
}
