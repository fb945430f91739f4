package io.newswatch.alert.mail;

import java.util.Map;

/** A mail without its recipient. */
record Letter(String subject, String text, String html, Map<String, String> headers) {
    Letter {
        headers = Map.copyOf(headers);
    }
}
