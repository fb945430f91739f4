package io.newswatch.reader.opml;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.reader.document.ListedFeed;
import io.newswatch.reader.document.Problems;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is written is what is read again. */
class OpmlWriterTest {
    @Test
    void feedsComeBackInTheirFolders() {
        var feeds = List.of(
                ListedFeed.plain(
                        "https://a.example/rss?x=1&y=2", "A & \"B\" <C>", "https://a.example/", "en", List.of()),
                ListedFeed.plain("https://b.example/rss", "B", null, null, List.of("Asia", "Japan")),
                ListedFeed.plain("https://c.example/rss", "C", null, "ja", List.of("Asia", "Japan")),
                new ListedFeed(
                        "https://d.example/rss",
                        "D",
                        null,
                        null,
                        List.of("Europe"),
                        Map.of("country", "be", "seen", "a \"list\" & more")));

        var again = new OpmlList().read(OpmlWriter.write("Sources", feeds), null, new Problems());

        assertThat(again.feeds()).isEqualTo(feeds);
        assertThat(again.problems()).isEmpty();
    }

    @Test
    void aFeedWithoutATitleIsNamedByItsAddress() {
        var feeds = List.of(ListedFeed.plain("https://a.example/rss", "", null, null, List.of()));

        assertThat(OpmlWriter.write("Sources", feeds)).contains("text=\"https://a.example/rss\"");
    }
}
