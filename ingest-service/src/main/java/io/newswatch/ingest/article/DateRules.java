package io.newswatch.ingest.article;

import io.newswatch.contract.DateTrust;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a stated publication date is worth.
 *
 * @param aheadAtMost clocks differ; a date further ahead than this is not believed
 * @param ageAtMost an article that is older at first sight is not news
 */
public record DateRules(Duration aheadAtMost, Duration ageAtMost) {
    DateTrust judge(@Nullable Instant publishedAt, Instant firstSeenAt, Instant now) {
        if (publishedAt == null) {
            return DateTrust.MISSING;
        }
        if (publishedAt.isAfter(now.plus(aheadAtMost))) {
            return DateTrust.FUTURE;
        }
        return publishedAt.isBefore(firstSeenAt.minus(ageAtMost)) ? DateTrust.STALE : DateTrust.STATED;
    }
}
