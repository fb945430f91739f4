package io.newswatch.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.reader.document.ProblemCode;
import io.newswatch.reader.document.Reading;
import io.newswatch.reader.document.Reading.Unreadable.Reason;
import io.newswatch.reader.document.ReadingLimits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents made to harm: they end in bounded time, with what was found. */
class HostileDocumentsTest {
    /** Generous, because builds share machines; square time would take many minutes. */
    private static final Duration SOON = Duration.ofSeconds(60);

    private static final int MANY = 400_000;

    private final DocumentReader reader = DocumentReader.within(ReadingLimits.STANDARD);

    static Stream<String> floods() {
        return Stream.of(
                "<rss><channel>" + "<a>".repeat(MANY),
                "<rss><channel>" + "<a/>".repeat(MANY),
                "<rss><channel>" + "<item>".repeat(MANY),
                "<rss><channel>" + "<a>".repeat(300) + "</b>".repeat(MANY),
                "<rss><channel><item><title>" + "<![CDATA[".repeat(MANY),
                "<rss><channel><item><title>" + "<![CDATA[</title>".repeat(MANY) + "]]>",
                "<rss><channel>" + "<!--".repeat(MANY),
                "<!--".repeat(MANY) + "<rss/>",
                "<rss><channel>" + "<?x ".repeat(MANY) + "?>",
                "<rss><channel>" + "<a b=\"".repeat(MANY),
                "<rss><channel>" + "<a ".repeat(MANY),
                "<rss " + "a=b ".repeat(MANY) + ">",
                "<rss>" + "<!DOCTYPE [".repeat(MANY),
                "<rss><channel><item><title>" + "&".repeat(MANY),
                "<rss><channel><item><title>" + "<".repeat(MANY),
                "<rss><channel><item><pubDate>" + " ".repeat(MANY) + "x</pubDate></item>",
                "<rss><channel><item><description>" + "&lt;!--".repeat(MANY) + "</description></item>",
                "<rss><channel><item><description>" + "&lt;div&gt;".repeat(MANY) + "</description></item>",
                "<rss><channel><item><author>" + "a ".repeat(MANY) + "@(</author></item>",
                "{\"items\":[" + "[".repeat(MANY),
                "{\"items\":[" + "{\"a\":".repeat(MANY));
    }

    @ParameterizedTest
    @MethodSource("floods")
    void aFloodEndsSoon(String document) {
        var reading = Assertions.assertTimeoutPreemptively(SOON, () -> read(reader, document));

        assertThat(reading).isNotNull();
    }

    @Test
    void emptyPartsWithoutEndAreNoDocument() throws IOException {
        var parts = new ByteArrayOutputStream();
        var empty = gzip("");
        for (int i = 0; i < MANY / 2; i++) {
            parts.write(empty);
        }

        var reading = reader.read(parts.toByteArray(), null, null);

        assertThat(((Reading.Unreadable) reading).reason()).isEqualTo(Reason.BROKEN_COMPRESSION);
    }

    @Test
    void aBombIsNotUnpacked() throws IOException {
        var small = DocumentReader.within(new ReadingLimits(100_000, 10, 1_000));

        var reading = small.read(gzip("<rss>" + " ".repeat(10_000_000)), null, null);

        assertThat(((Reading.Unreadable) reading).reason()).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void aDocumentThatIsTooLargeIsRefused() {
        var small = DocumentReader.within(new ReadingLimits(100, 10, 1_000));

        var reading = (Reading.Unreadable) read(small, "<rss>" + " ".repeat(100) + "</rss>");

        assertThat(reading.reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(reading.detail()).contains("100 bytes");
    }

    @Test
    void tenThousandItemsAreRead() {
        var reading = (Reading.Feed) read(reader, feed(10_000));

        assertThat(reading.items()).hasSize(10_000);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.items().getLast().url()).isEqualTo("https://harbour.example/9999");
    }

    @Test
    void itemsOverTheLimitAreLeftOutAndSaid() {
        var small = DocumentReader.within(new ReadingLimits(1_000_000, 10, 1_000));

        var reading = (Reading.Feed) read(small, feed(11));

        assertThat(reading.items()).hasSize(10);
        assertThat(reading.problems()).singleElement().matches(p -> p.code() == ProblemCode.ITEMS_LEFT_OUT);
    }

    @Test
    void aLongTextIsShortened() {
        var small = DocumentReader.within(new ReadingLimits(1_000_000, 10, 50));

        var reading = (Reading.Feed) read(
                small,
                "<rss><channel><item><description>" + "word ".repeat(50) + "</description></item></channel></rss>");

        assertThat(reading.items().getFirst().body()).hasSizeLessThanOrEqualTo(50);
    }

    private static Reading read(DocumentReader reader, String document) {
        return reader.read(document.getBytes(StandardCharsets.UTF_8), null, null);
    }

    private static String feed(int items) {
        var feed = new StringBuilder("<rss version='2.0'><channel><title>Many</title>");
        for (int i = 0; i < items; i++) {
            feed.append("<item><title>No ").append(i).append("</title><link>https://harbour.example/");
            feed.append(i).append("</link><description>&lt;p&gt;One.&lt;/p&gt;</description></item>");
        }
        return feed.append("</channel></rss>").toString();
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
