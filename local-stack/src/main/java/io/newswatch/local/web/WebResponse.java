package io.newswatch.local.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a handler answers; the body is sent as UTF-8. */
public record WebResponse(int status, Map<String, String> headers, String body) {
    private static final String PAGE_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; base-uri 'none'; form-action 'none'";

    public WebResponse {
        headers = Map.copyOf(headers);
    }

    /** A page of ours: no scripts, nothing from elsewhere. */
    public static WebResponse page(String html) {
        return of(200, "text/html; charset=utf-8", html).with("Content-Security-Policy", PAGE_POLICY);
    }

    public static WebResponse json(JsonNode json) {
        return of(200, "application/json", json.toString());
    }

    public static WebResponse text(int status, String text) {
        return of(status, "text/plain; charset=utf-8", text);
    }

    public static WebResponse of(int status, String contentType, String body) {
        return new WebResponse(status, Map.of("Content-Type", contentType), body);
    }

    public static WebResponse empty(int status) {
        return new WebResponse(status, Map.of(), "");
    }

    public static WebResponse notFound() {
        return text(404, "There is nothing here.\n");
    }

    public static WebResponse methodNotAllowed(String allowed) {
        return text(405, "Only " + allowed + " here.\n").with("Allow", allowed);
    }

    /** The same with one more header. */
    public WebResponse with(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new WebResponse(status, more, body);
    }
}
