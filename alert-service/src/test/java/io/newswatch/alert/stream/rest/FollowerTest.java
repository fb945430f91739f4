package io.newswatch.alert.stream.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.alert.stream.Entry;
import io.newswatch.alert.stream.Kind;
import io.newswatch.alert.stream.rest.Follower.End;
import io.vertx.core.http.HttpConnection;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.SseEventSink;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.resteasy.reactive.server.jaxrs.SseImpl;
import org.junit.jupiter.api.Test;

/** A reader who takes nothing: what fills a socket's buffers takes megabytes, so that the wire is played here. */
class FollowerTest {
    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Wire wire = new Wire();
    private final Follower follower = new Follower(
            new Follower.Wire(wire, new SseImpl(), wire.connection()),
            Set.of(Kind.STORY),
            new Admission(null, Instant.MAX),
            7);

    @Test
    void whoTakesWhatItWasSentIsReadyForMore() {
        follower.send(List.of(line(8)), 8, AT);
        assertThat(follower.isReady()).isFalse();

        wire.takeEverything();

        assertThat(follower.isReady()).isTrue();
        assertThat(follower.seen()).isEqualTo(8);
        assertThat(follower.isStuck(PATIENCE, AT.plus(Duration.ofDays(1)))).isFalse();
    }

    @Test
    void whoTakesNothingIsStuckWhenPatienceIsOver() {
        follower.send(List.of(line(8)), 8, AT);
        follower.send(List.of(line(9)), 9, AT.plusSeconds(29));

        assertThat(follower.isStuck(PATIENCE, AT.plusSeconds(30))).isFalse();
        assertThat(follower.isStuck(PATIENCE, AT.plusSeconds(31))).isTrue();
    }

    @Test
    void itIsToldWhereToComeBackAndCutOffWhenItDoesNotTakeThatEither() {
        follower.send(List.of(line(8)), 8, AT);
        follower.end(End.SLOW, AT);
        follower.closeIfEnded(AT.plusSeconds(9));
        assertThat(wire.cutOff).isFalse();

        follower.closeIfEnded(AT.plusSeconds(11));

        assertThat(wire.cutOff).isTrue();
        assertThat(wire.sent.getLast().getName()).isEqualTo("end");
        assertThat(wire.sent.getLast().getData()).isEqualTo("{\"reason\":\"slow\",\"lastEventId\":\"8\"}");
    }

    @Test
    void whoTakesItsLastWordsIsClosedInPeace() {
        follower.end(End.SLOW, AT);
        wire.takeEverything();

        follower.closeIfEnded(AT.plusSeconds(1));

        assertThat(wire.isClosed()).isTrue();
        assertThat(wire.cutOff).isFalse();
        assertThat(follower.isGone()).isTrue();
    }

    @Test
    void nothingIsSentOfWhatWasNotAskedFor() {
        follower.send(List.of(new Line(new Entry(8, Kind.ALERT, "a"), "{}")), 8, AT);

        assertThat(wire.sent).isEmpty();
        assertThat(follower.seen()).isEqualTo(8);
    }

    private static Line line(long number) {
        return new Line(new Entry(number, Kind.STORY, "story"), "{}");
    }

    /** A connection whose other end takes things when it is told to. */
    private static final class Wire implements SseEventSink {
        private final List<OutboundSseEvent> sent = new ArrayList<>();
        private final List<CompletableFuture<Object>> waiting = new ArrayList<>();
        private final AtomicBoolean cutOff = new AtomicBoolean();
        private boolean closed;

        void takeEverything() {
            waiting.forEach(sending -> sending.complete(this));
        }

        HttpConnection connection() {
            return (HttpConnection) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {HttpConnection.class}, (proxy, method, arguments) -> {
                        assertThat(method.getName()).isEqualTo("close");
                        cutOff.set(true);
                        return null;
                    });
        }

        @Override
        public CompletionStage<?> send(OutboundSseEvent event) {
            sent.add(event);
            var sending = new CompletableFuture<Object>();
            waiting.add(sending);
            return sending;
        }

        @Override
        public boolean isClosed() {
            return closed;
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
