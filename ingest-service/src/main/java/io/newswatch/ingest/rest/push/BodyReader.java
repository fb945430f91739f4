package io.newswatch.ingest.rest.push;

import io.newswatch.edge.problem.ProblemException;
import io.newswatch.reader.decode.BoundedGzip;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Reads the whole body of a push, decompressed, never more than the limit. */
public final class BodyReader {
    private final int largest;

    public BodyReader(PushLimits limits) {
        this.largest = limits.body();
    }

    /**
     * The body's bytes, which are valid UTF-8.
     *
     * @throws ProblemException when they are too many, not what they claim to be, or there is no room
     */
    public byte[] read(InputStream body, @Nullable String contentEncoding, Admission.Ticket ticket) {
        byte[] bytes;
        try (var decoded = decode(body, contentEncoding)) {
            bytes = readAll(decoded, ticket);
        } catch (ZipException | EOFException e) {
            throw ProblemException.badRequest("The body is not complete gzip data: " + e.getMessage());
        } catch (IOException e) {
            throw ProblemException.badRequest("The body broke off: " + e.getMessage());
        }
        if (!Utf8.isValid(bytes)) {
            throw ProblemException.badRequest("The body is not valid UTF-8");
        }
        return bytes;
    }

    private static InputStream decode(InputStream body, @Nullable String contentEncoding) throws IOException {
        var encoding =
                contentEncoding == null ? "identity" : contentEncoding.strip().toLowerCase(Locale.ROOT);
        return switch (encoding) {
            case "", "identity" -> body;
            case "gzip", "x-gzip" -> new BoundedGzip(body);
            default ->
                throw ProblemException.unsupportedMediaType(
                        "Content-Encoding '" + encoding + "' is not understood; send gzip or none");
        };
    }

    private byte[] readAll(InputStream decoded, Admission.Ticket ticket) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var buffer = new byte[16 * 1024];
        for (int n = decoded.read(buffer); n >= 0; n = decoded.read(buffer)) {
            if (bytes.size() + n > largest) {
                throw ProblemException.tooLarge(
                        "The body has more than " + largest + " bytes once decompressed; send it in parts");
            }
            ticket.grow(n);
            bytes.write(buffer, 0, n);
        }
        return bytes.toByteArray();
    }
}
