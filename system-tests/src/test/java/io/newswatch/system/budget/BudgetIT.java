package io.newswatch.system.budget;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswatch.system.running.Articles;
import io.newswatch.system.running.Newswatch;
import io.newswatch.system.running.Received;
import io.newswatch.system.running.RunningNewswatch;
import io.newswatch.system.running.Subscriber;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A reader with a budget: what is over comes with the next digest, all of it and once. */
@ExtendWith(RunningNewswatch.class)
class BudgetIT {
    private static final int STORIES = 500;
    private static final int BUDGET = 5;

    /** Long enough for a cold system on a busy machine to raise all alerts before the digest is due. */
    private static final Duration UNTIL_DIGEST = Duration.ofSeconds(150);

    private static final Duration LONG = Duration.ofMinutes(5);

    private final Newswatch newswatch;
    private final Articles articles = new Articles(System.nanoTime() & 0xffffff);

    BudgetIT(Newswatch newswatch) {
        this.newswatch = newswatch;
    }

    @Test
    void ofFiveHundredStoriesFiveComeAtOnceAndTheRestWithTheNextDigest() {
        var zone = whereItIsDay();
        var digestAt = ZonedDateTime.now(zone).plus(UNTIL_DIGEST).plusMinutes(1).truncatedTo(ChronoUnit.MINUTES);
        var wishes = "{'budgetPerDay':%d,'schedule':{'mode':'immediate','timezone':'%s','at':'%s'}}"
                .formatted(BUDGET, zone, digestAt.format(DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT)));
        try (var reader = Subscriber.byWebhook(newswatch, "Five a day", wishes)) {
            // When
            pushAll();

            // Then
            await().atMost(LONG).until(() -> digests(reader).size() > 0);
            assertThat(Instant.now()).isAfterOrEqualTo(digestAt.toInstant());
            await().atMost(LONG).untilAsserted(() -> assertThat(alerts(reader)).hasSize(BUDGET));
            assertThat(digests(reader)).hasSize(1);
            var told = new ArrayList<>(inDigest(reader));
            assertThat(told).hasSize(STORIES - BUDGET);
            told.addAll(alerts(reader).stream().map(Received::alertId).toList());
            assertThat(told).doesNotHaveDuplicates();
        }
    }

    /** A zone in which nobody's day ends during the test. */
    private static ZoneId whereItIsDay() {
        var ahead = 12 - ZonedDateTime.now(ZoneOffset.UTC).getHour();
        return ZoneId.of("Etc/GMT%+d".formatted(-ahead));
    }

    private void pushAll() {
        var lines = IntStream.rangeClosed(1, STORIES)
                .mapToObj(number -> articles.core(number).toString())
                .collect(Collectors.joining("\n"));
        var answer = newswatch.ingest().post("/api/v1/articles", "application/x-ndjson", lines.getBytes(UTF_8));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(202);
    }

    private List<Received> alerts(Subscriber reader) {
        return reader.received(articles);
    }

    private static List<Received> digests(Subscriber reader) {
        return reader.received().stream()
                .filter(call -> call.body().path("type").asText().equals("digest.sent"))
                .toList();
    }

    private static List<String> inDigest(Subscriber reader) {
        return digests(reader).stream()
                .map(digest -> digest.body().at("/data/alerts"))
                .flatMap(alerts -> StreamSupport.stream(alerts.spliterator(), false))
                .map((JsonNode alert) -> alert.path("alertId").asText())
                .toList();
    }
}
