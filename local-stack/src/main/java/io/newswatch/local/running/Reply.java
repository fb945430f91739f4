package io.newswatch.local.running;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;

/**
 * What a service answered.
 *
 * @param body the JSON document, or a missing node when the answer is none
 * @param retryAfter how long the service asks callers to stay away
 */
public record Reply(int status, JsonNode body, Optional<Duration> retryAfter) {
    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** In words for people: the status, and the problem document's detail when there is one. */
    public String problem() {
        var text = body.path("detail").asText(body.path("title").asText(""));
        return text.isEmpty() ? "HTTP status " + status : text + " (HTTP status " + status + ")";
    }
}
