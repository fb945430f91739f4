package io.newswatch.alert.feed;

import io.newswatch.alert.delivery.ForeignText;
import io.newswatch.alert.delivery.Told;
import io.newswatch.alert.feed.PublishedFeeds.Published;
import io.newswatch.alert.link.PublicLinks;
import io.newswatch.alert.raise.AlertPayload;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One alert as readers of a feed see it. Texts are lines without control characters; each form escapes them.
 *
 * @param id never changes
 * @param link to the alert
 * @param articleLink to the article, if it has an address of the web
 * @param summary plain text
 * @param html the same and the evidence
 * @param author the source
 */
record Entry(
        String id,
        String title,
        String link,
        @Nullable String articleLink,
        @Nullable String summary,
        String html,
        String author,
        Times times,
        List<String> tags) {
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_NAME = 200;

    Entry {
        tags = List.copyOf(tags);
    }

    /** When it was published and when it changed last, in whole seconds: some readers take a fraction for milliseconds. */
    record Times(Instant published, Instant updated) {
        Times {
            published = published.truncatedTo(ChronoUnit.SECONDS);
            updated = updated.truncatedTo(ChronoUnit.SECONDS);
        }
    }

    static Entry of(Published published, PublicLinks links) {
        return published.withdrawnAt() == null
                ? whole(published, links)
                : withdrawn(published, published.withdrawnAt(), links);
    }

    private static Entry whole(Published published, PublicLinks links) {
        var alert = published.alert();
        var article = alert.article();
        var summary = article.summary() == null ? null : ForeignText.line(article.summary());
        var told = Told.of(published.kind(), alert);
        var prefix = published.kind().equals("raised") ? "" : told.heading() + ": ";
        return new Entry(
                id(alert, links),
                prefix + ForeignText.line(article.title(), LONGEST_TITLE),
                links.alert(alert.alertId()).toString(),
                ForeignText.webAddress(article.url()).orElse(null),
                summary,
                Html.of(told, alert, links),
                author(alert),
                new Times(published.at(), published.at()),
                List.of(alert.level().name().toLowerCase(Locale.ROOT), published.kind()));
    }

    /** What its publisher took back is not told any longer; that it was told stays. */
    private static Entry withdrawn(Published published, Instant at, PublicLinks links) {
        var alert = published.alert();
        var words = "The publisher withdrew the article of this alert.";
        return new Entry(
                id(alert, links),
                "Withdrawn",
                links.alert(alert.alertId()).toString(),
                null,
                words,
                "<p>" + words + "</p>",
                author(alert),
                new Times(published.at(), at.isAfter(published.at()) ? at : published.at()),
                List.of("withdrawn"));
    }

    private static String author(AlertPayload alert) {
        var source = alert.article().source();
        var name = source.name() != null ? source.name() : source.url();
        return name == null || name.isBlank() ? "unknown source" : ForeignText.line(name, LONGEST_NAME);
    }

    private static String id(AlertPayload alert, PublicLinks links) {
        return links.tag("alert:" + alert.alertId());
    }
}
