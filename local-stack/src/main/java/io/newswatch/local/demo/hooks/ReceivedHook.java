package io.newswatch.local.demo.hooks;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * A webhook that came in.
 *
 * @param sink the last part of the address it was sent to
 * @param webhookId the same on every retry
 * @param isGenuine whether the signature was made with this sink's secret
 * @param problem why it was refused, else empty
 * @param body the JSON document; a missing node when it is none
 */
public record ReceivedHook(
        Instant receivedAt, String sink, String webhookId, boolean isGenuine, String problem, JsonNode body) {
    /** The kind of event, for example {@code alert.raised}. */
    public String type() {
        return body.path("type").asText("unknown");
    }

    /** The title of the article it is about. */
    public String title() {
        return body.path("data").path("article").path("title").asText("");
    }
}
