package io.newswatch.reader.decode;

import io.newswatch.reader.document.ProblemCode;
import io.newswatch.reader.document.Problems;
import io.newswatch.reader.document.Reading.Unreadable.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;

/** Undoes gzip that is still there after HTTP: sitemaps come as {@code .xml.gz}. Never makes more bytes than allowed. */
public final class Unpacking {
    /** A sitemap in gzip behind a server that packs again is real; more layers are an attack. */
    private static final int MOST_LAYERS = 2;

    private final int mostBytes;

    public Unpacking(int mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** The bytes themselves when they are not packed. */
    public byte[] unpack(byte[] bytes, Problems problems) throws RefusedDocumentException {
        var unpacked = bytes;
        for (int layer = 0; isGzip(unpacked); layer++) {
            if (layer == MOST_LAYERS) {
                throw new RefusedDocumentException(
                        Reason.BROKEN_COMPRESSION, "is packed with gzip more than " + MOST_LAYERS + " times");
            }
            unpacked = gunzip(unpacked, problems);
        }
        if (unpacked.length > mostBytes) {
            throw tooLarge();
        }
        return unpacked;
    }

    private byte[] gunzip(byte[] packed, Problems problems) throws RefusedDocumentException {
        var out = new ByteArrayOutputStream(Math.min(mostBytes, 4 * packed.length));
        try (var in = new BoundedGzip(new ByteArrayInputStream(packed))) {
            var buffer = new byte[16_384];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                if (out.size() + n > mostBytes) {
                    throw tooLarge();
                }
                out.write(buffer, 0, n);
            }
        } catch (EOFException e) {
            problems.found(ProblemCode.TRUNCATED, "the gzip stream ends too early");
        } catch (RefusedDocumentException e) {
            throw e;
        } catch (IOException e) {
            throw new RefusedDocumentException(Reason.BROKEN_COMPRESSION, "is no gzip that can be unpacked");
        }
        return out.toByteArray();
    }

    private RefusedDocumentException tooLarge() {
        return new RefusedDocumentException(
                Reason.TOO_LARGE, "has more than the " + mostBytes + " bytes that are taken of one document");
    }

    private static boolean isGzip(byte[] bytes) {
        return bytes.length > 2 && bytes[0] == 0x1f && (bytes[1] & 0xff) == 0x8b && bytes[2] == 8;
    }
}
