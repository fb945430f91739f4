package io.newswatch.ingest.it;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.micrometer.core.instrument.MeterRegistry;
import io.newswatch.ingest.feed.Consequences;
import io.newswatch.ingest.feed.DueWork;
import io.newswatch.ingest.feed.FeedReader;
import io.newswatch.ingest.feed.FetchOutcome;
import io.newswatch.ingest.feed.Intake;
import io.newswatch.ingest.feed.ReadSource;
import io.newswatch.ingest.feed.Reading;
import io.newswatch.ingest.feed.ReadingQueue;
import io.newswatch.ingest.postgres.Database;
import io.newswatch.ingest.postgres.HostLimits;
import io.newswatch.ingest.postgres.PostgresReadingQueue;
import io.newswatch.ingest.source.Source;
import io.newswatch.ingest.source.SourceHealth;
import io.newswatch.ingest.source.SourceId;
import io.newswatch.ingest.source.SourceKind;
import io.newswatch.ingest.source.SourceStore;
import io.newswatch.local.testing.InjectStack;
import io.newswatch.local.testing.LocalStack;
import io.newswatch.local.testing.LocalStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** Several pollers on one database, as replicas have them. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
@TestProfile(ReadingIT.OnlyWhenAsked.class)
class SharedReadingIT {
    private static final HostLimits PLENTY = new HostLimits(1_000, Duration.ZERO, false);
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final String FEED = "<rss version='2.0'><channel><title>F</title><item><title>T</title>"
            + "<guid isPermaLink='false'>g</guid><description>Text.</description></item></channel></rss>";

    private final WireMockServer site = server(0);
    private final WireMockServer slowSite = server(4_000);

    @InjectStack
    LocalStack stack;

    @Inject
    FeedReader reader;

    @Inject
    Intake intake;

    @Inject
    SourceStore sources;

    @Inject
    Consequences consequences;

    @Inject
    ReadSource.Observer observer;

    @Inject
    InstantSource clock;

    @Inject
    MeterRegistry registry;

    @BeforeEach
    void start() {
        forgetSources();
        site.start();
        slowSite.start();
    }

    @AfterEach
    void stop() {
        site.stop();
        slowSite.stop();
        forgetSources();
    }

    @Test
    void twoReplicasReadTwoHundredSourcesAndNoneTwice() throws InterruptedException {
        add(site, 200);
        var one = poller(queue(PLENTY, LONG), 8);
        var two = poller(queue(PLENTY, LONG), 8);
        one.start();
        two.start();

        await().atMost(LONG).untilAsserted(() -> assertThat(read()).isEqualTo(200));
        one.stop();
        two.stop();

        assertThat(requests()).hasSize(200).allSatisfy((url, times) -> assertThat(times)
                .isOne());
    }

    @Test
    void whatAKilledReplicaHadTakenIsTakenOverAndItsWordCountsNoMore() throws InterruptedException {
        add(site, 20);
        var killed = queue(PLENTY, Duration.ofSeconds(5));
        var taken = killed.takeDue(12);
        assertThat(taken).hasSize(12);
        var other = queue(PLENTY, LONG);
        assertThat(other.takeDue(1_000)).hasSize(8);

        var survivor = poller(other, 8);
        survivor.start();
        await().atMost(LONG).untilAsserted(() -> assertThat(read()).isEqualTo(12));
        survivor.stop();

        assertThat(requests()).hasSize(12).allSatisfy((url, times) -> assertThat(times)
                .isOne());
        var health = health(taken.getFirst());
        new ReadSource(reader, intake, killed, consequences, observer, clock).read(taken.getFirst());
        assertThat(health(taken.getFirst())).isEqualTo(health);
    }

    @Test
    void aSlowHostDoesNotSlowOthers() throws InterruptedException {
        add(slowSite, 20);
        add(site, 40);
        var poller = poller(queue(new HostLimits(2, Duration.ZERO, false), LONG), 8);
        poller.start();

        await().atMost(LONG)
                .untilAsserted(() -> assertThat(site.getAllServeEvents()).hasSize(40));
        assertThat(slowSite.getAllServeEvents()).hasSizeLessThan(20);
        poller.stop();
    }

