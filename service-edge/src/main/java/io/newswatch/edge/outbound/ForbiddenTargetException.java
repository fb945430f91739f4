package io.newswatch.edge.outbound;

import java.io.Serial;

/** An address that people may not make us call. The message says why and what would be right. */
public final class ForbiddenTargetException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    ForbiddenTargetException(String message) {
        super(message);
    }
}
