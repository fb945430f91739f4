package io.newswatch.alert.stream.rest;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.newswatch.alert.stream.rest.Follower.End;
import io.newswatch.edge.access.RevokedTokens;
import io.newswatch.edge.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Everybody who follows on this replica. Changed by the stream's thread only; the list may be looked at by any.
 */
@ApplicationScoped
class Followers {
    private final StreamConfig config;
    private final RevokedTokens revoked;
    private final InstantSource clock;
    private final MeterRegistry meters;
    private final List<Follower> followers = new CopyOnWriteArrayList<>();

    Followers(StreamConfig config, RevokedTokens revoked, InstantSource clock, MeterRegistry meters) {
        this.config = config;
        this.revoked = revoked;
        this.clock = clock;
        this.meters = meters;
        Gauge.builder("newswatch.stream.followers", followers, List::size)
                .description("Connections that follow the event stream")
                .register(meters);
        for (var end : End.values()) {
            ended(end);
        }
    }

    /** @throws ProblemException 503 when there are as many as there may be */
    void refuseTooMany() {
        if (followers.size() >= config.followers()) {
            throw ProblemException.unavailable("Too many follow the stream already.", Duration.ofMinutes(1));
        }
    }

    void add(Follower follower, boolean missed) {
        // The headers travel with the first bytes: without them a browser does not know that it is connected.
        follower.beat(clock.instant());
        if (missed) {
            follower.missed(clock.instant());
        }
        followers.add(follower);
    }

    /** Those who can be sent something, by what they have seen. */
    SortedMap<Long, List<Follower>> equallyFar() {
        var equallyFar = new TreeMap<Long, List<Follower>>();
        followers.stream().filter(Follower::isReady).forEach(follower -> equallyFar
                .computeIfAbsent(follower.seen(), seen -> new ArrayList<>())
                .add(follower));
        return equallyFar;
    }

    void send(List<Follower> some, ReadLines.Load load) {
        some.forEach(follower -> follower.send(load.lines(), load.last(), clock.instant()));
    }

    /** Cuts off who does not take what it is sent, and forgets who is gone. */
    void letGo() {
        var now = clock.instant();
        for (var follower : followers) {
            if (follower.isStuck(config.patience(), now)) {
                end(follower, End.SLOW);
            }
            follower.closeIfEnded(now);
        }
        followers.removeIf(Follower::isGone);
    }

    /** Gives a sign of life to those whose token still counts. */
    void beat() {
        var now = clock.instant();
        for (var follower : followers) {
            if (follower.isReady()) {
                if (follower.admission().isOver(revoked, now)) {
                    end(follower, End.TOKEN);
                } else {
                    follower.beat(now);
                }
            }
        }
    }

    /** The service stops. */
    void dismiss() {
        followers.forEach(follower -> end(follower, End.STOPPING));
        followers.forEach(Follower::close);
    }

    private void end(Follower follower, End reason) {
        follower.end(reason, clock.instant());
        ended(reason).increment();
    }

    private Counter ended(End reason) {
        return Counter.builder("newswatch.stream.ended")
                .tag("reason", reason.name().toLowerCase(Locale.ROOT))
                .description("Connections to the event stream that this service ended")
                .register(meters);
    }
}
