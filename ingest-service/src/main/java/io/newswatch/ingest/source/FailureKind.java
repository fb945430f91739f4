package io.newswatch.ingest.source;

import java.util.Locale;

/** Why a source could not be read; what metrics and APIs call it is {@link #id()}. */
public enum FailureKind {
    /** The name cannot be resolved. */
    DNS,
    /** No connection. */
    CONNECT,
    TLS,
    TIMEOUT,
    /** The document, or a text that claims to be small, is larger than is taken. */
    TOO_LARGE,
    /** What answered does not speak HTTP as it should, or redirects without end. */
    PROTOCOL,
    /** The address, or one that it redirected to, may not be called. */
    FORBIDDEN_TARGET,
    /** 401 or 403. */
    REFUSED,
    NOT_FOUND,
    /** 410. */
    GONE,
    /** 429, or 503 with the time to come back. */
    THROTTLED,
    /** Any other answer in 400 to 499. */
    CLIENT_ERROR,
    SERVER_ERROR,
    /** Another answer than those that mean something here. */
    STATUS,
    /** A document that is not what the source is said to be, or nothing that can be read. */
    UNREADABLE,
    /** A file or folder that cannot be read. */
    FILE,
    /** A fault of ours. */
    INTERNAL;

    /** The name in kebab case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind with this name. */
    public static FailureKind named(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
