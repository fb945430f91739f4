package io.newswatch.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.ingest.feed.FeedEntry;
import io.newswatch.ingest.identity.ArticleId;
import io.newswatch.ingest.identity.CanonicalUrl;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When a page is fetched again. */
class WantedPageTest {
    private static final String LINK = "https://example.org/1";
    private static final Instant THEN = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant LATER = THEN.plusSeconds(60);

    @Test
    void theSameWordsWithOtherDatesAndNamesAreNoNews() {
        var known = new WantedPage.Known(entry("Title", "guid-1", THEN).textHash(), THEN, false);

        assertThat(page(entry("Title", "guid-2", LATER), LATER).isNewsTo(known)).isFalse();
        assertThat(page(entry("Another title", "guid-1", THEN), THEN).isNewsTo(known))
                .isTrue();
    }

    @Test
    void newWordsAreNewsWhileThePageStillWaits() {
        var known = new WantedPage.Known(entry("Title", "g", THEN).textHash(), THEN, true);

        assertThat(page(entry("Another title", "g", THEN), THEN).isNewsTo(known))
                .isTrue();
    }

    @Test
    void aBareAddressIsNewsWhenItsDateIs() {
        assertThat(page(null, LATER).isNewsTo(new WantedPage.Known(null, THEN, false)))
                .isTrue();
        assertThat(page(null, THEN).isNewsTo(new WantedPage.Known(null, THEN, false)))
                .isFalse();
        assertThat(page(null, null).isNewsTo(new WantedPage.Known(null, THEN, false)))
                .isFalse();
        assertThat(page(null, LATER).isNewsTo(new WantedPage.Known(null, THEN, true)))
                .isFalse();
    }

    private static WantedPage page(@Nullable FeedEntry said, @Nullable Instant updatedAt) {
        return new WantedPage(ArticleId.ofUrl(CanonicalUrl.of(LINK)), URI.create(LINK), said, updatedAt, true);
    }

    private static FeedEntry entry(String title, String guid, Instant date) {
        return new FeedEntry(LINK, guid, title, "A summary.", null, null, date, date, List.of());
    }
}
