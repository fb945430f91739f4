package io.newswatch.ingest.fulltext;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.ingest.fulltext.FullTextOutcome.Extracted;
import io.newswatch.ingest.fulltext.FullTextOutcome.Kept;
import io.newswatch.ingest.fulltext.Pages.Answer;
import io.newswatch.ingest.fulltext.robots.Robots;
import io.newswatch.ingest.fulltext.robots.RobotsSource;
import io.newswatch.reader.DocumentReader;
import io.newswatch.reader.document.Item;
import io.newswatch.reader.document.ReadingLimits;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which pages are fetched and when. */
class FetchFullTextTest {
    private static final URI PAGE = URI.create("https://news.example/1");
    private static final Item SAID = new Item(PAGE.toString(), null, "T", "S", null, null, null, null, List.of());
    private static final Duration SPACING = Duration.ofMillis(50);

    private final List<URI> fetched = new ArrayList<>();
    private final List<URI> kept = new ArrayList<>();
    private final Map<URI, URI> redirects = new HashMap<>();
    private final Map<String, String> robotsOf = new HashMap<>();
    private Answer answer = document("<html><body><article><p>All of the text of it.</p></article></body></html>");
    private RobotsSource.Answer robots = new RobotsSource.Answer.Absent();

    @Test
    void aPermittedPageIsFetchedAndRead() {
        assertThat(fullText(SPACING).of(PAGE, SAID)).isInstanceOf(Extracted.class);
        assertThat(kept).containsExactly(PAGE);
    }

    @Test
    void aForbiddenPageIsNotFetched() {
        robots = new RobotsSource.Answer.File("User-agent: *\nDisallow: /".getBytes(StandardCharsets.UTF_8));

        assertThat(reason(fullText(SPACING).of(PAGE, SAID))).isEqualTo(Reason.ROBOTS);
        assertThat(fetched).isEmpty();
    }

    @Test
    void aSiteThatCannotBeAskedIsLeftAlone() {
        robots = new RobotsSource.Answer.Unreachable();

        assertThat(reason(fullText(SPACING).of(PAGE, SAID))).isEqualTo(Reason.ROBOTS_UNKNOWN);
        assertThat(fetched).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"404, GONE", "410, GONE", "403, REFUSED", "429, THROTTLED", "500, UNREACHABLE", "503, UNREACHABLE"})
    void aStatusIsAReason(int status, Reason reason) {
        answer = new Answer.Status(status, null);

        assertThat(reason(fullText(SPACING).of(PAGE, SAID))).isEqualTo(reason);
    }

    @Test
    void aServerThatSaysWhenToComeBackIsHeard() {
        var later = Instant.parse("2026-03-01T10:00:00Z");
        answer = new Answer.Status(503, later);

        assertThat(fullText(SPACING).of(PAGE, SAID))
                .isEqualTo(new Kept(Reason.THROTTLED, "the server answered 503", later));
    }

    @Nested
    class Redirects {
        private static final URI ELSEWHERE = URI.create("https://other.example/private/1");

        @Test
        void areFollowed() {
            redirects.put(PAGE, ELSEWHERE);

            assertThat(fullText(SPACING).of(PAGE, SAID)).isInstanceOf(Extracted.class);
            assertThat(fetched).containsExactly(PAGE, ELSEWHERE);
            assertThat(kept).containsExactly(PAGE);
        }

        @Test
        void areNotFollowedWhereTheOtherSiteForbidsIt() {
            redirects.put(PAGE, ELSEWHERE);
            robotsOf.put("other.example", "User-agent: Newswatch\nDisallow: /private/");

            assertThat(reason(fullText(SPACING).of(PAGE, SAID))).isEqualTo(Reason.ROBOTS);
            assertThat(fetched).containsExactly(PAGE);
        }

        @Test
        void endSomewhere() {
            redirects.put(PAGE, PAGE);

            assertThat(reason(fullText(Duration.ZERO).of(PAGE, SAID))).isEqualTo(Reason.UNREACHABLE);
            assertThat(fetched).hasSize(6);
        }
    }

    @Test
    void pagesOfOneHostAreFetchedOneAfterTheOther() {
        var fullText = fullText(SPACING);
        var start = System.nanoTime();

        for (int i = 0; i < 4; i++) {
            fullText.of(PAGE, SAID);
        }

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(SPACING.multipliedBy(3));
        assertThat(fetched).hasSize(4);
    }

    @Test
    void aHostWithALongQueueIsBusyAndOthersAreNot() {
        var pace = new HostPace(Duration.ofSeconds(2), Duration.ofSeconds(3));
        var now = Instant.parse("2026-03-01T10:00:00Z");

        assertThat(pace.turn("a.example", now)).contains(now);
        assertThat(pace.turn("a.example", now)).contains(now.plusSeconds(2));
        assertThat(pace.turn("a.example", now)).isEmpty();
        assertThat(pace.turn("b.example", now)).contains(now);
        assertThat(pace.turn("a.example", now.plusSeconds(1))).contains(now.plusSeconds(4));
    }

    private FullText fullText(Duration spacing) {
        var clock = InstantSource.system();
        return new FetchFullText(
                address -> {
                    fetched.add(address);
                    var to = redirects.get(address);
                    return to == null ? answer : new Answer.Redirect(to);
                },
                new Robots(this::robots, "Newswatch", clock),
                new HostPace(spacing, Duration.ofSeconds(5)),
                DocumentReader.within(ReadingLimits.STANDARD),
                (article, page, fetchedAt) -> kept.add(article),
                clock);
    }

    private RobotsSource.Answer robots(URI file) {
        var own = robotsOf.get(file.getHost());
        return own == null ? robots : new RobotsSource.Answer.File(own.getBytes(StandardCharsets.UTF_8));
    }

    private static Answer document(String html) {
        return new Answer.Document(html.getBytes(StandardCharsets.UTF_8), "text/html", PAGE);
    }

    private static Reason reason(FullTextOutcome outcome) {
        return ((Kept) outcome).reason();
    }
}
