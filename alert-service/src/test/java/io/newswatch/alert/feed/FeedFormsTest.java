package io.newswatch.alert.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import io.newswatch.alert.feed.PublishedFeeds.Feed;
import io.newswatch.alert.feed.PublishedFeeds.Published;
import io.newswatch.alert.link.PublicLinks;
import io.newswatch.alert.link.PublicLinks.FeedForm;
import io.newswatch.alert.raise.AlertPayload;
import io.newswatch.alert.secret.Capabilities;
import io.newswatch.alert.testing.Alerts;
import io.newswatch.contract.EventJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class FeedFormsTest {
    private static final PublicLinks LINKS = new PublicLinks(
            URI.create("https://watch.example"),
            Capabilities.withKey(Base64.getEncoder().encodeToString(new byte[32])));
    private static final Instant MADE = Instant.parse("2026-03-01T09:00:00Z");
    private static final Instant FIRST = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant SECOND = Instant.parse("2026-03-01T11:00:00Z");
    private static final Feed FEED = new Feed("ch1", "Pacts & <partners>", true, 0, MADE);

    @Test
    void anIndependentReaderFindsTheEntriesInAtom() throws Exception {
        // When
        var feed = rome(List.of(
                published("updated", Alerts.payload("al2", "sub1"), SECOND),
                published("raised", Alerts.payload("al1", "sub1"), FIRST)));

        // Then
        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getTitle()).isEqualTo("Newswatch: Pacts & <partners>");
        assertThat(feed.getUri()).isEqualTo("tag:watch.example,2026:newswatch:feed:ch1");
        assertThat(feed.getPublishedDate()).isEqualTo(SECOND);
        assertThat(feed.getEntries()).hasSize(2);
        var update = feed.getEntries().getFirst();
        assertThat(update.getTitle()).isEqualTo("Update: NATO and Japan sign a pact");
        assertThat(update.getLink()).isEqualTo("https://watch.example/alerts/al2");
        assertThat(update.getUri()).isEqualTo("tag:watch.example,2026:newswatch:alert:al2");
        assertThat(update.getAuthor()).isEqualTo("The Example");
        assertThat(update.getContents().getFirst().getValue())
                .contains("<mark>NATO</mark> and Japan sign a pact")
                .contains("They &lt;b&gt;<mark>signed</mark>&lt;/b&gt; it.");
        assertThat(feed.getEntries().getLast().getTitle()).isEqualTo("NATO and Japan sign a pact");
    }

    @Test
    void whatRfc4287DemandsIsThereEvenInAnEmptyFeed() throws Exception {
        var empty = atom(List.of());
        var full = atom(List.of(published("raised", Alerts.payload("al1", "sub1"), FIRST)));

        for (var feed : List.of(empty, full)) {
            assertThat(texts(feed, "id")).isNotEmpty().doesNotContain("");
            assertThat(texts(feed, "title")).isNotEmpty().doesNotContain("");
            assertThat(texts(feed, "updated")).isNotEmpty().allSatisfy(time -> assertThat(Instant.parse(time))
                    .isNotNull());
            assertThat(feed.getElementsByTagName("link")
                            .item(0)
                            .getAttributes()
                            .getNamedItem("rel")
                            .getNodeValue())
                    .isEqualTo("self");
        }
        assertThat(texts(empty, "updated")).containsExactly(MADE.toString());
        assertThat(texts(full, "id")).doesNotHaveDuplicates().hasSize(2);
        assertThat(texts(full, "name")).containsExactly("The Example");
    }

    @Test
    void jsonFeedSaysTheSame() throws IOException {
        var feed = json(List.of(published("corrected", Alerts.payload("al1", "sub1"), FIRST)));

        assertThat(feed.path("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.path("title").asText()).isEqualTo("Newswatch: Pacts & <partners>");
        assertThat(feed.path("feed_url").asText())
                .startsWith("https://watch.example/feeds/")
                .endsWith(".json");
        var item = feed.at("/items/0");
        assertThat(item.path("id").asText()).isEqualTo("tag:watch.example,2026:newswatch:alert:al1");
        assertThat(item.path("title").asText()).isEqualTo("Correction: NATO and Japan sign a pact");
        assertThat(item.path("external_url").asText()).isEqualTo("https://news.example/pact");
        assertThat(item.path("date_published").asText()).isEqualTo(FIRST.toString());
        assertThat(item.path("content_html").asText()).contains("<mark>NATO</mark>");
    }

    @Test
    void whatWasWithdrawnIsNotToldAnyLongerButTheEntryStays() throws Exception {
        // Given
        var taken = new Published("raised", Alerts.payload("al1", "sub1"), FIRST, SECOND);

        // When
        var feed = rome(List.of(taken));
        var json = json(List.of(taken));

        // Then
        var entry = feed.getEntries().getFirst();
        assertThat(entry.getUri()).isEqualTo("tag:watch.example,2026:newswatch:alert:al1");
        assertThat(entry.getTitle()).isEqualTo("Withdrawn");
        assertThat(entry.getUpdatedDate()).isEqualTo(SECOND);
        assertThat(entry.getContents().getFirst().getValue()).doesNotContain("Japan");
        assertThat(json.toString()).doesNotContain("Japan");
        assertThat(feed.getPublishedDate()).isEqualTo(SECOND);
    }

    private static Published published(String kind, AlertPayload alert, Instant at) {
        return new Published(kind, alert, at, null);
    }

    private static SyndFeed rome(List<Published> published) throws IOException, FeedException {
        var bytes = AtomForm.of(FeedDocument.of(FEED, published, FeedForm.ATOM, LINKS));
        try (var reader = new XmlReader(new ByteArrayInputStream(bytes))) {
            return new SyndFeedInput().build(reader);
        }
    }

    private static Element atom(List<Published> published) throws Exception {
        var bytes = AtomForm.of(FeedDocument.of(FEED, published, FeedForm.ATOM, LINKS));
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(bytes))
                .getDocumentElement();
    }

    private static List<String> texts(Element feed, String name) {
        var found = feed.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent())
                .toList();
    }

    private static JsonNode json(List<Published> published) throws IOException {
        return EventJson.mapper().readTree(JsonForm.of(FeedDocument.of(FEED, published, FeedForm.JSON, LINKS)));
    }
}
