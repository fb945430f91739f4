package io.newswatch.system.running;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One call of a webhook.
 *
 * @param id the {@code webhook-id}, the same on every retry
 * @param genuine whether the signature was right
 */
public record Received(String id, boolean genuine, JsonNode body) {
    public String alertId() {
        return body.at("/data/alertId").asText();
    }

    public String articleId() {
        return body.at("/data/article/id").asText();
    }

    public String title() {
        return body.at("/data/article/title").asText();
    }

    /** The article's address; empty when it has none. */
    public String url() {
        return body.at("/data/article/url").asText("");
    }
}
