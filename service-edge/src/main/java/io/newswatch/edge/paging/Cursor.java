package io.newswatch.edge.paging;

import io.newswatch.edge.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Opaque cursors: the sort key of the last item that was sent. */
public final class Cursor {
    private static final int DEFAULT_LIMIT = 50;
    private static final int LARGEST_LIMIT = 500;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private Cursor() {}

    /** A cursor of these parts. */
    public static String encode(String... parts) {
        return Arrays.stream(parts).map(Cursor::encodePart).collect(Collectors.joining("."));
    }

    /**
     * The parts of a cursor that {@link #encode} made.
     *
     * @throws ProblemException when it is not one, or has another number of parts
     */
    public static List<String> decode(String cursor, int parts) {
        try {
            var decoded = Arrays.stream(cursor.split("\\.", -1))
                    .map(p -> new String(Base64.getUrlDecoder().decode(p), StandardCharsets.UTF_8))
                    .toList();
            if (decoded.size() == parts) {
                return decoded;
            }
        } catch (IllegalArgumentException e) {
            throw refused();
        }
        throw refused();
    }

    /**
     * How many items to send.
     *
     * @throws ProblemException outside 1..500
     */
    public static int limit(@Nullable Integer asked) {
        if (asked == null) {
            return DEFAULT_LIMIT;
        }
        if (asked < 1 || asked > LARGEST_LIMIT) {
            throw ProblemException.badRequest("limit must be 1 to " + LARGEST_LIMIT + ", not " + asked);
        }
        return asked;
    }

    private static String encodePart(String part) {
        return ENCODER.encodeToString(part.getBytes(StandardCharsets.UTF_8));
    }

    private static ProblemException refused() {
        return ProblemException.badRequest("cursor is not one that this list gave out; leave it out to start again");
    }
}
