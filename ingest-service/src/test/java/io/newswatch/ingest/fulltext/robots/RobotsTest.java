package io.newswatch.ingest.fulltext.robots;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.ingest.fulltext.robots.RobotsSource.Answer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How long an answer counts. */
class RobotsTest {
    private static final URI PAGE = URI.create("https://News.example:8443/a?b=1");

    private final List<URI> asked = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-01T10:00:00Z");
    private Answer answer = new Answer.Absent();
    private final Robots robots = new Robots(this::answer, "Newswatch", () -> now);

    @Test
    void aSiteWithoutAFilePermitsEverything() {
        assertThat(robots.permission(PAGE)).isEqualTo(Permission.ALLOWED);
        assertThat(asked).containsExactly(URI.create("https://news.example:8443/robots.txt"));
    }

    @Test
    void aSiteIsAskedOnceADay() {
        answer = file("User-agent: *\nDisallow: /a");
        assertThat(robots.permission(PAGE)).isEqualTo(Permission.DISALLOWED);

        answer = new Answer.Absent();
        now = now.plus(Duration.ofHours(23));
        assertThat(robots.permission(PAGE)).isEqualTo(Permission.DISALLOWED);
        now = now.plus(Duration.ofHours(1));
        assertThat(robots.permission(PAGE)).isEqualTo(Permission.ALLOWED);
        assertThat(asked).hasSize(2);
    }

    @Test
    void aSiteThatCannotBeAskedIsLeftAloneAndAskedAgainSoon() {
        answer = new Answer.Unreachable();
        assertThat(robots.permission(PAGE)).isEqualTo(Permission.UNKNOWN);

        answer = new Answer.Absent();
        assertThat(robots.permission(PAGE)).isEqualTo(Permission.UNKNOWN);
        now = now.plus(Duration.ofMinutes(10));
        assertThat(robots.permission(PAGE)).isEqualTo(Permission.ALLOWED);
    }

    @Test
    void everyHostAndPortIsASiteOfItsOwn() {
        robots.permission(PAGE);
        robots.permission(URI.create("https://news.example/a"));
        robots.permission(URI.create("http://news.example/a"));

        assertThat(asked).hasSize(3);
    }

    private Answer answer(URI address) {
        asked.add(address);
        return answer;
    }

    private static Answer file(String text) {
        return new Answer.File(text.getBytes(StandardCharsets.UTF_8));
    }
}
