package io.newswatch.ingest.wiring;

import io.newswatch.ingest.announce.AnnounceArticles;
import io.newswatch.ingest.announce.ArticleAnnouncer;
import io.newswatch.ingest.postgres.PostgresOutbox;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.ds.PGSimpleDataSource;

/** Runs the announcer from start to stop, on a database connection that no pool owns. */
@Startup
@ApplicationScoped
class AnnouncerThread {
    private static final int SECONDS_TO_CONNECT = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final AnnounceArticles announcer;
    private final Thread thread;

    AnnouncerThread(
            IngestConfig config,
            ArticleAnnouncer articles,
            InstantSource clock,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") Optional<String> user,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
        var connections = new PGSimpleDataSource();
        connections.setUrl(url);
        user.ifPresent(connections::setUser);
        password.ifPresent(connections::setPassword);
        connections.setApplicationName("newswatch-announcer");
        connections.setConnectTimeout(SECONDS_TO_CONNECT);
        connections.setTcpKeepAlive(true);
        this.announcer = new AnnounceArticles(
                new PostgresOutbox(connections, config.announceSweep(), clock),
                articles,
                config.announceSweep(),
                config.longestAnnouncePause());
        this.thread = Thread.ofPlatform().name("announcer").unstarted(announcer);
    }

    @PostConstruct
    void start() {
        thread.start();
    }

    @PreDestroy
    void stop() throws InterruptedException {
        announcer.stop();
        if (!thread.join(PATIENCE)) {
            // It waits for a broker that does not answer; the outbox keeps what it could not send.
            thread.interrupt();
            thread.join();
        }
    }
}
