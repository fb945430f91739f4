package io.newswatch.alert.raise.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.newswatch.alert.raise.Standing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An alert with what became of it.
 *
 * @param sent over which channels, and how far each is
 * @param verdict what whoever asks said of it
 * @param note in their own words
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ListedJson(
        @JsonUnwrapped AlertJson alert,
        List<Standing.Sent> sent,
        @Nullable String verdict,
        @Nullable String note) {
    ListedJson {
        sent = List.copyOf(sent);
    }

    static ListedJson of(AlertJson alert, Standing.InShort standing) {
        return new ListedJson(alert, standing.sent(), standing.verdict(), standing.note());
    }
}
