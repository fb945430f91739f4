package io.newswatch.alert.raise.rest;

import io.newswatch.alert.raise.RaisedAlert;
import io.newswatch.contract.EventJson;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * One connection that follows the stream. Used by the stream's thread only; a connection that has not taken what it was
 * sent is sent nothing more, and reads it from the database later.
 */
final class Follower {
    private final SseEventSink sink;
    private final Sse sse;
    private long seen;
    private CompletableFuture<?> sending = CompletableFuture.completedFuture(null);

    Follower(SseEventSink sink, Sse sse, long seen) {
        this.sink = sink;
        this.sse = sse;
        this.seen = seen;
    }

    /** The number of the last alert it was sent. */
    long seen() {
        return seen;
    }

    boolean isReady() {
        return sending.isDone();
    }

    boolean isGone() {
        return sink.isClosed() || sending.isCompletedExceptionally();
    }

    void send(List<RaisedAlert> alerts) {
        for (var alert : alerts) {
            seen = alert.sequence();
            send(sse.newEventBuilder()
                    .name("alert")
                    .id(Long.toString(seen))
                    .data(new String(EventJson.write(AlertJson.of(alert)), StandardCharsets.UTF_8))
                    .build());
        }
    }

    /** Says nothing, so that both ends notice a broken connection. */
    void beat() {
        send(sse.newEventBuilder().comment("still here").build());
    }

    void close() {
        sink.close();
    }

    private void send(OutboundSseEvent event) {
        if (!sink.isClosed()) {
            CompletionStage<?> sent = sink.send(event);
            sending = CompletableFuture.allOf(sending, sent.toCompletableFuture());
        }
    }
}
