package io.newswatch.console.pipeline;

import io.newswatch.console.http.Answer;
import io.newswatch.console.http.Query;
import io.newswatch.console.http.ServiceApi;
import io.newswatch.console.http.Services;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What alert-service tells operators and does for them, asked with the rights of whoever is signed in. */
@Singleton
class Operations {
    private static final String DELIVERIES = "/api/v1/deliveries";
    private static final String LETTERS = "/api/v1/dead-letters";
    private static final int MOST = 500;
    private static final int PAGE = 50;

    private final ServiceApi alert;

    Operations(Services services) {
        this.alert = services.alert();
    }

    /** The books of the last day; only operators get them. */
    LedgerJson ledger() {
        return alert.get("/api/v1/ledger", LedgerJson.class).value();
    }

    /** The newest deliveries that were given up. */
    List<DeliveryJson> failed() {
        return alert.get(DELIVERIES, Query.of("state", "failed").with("limit", MOST), DeliveryJson.Part.class)
                .value()
                .items();
    }

    Answer<Void> retry(String delivery) {
        return alert.post(DELIVERIES + "/" + ServiceApi.segment(delivery) + "/retry", Void.class);
    }

    /** Nothing where an alert-service of an earlier release does not know them. */
    LetterJson.Counts letterCounts() {
        var answer = alert.get(LETTERS + "/counts", LetterJson.Counts.class);
        return answer instanceof Answer.Missing<LetterJson.Counts> ? new LetterJson.Counts(List.of()) : answer.value();
    }

    LetterJson.Part letters(String state, @Nullable String cursor) {
        return alert.get(
                        LETTERS,
                        Query.of("state", state).with("limit", PAGE).with("cursor", cursor),
                        LetterJson.Part.class)
                .value();
    }

    LetterJson letter(String id) {
        return alert.get(path(id), LetterJson.class).value();
    }

    Answer<LetterJson> replay(String id) {
        return alert.post(path(id) + "/replay", LetterJson.class);
    }

    Answer<LetterJson.Replayed> replayAll() {
        return alert.post(LETTERS + "/replay", LetterJson.Replayed.class);
    }

    Answer<Void> drop(String id) {
        return alert.delete(path(id));
    }

    private static String path(String id) {
        return LETTERS + "/" + ServiceApi.segment(id);
    }
}
