package io.newswatch.reader.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.reader.DocumentReader;
import io.newswatch.reader.document.Reading;
import io.newswatch.reader.document.ReadingLimits;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages made to harm, pages that are merely large, and many at once. */
class HostilePagesTest {
    /** Generous, because builds share machines; square time would take many minutes. */
    private static final Duration SOON = Duration.ofSeconds(60);

    private static final int MANY = 40_000;
    private static final int THREADS = 20;
    private static final String SENTENCE = "<p>The harbour master said on Monday that the pier would stay open.</p>";

    private final DocumentReader reader = DocumentReader.within(ReadingLimits.STANDARD);

    static Stream<String> floods() {
        return Stream.of(
                "<div>".repeat(MANY * 10) + "x",
                "<div>some text here ".repeat(MANY),
                "<article><h1>a".repeat(MANY) + SENTENCE.repeat(10),
                "<ul><li>some words of it".repeat(MANY),
                "<table><tr><td>a word or two".repeat(MANY / 2),
                "<span class='share'>".repeat(MANY) + "x",
                "<div class='comments'>".repeat(MANY) + SENTENCE,
                "<a href='/a/b-c-d-e-f'>the text of a link</a> ".repeat(MANY),
                "<a href='" + "a".repeat(MANY) + "'>the text of a link</a> ".repeat(20),
                "<div class=card><h3><a href=/news/x-y-z>A headline of many words</a></h3></div>".repeat(MANY),
                "<div class='" + "shareBar ".repeat(MANY) + "'>x</div>",
                "<time datetime=x class=date>".repeat(MANY),
                "<div class=byline><a href=/author/x>".repeat(MANY / 2),
                "<h1>a b c</h1>".repeat(MANY),
                "a<br>".repeat(MANY * 4),
                "<title>" + " | a".repeat(MANY),
                "<noscript>" + SENTENCE.repeat(MANY / 2) + "</noscript>",
                ("<article><h1>One</h1>" + SENTENCE.repeat(5) + "</article>").repeat(MANY / 20),
                "<script type='application/ld+json'>" + "[".repeat(MANY) + "</script>x",
                "<script type='application/ld+json'>" + "{\"@type\":\"Article\",\"a\":[".repeat(900) + "</script>x",
                "<script type='application/json'>{\"body\":" + "[{\"body\":".repeat(400) + "</script>x",
                "<script type='application/ld+json'>{\"@type\":\"Article\",\"headline\":\"h\",\"articleBody\":\""
                        + "word and word. ".repeat(MANY) + "\"}</script>" + SENTENCE.repeat(MANY / 4));
    }

    @ParameterizedTest
    @MethodSource("floods")
    void aFloodEndsSoon(String page) {
        var reading = Assertions.assertTimeoutPreemptively(SOON, () -> read("<html><body>" + page));

        assertThat(reading).isNotNull();
    }

    @Test
    void brokenDataAreNoReasonToMissThePage() {
        var page = (Reading.Page)
                read("<html><head><script type='application/ld+json'>{\"@type\":\"NewsArticle\",</script>"
                        + "</head><body><h1>Pier</h1>" + SENTENCE.repeat(3));

        assertThat(page.article()).isNotNull();
    }

    @Test
    void twentyThreadsReadTheSame() throws ExecutionException, InterruptedException {
        var page = "<html><body><nav><a href=/>Home</a></nav><h1>Pier</h1><div class=entry-content>"
                + SENTENCE.repeat(3) + "</div><div class=share>Share</div>";
        var alone = read(page);

        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var tasks = IntStream.range(0, THREADS * 10)
                    .<Callable<Reading>>mapToObj(i -> () -> read(page))
                    .toList();
            for (var done : threads.invokeAll(tasks)) {
                assertThat(done.get()).isEqualTo(alone);
            }
        }
    }

    private Reading read(String page) {
        return reader.read(page.getBytes(StandardCharsets.UTF_8), "text/html", "https://harbour.example/a/1");
    }
}
