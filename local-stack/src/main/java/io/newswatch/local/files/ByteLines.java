package io.newswatch.local.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The lines of a stream as bytes, one after the other. */
final class ByteLines {
    private final InputStream in;

    /**
     * @param in buffered: it is read byte by byte
     */
    ByteLines(InputStream in) {
        this.in = in;
    }

    /** The next line without its end, or empty at the end of the stream. */
    Optional<byte[]> next() throws IOException {
        int read = in.read();
        if (read < 0) {
            return Optional.empty();
        }
        var line = new ByteArrayOutputStream(4096);
        while (read >= 0 && read != '\n') {
            line.write(read);
            read = in.read();
        }
        return Optional.of(line.toByteArray());
    }
}