    @Test
    void aHostIsSparedByAllReplicasTogether() {
        add(site, 10);
        var two = new HostLimits(2, Duration.ZERO, false);
        var spaced = new HostLimits(10, Duration.ofHours(1), true);

        assertThat(queue(two, LONG).takeDue(10)).hasSize(2);
        assertThat(queue(two, LONG).takeDue(10)).isEmpty();
        assertThat(queue(spaced, LONG).takeDue(10)).hasSize(1);
        assertThat(queue(spaced, LONG).takeDue(10)).isEmpty();
    }

    @Test
    void anUnchangedSourceIsNotTakenApartAndOnlyItsScheduleIsWritten() throws SQLException {
        add(site, 1);
        var readSource = new ReadSource(reader, intake, queue(PLENTY, LONG), consequences, observer, clock);
        readSource.read(queue(PLENTY, LONG).takeDue(1).getFirst());
        var parsed = parsed();
        var written = lastWritten();

        var again = new SourceId("s" + site.port() + "-0");
        var report = readSource.read(queue(PLENTY, LONG).take(again).orElseThrow());

        assertThat(report.outcome()).isInstanceOf(FetchOutcome.NotModified.class);
        assertThat(parsed).isPositive();
        assertThat(parsed()).isEqualTo(parsed);
        assertThat(lastWritten()).isEqualTo(written).doesNotContain("null");
    }

    // Otherwise no index serves where the two are compared.
    @Test
    void idsOfSourcesHaveOneCollationInAllTables() throws SQLException {
        assertThat(asked("""
                SELECT string_agg(DISTINCT coalesce(collation_name, 'default'), ' ') FROM information_schema.columns
                WHERE table_schema = 'ingest'
                    AND (column_name = 'source_id' OR (table_name = 'source' AND column_name = 'id'))
                """)).isEqualTo("C");
    }

    private long parsed() {
        return registry.get("newswatch.stage").tag("stage", "parse").timer().count();
    }

    private String lastWritten() throws SQLException {
        return asked("""
                SELECT (SELECT max(xmin::text::bigint) || ' of ' || count(*) FROM ingest.article) || ' and '
                    || (SELECT count(*) FROM ingest.revision) || ' and ' || (SELECT count(*) FROM ingest.page)
                """);
    }

    private String asked(String query) throws SQLException {
        try (var connection = connections().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "nothing";
        }
    }

    private void add(WireMockServer site, int count) {
        for (int i = 0; i < count; i++) {
            var id = "s" + site.port() + "-" + i;
            sources.add(new Source(
                    new SourceId(id),
                    URI.create(site.baseUrl() + "/" + id),
                    SourceKind.RSS,
                    null,
                    id,
                    null,
                    null,
                    null,
                    true,
                    true,
                    null,
                    clock.instant()));
        }
    }

    private DueWork<Reading> poller(ReadingQueue queue, int places) {
        var readSource = new ReadSource(reader, intake, queue, consequences, observer, clock);
        return new DueWork<>("poller", queue::takeDue, readSource::read, places, Duration.ofMillis(100));
    }

    private ReadingQueue queue(HostLimits hosts, Duration leaseFor) {
        return new PostgresReadingQueue(new Database(connections()), hosts, leaseFor, clock);
    }

    private PGSimpleDataSource connections() {
        var connections = new PGSimpleDataSource();
        connections.setUrl(stack.postgres().jdbcUrl());
        connections.setUser(stack.postgres().user());
        connections.setPassword(stack.postgres().password());
        return connections;
    }

    private long read() {
        return sources.standings().stream()
                .filter(listed -> listed.health().lastSuccessAt() != null)
                .count();
    }

    private SourceHealth health(Reading reading) {
        return sources.find(reading.source().id()).orElseThrow().health();
    }

    private Map<String, Long> requests() {
        return site.getAllServeEvents().stream()
                .map(event -> event.getRequest().getUrl())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static WireMockServer server(int delay) {
        var server = new WireMockServer(WireMockConfiguration.options()
                .bindAddress("127.0.0.1")
                .dynamicPort()
                .maxRequestJournalEntries(10_000));
        server.stubFor(any(anyUrl()).willReturn(aResponse().withBody(FEED).withFixedDelay(delay)));
        return server;
    }

    private void forgetSources() {
        sources.standings().forEach(listed -> sources.remove(listed.source().id()));
    }
}
