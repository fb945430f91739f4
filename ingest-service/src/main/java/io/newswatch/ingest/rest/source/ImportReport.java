package io.newswatch.ingest.rest.source;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of the outlines of an import, in their order.
 *
 * @param known those whose address is a source already; nothing about it was changed
 */
record ImportReport(int created, int known, int refused, List<Item> items) {
    ImportReport {
        items = List.copyOf(items);
    }

    static ImportReport of(List<Item> items) {
        return new ImportReport(
                count(items, Status.CREATED), count(items, Status.KNOWN), count(items, Status.REFUSED), items);
    }

    private static int count(List<Item> items, Status status) {
        return Math.toIntExact(
                items.stream().filter(item -> item.status() == status).count());
    }

    /** How it went with an outline. */
    enum Status {
        @JsonProperty("created")
        CREATED,
        @JsonProperty("known")
        KNOWN,
        @JsonProperty("refused")
        REFUSED
    }

    /**
     * One outline.
     *
     * @param id of the source that was created
     * @param problem why it was refused
     */
    record Item(
            int index,
            String name,
            @Nullable String url,
            Status status,
            @Nullable String id,
            @Nullable String problem) {}
}
