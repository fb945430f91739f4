package io.newswatch.local.files;

import java.io.IOException;

/** A file does not hold what its form promises. The message names the file and the place in it. */
public final class UnreadableFileException extends IOException {
    private static final long serialVersionUID = 1L;

    public UnreadableFileException(String where, String problem) {
        super(where + ": " + problem);
    }
}
