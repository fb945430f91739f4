package io.newswatch.alert.deadletter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.newswatch.alert.deadletter.Letter;
import io.newswatch.alert.deadletter.Quarantine.Whole;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter in answers.
 *
 * @param topic over which it came first, as are partition and offset
 * @param value only in the answer for one letter, as are headers; of a large value the beginning
 * @param valueIsCut whether there is more of the value
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
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
        @Nullable Map<String, String> headers) {

    static LetterJson of(Letter letter) {
        return of(letter, null);
    }

    static LetterJson of(Letter letter, @Nullable Whole whole) {
        var came = letter.came();
        var handled = letter.handled();
        return new LetterJson(
                letter.id().toString(),
                came.topic(),
                came.partition(),
                came.offset(),
                letter.consumer(),
                letter.why().reason(),
                letter.why().cause(),
                letter.at(),
                letter.content().key(),
                letter.content().head(),
                letter.content().size(),
                handled.replays(),
                handled.state().id(),
                handled.by(),
                handled.at(),
                whole == null ? null : whole.value(),
                whole == null ? null : whole.isCut(),
                whole == null ? null : whole.headers());
    }
}
