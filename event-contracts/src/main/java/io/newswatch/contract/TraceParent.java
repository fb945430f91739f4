package io.newswatch.contract;

import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * A place in a trace, as the W3C's {@code traceparent} header carries it. An article's id is the trace id of all that
 * happens to it, so that nobody needs to keep a trace beside an article, and whoever has the one has the other.
 *
 * @param traceId 32 hex digits
 * @param spanId 16 hex digits
 * @param sampled whether somebody records this trace
 * @see <a href="https://www.w3.org/TR/trace-context/#traceparent-header">W3C Trace Context</a>
 */
public record TraceParent(String traceId, String spanId, boolean sampled) {
    /** The header's name. */
    public static final String HEADER = "traceparent";

    private static final Pattern FORM =
            Pattern.compile("(?!ff)[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(?:-.*)?");
    private static final Pattern TRACE_ID = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern SPAN_ID = Pattern.compile("[0-9a-f]{16}");
    private static final Pattern ZEROS = Pattern.compile("0+");
    private static final int SPAN_ID_DIGITS = 16;

    public TraceParent {
        require("traceId", TRACE_ID, traceId);
        require("spanId", SPAN_ID, spanId);
    }

    /** The root of an article's trace; empty when the id is none of ours. */
    public static Optional<TraceParent> ofArticle(String articleId, boolean sampled) {
        if (!isId(TRACE_ID, articleId) || !isId(SPAN_ID, articleId.substring(SPAN_ID_DIGITS))) {
            return Optional.empty();
        }
        return Optional.of(new TraceParent(articleId, articleId.substring(SPAN_ID_DIGITS), sampled));
    }

    /** A new trace. */
    public static TraceParent random() {
        return new TraceParent(randomId() + randomId(), randomId(), true);
    }

    /** What a header says; empty when it is not one. */
    public static Optional<TraceParent> read(String header) {
        var matcher = FORM.matcher(header);
        if (!matcher.matches()
                || ZEROS.matcher(matcher.group(1)).matches()
                || ZEROS.matcher(matcher.group(2)).matches()) {
            return Optional.empty();
        }
        var sampled = (Integer.parseInt(matcher.group(3), 16) & 1) == 1;
        return Optional.of(new TraceParent(matcher.group(1), matcher.group(2), sampled));
    }

    /** Another place in the same trace. */
    public TraceParent child() {
        return new TraceParent(traceId, randomId(), sampled);
    }

    /** The header's text. */
    public String header() {
        return "00-" + traceId + "-" + spanId + (sampled ? "-01" : "-00");
    }

    private static String randomId() {
        return "%016x".formatted(ThreadLocalRandom.current().nextLong() | 1);
    }

    private static void require(String component, Pattern form, String id) {
        if (!isId(form, id)) {
            throw new IllegalArgumentException(
                    component + " must be hex digits as in " + form + " and not all 0, not \"" + id + "\"");
        }
    }

    private static boolean isId(Pattern form, String id) {
        return form.matcher(id).matches() && !ZEROS.matcher(id).matches();
    }
}
