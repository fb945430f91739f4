package io.newswatch.alert.feed;

import io.newswatch.alert.feed.PublishedFeeds.Feed;
import io.newswatch.alert.feed.PublishedFeeds.Published;
import io.newswatch.alert.link.PublicLinks;
import io.newswatch.alert.link.PublicLinks.FeedForm;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/**
 * A feed with its entries, in either form.
 *
 * @param id the same after every rotation, so that readers recognise what they have
 * @param self where it is read
 * @param updated when something in it changed last
 */
public record FeedDocument(String id, String title, String home, String self, Instant updated, List<Entry> entries) {
    public FeedDocument {
        entries = List.copyOf(entries);
    }

    /** The feed in the form in which it was asked for. */
    public static FeedDocument of(Feed feed, List<Published> published, FeedForm form, PublicLinks links) {
        var entries = published.stream().map(p -> Entry.of(p, links)).toList();
        var updated = entries.stream()
                .map(entry -> entry.times().updated())
                .max(Comparator.naturalOrder())
                .orElse(feed.createdAt().truncatedTo(ChronoUnit.SECONDS));
        return new FeedDocument(
                links.tag("feed:" + feed.channelId()),
                "Newswatch: " + feed.subscriptionName(),
                links.console().toString(),
                links.feed(feed.channelId(), feed.edition(), form).toString(),
                updated,
                entries);
    }
}
