package io.newswatch.alert.stream.rest;

import io.newswatch.alert.stream.Kind;
import io.vertx.core.http.HttpConnection;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * One connection that follows the stream. Used by the stream's thread only. What it was sent and has not taken is all
 * that is held for it: it is sent nothing more before, and reads the rest from the database later.
 *
 * <pre>
 * following ──► (does not take what it was sent, or its token is over) ──► told the end ──► cut off
 * </pre>
 */
final class Follower {
    /** Who is told the end has so long to take it. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(10);

    private final SseEventSink sink;
    private final Sse sse;
    private final HttpConnection connection;
    private final Set<Kind> wanted;
    private final Admission admission;
    private long seen;
    private Instant sentAt = Instant.MAX;
    private @Nullable Instant endedAt;
    private CompletableFuture<?> sending = CompletableFuture.completedFuture(null);

    Follower(Wire wire, Set<Kind> wanted, Admission admission, long seen) {
        this.sink = wire.sink();
        this.sse = wire.sse();
        this.connection = wire.connection();
        this.wanted = Set.copyOf(wanted);
        this.admission = admission;
        this.seen = seen;
    }

    /** What it hangs on. */
    record Wire(SseEventSink sink, Sse sse, HttpConnection connection) {}

    /** The number of the last entry that it was sent, or that it need not be sent. */
    long seen() {
        return seen;
    }

    Admission admission() {
        return admission;
    }

    boolean isReady() {
        return endedAt == null && sending.isDone();
    }

    boolean isGone() {
        return sink.isClosed() || sending.isCompletedExceptionally();
    }

    /** Whether it has not taken for so long what it was sent. */
    boolean isStuck(Duration patience, Instant now) {
        return endedAt == null && !sending.isDone() && sentAt.plus(patience).isBefore(now);
    }

    /** Sends those of the lines that it wants; all up to {@code last} have been dealt with then. */
    void send(List<Line> lines, long last, Instant now) {
        for (var line : lines) {
            var entry = line.entry();
            if (wanted.contains(entry.kind())) {
                send(
                        sse.newEventBuilder()
                                .name(entry.kind().id())
                                .id(Long.toString(entry.number()))
                                .data(line.data())
                                .build(),
                        now);
            }
        }
        seen = last;
    }

    /** Says that entries are missing before the next one. */
    void missed(Instant now) {
        send(
                sse.newEventBuilder()
                        .name("reset")
                        .id(Long.toString(seen))
                        .data("{\"reason\":\"forgotten\"}")
                        .build(),
                now);
    }

    /** Says nothing, so that both ends notice a broken connection. */
    void beat(Instant now) {
        send(sse.newEventBuilder().comment("still here").build(), now);
    }

    /** Why a stream ends. */
    enum End {
        /** It did not take what it was sent; it may come back. */
        SLOW,
        /** Its token is over or was revoked. */
        TOKEN,
        /** The service stops; it may come back. */
        STOPPING
    }

    /** Says why it is sent nothing more, and after which event it can come back. */
    void end(End reason, Instant now) {
        if (endedAt == null) {
            endedAt = now;
            send(
                    sse.newEventBuilder()
                            .name("end")
                            .data("{\"reason\":\"" + reason.name().toLowerCase(Locale.ROOT) + "\",\"lastEventId\":\""
                                    + seen + "\"}")
                            .build(),
                    now);
        }
    }

    /** Closes an ended stream when its last words are taken; who does not take them is cut off. */
    void closeIfEnded(Instant now) {
        if (endedAt == null) {
            return;
        }
        if (sending.isDone()) {
            sink.close();
        } else if (endedAt.plus(LAST_WORDS).isBefore(now)) {
            var unused = connection.close();
        }
    }

    void close() {
        sink.close();
    }

    private void send(OutboundSseEvent event, Instant now) {
        if (!sink.isClosed()) {
            CompletionStage<?> sent = sink.send(event);
            sentAt = sending.isDone() ? now : sentAt;
            sending = CompletableFuture.allOf(sending, sent.toCompletableFuture());
        }
    }
}
