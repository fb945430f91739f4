package io.newswatch.ingest.rest.push;

import io.newswatch.edge.problem.ProblemException;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The two ways of writing a push down. */
public enum PushFormat {
    /** One object, or an array of them. */
    JSON,
    /** One object a line. */
    LINES;

    /** The media type of {@link #LINES}. */
    public static final String NDJSON = "application/x-ndjson";

    /**
     * The format that a Content-Type names.
     *
     * @throws ProblemException when it names a charset that JSON does not have
     */
    public static PushFormat of(@Nullable MediaType type) {
        if (type == null) {
            return JSON;
        }
        var charset = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null
                && !charset.replace("\"", "").toLowerCase(Locale.ROOT).equals("utf-8")) {
            throw ProblemException.badRequest("JSON is written in UTF-8; send it so and without another charset");
        }
        return type.getSubtype().equals("x-ndjson") ? LINES : JSON;
    }
}
