package io.newswatch.reader.decode;

import io.newswatch.reader.document.Reading.Unreadable.Reason;
import java.io.IOException;

/** The bytes cannot be made characters, or are too many. */
public final class RefusedDocumentException extends IOException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    RefusedDocumentException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
