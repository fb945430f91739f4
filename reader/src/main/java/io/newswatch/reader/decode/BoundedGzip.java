package io.newswatch.reader.decode;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** A gzip stream whose parts cannot be empty without end: the platform's reader calls itself for each such part. */
public final class BoundedGzip extends GZIPInputStream {
    private static final int MOST_EMPTY_PARTS = 100;

    private int depth;

    public BoundedGzip(InputStream encoded) throws IOException {
        super(encoded, 8 * 1_024);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (depth > MOST_EMPTY_PARTS) {
            throw new ZipException("more than " + MOST_EMPTY_PARTS + " empty parts in a row");
        }
        depth++;
        try {
            return super.read(buffer, offset, length);
        } finally {
            depth--;
        }
    }
}
