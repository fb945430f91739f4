package io.newswatch.console.page;

import io.newswatch.console.alert.Alert;
import io.newswatch.console.alert.Proof;
import io.newswatch.console.alert.WebLink;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An alert on a page.
 *
 * @param badge the level in the form the style sheet knows
 * @param remarks what the reader should know of the alert beyond its level
 * @param link where the article can be read, null when its address is not one to follow
 * @param title of the article, or a stand-in
 */
public record Card(
        String id,
        String level,
        String badge,
        List<String> remarks,
        String title,
        @Nullable String summary,
        @Nullable String link,
        Tongue tongue,
        String source,
        String subscription,
        @Nullable Moment published,
        @Nullable Moment raised,
        Proof proof) {
    public Card {
        remarks = List.copyOf(remarks);
    }

    /** The alert as seen now, with at most so many pieces of evidence of each kind. */
    public static Card of(Alert alert, Instant now, int pieces) {
        var article = alert.article();
        return new Card(
                alert.id(),
                alert.level(),
                alert.level().toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""),
                alert.remarks(),
                article.title().isBlank() ? "(no title)" : article.title(),
                article.summary(),
                WebLink.of(article.url()).orElse(null),
                Tongue.of(article.language()),
                Outlet.name(article.source(), article.url()),
                alert.subscription(),
                Moment.of(alert.timeline().publishedAt(), now),
                Moment.of(alert.timeline().raisedAt(), now),
                Proof.of(alert.evidence(), pieces));
    }
}
