package io.newswatch.local.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request as a handler sees it.
 *
 * @param headers by lower-case name
 */
public record WebRequest(String method, String path, Map<String, List<String>> headers, String body) {
    public Optional<String> header(String lowerCaseName) {
        return headers.getOrDefault(lowerCaseName, List.of()).stream().findFirst();
    }

    /** Whether it asks for something without changing anything. */
    public boolean isRead() {
        return method.equals("GET") || method.equals("HEAD");
    }
}
