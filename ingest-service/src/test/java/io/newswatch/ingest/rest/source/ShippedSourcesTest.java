package io.newswatch.ingest.rest.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.ingest.identity.CanonicalUrl;
import io.newswatch.ingest.source.SourceId;
import io.newswatch.reader.DocumentReader;
import io.newswatch.reader.document.ListedFeed;
import io.newswatch.reader.document.Reading;
import io.newswatch.reader.document.ReadingLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The list of public feeds that ships with the project. None of them is read here. */
class ShippedSourcesTest {
    private static final Path LIST = Path.of("../samples/sources.opml");

    @Test
    void itReadsWithoutAProblem() throws IOException {
        assertThat(list().problems()).isEmpty();
        assertThat(feeds()).hasSizeGreaterThan(20);
        assertThat(feeds()).extracting(ListedFeed::language).contains("en", "ja", "ko", "de", "fr", "es", "pl", "uk");
    }

    @Test
    void everyFeedSaysThatItIsUnverifiedAndWhereItWasSeen() throws IOException {
        assertThat(feeds()).allSatisfy(feed -> {
            assertThat(feed.notes()).containsEntry("status", "unverified");
            assertThat(feed.notes().get("seen")).isNotBlank();
        });
    }

    @Test
    void everyFeedHasAnIdAndAnAddressOfItsOwn() throws IOException {
        assertThat(feeds())
                .extracting(feed -> new SourceId(feed.notes().get(OpmlNotes.ID)))
                .doesNotHaveDuplicates();
        assertThat(feeds()).extracting(feed -> CanonicalUrl.of(feed.url())).doesNotHaveDuplicates();
    }

    private static List<ListedFeed> feeds() throws IOException {
        return list().feeds();
    }

    private static Reading.FeedList list() throws IOException {
        var reading = DocumentReader.within(ReadingLimits.STANDARD).read(Files.readAllBytes(LIST), null, null);
        return (Reading.FeedList) reading;
    }
}
