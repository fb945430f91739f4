package io.newswatch.ingest.source;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a source fares.
 *
 * @param lastFailure what went wrong last, with its time; null when nothing ever did
 * @param trouble the failures since the last success
 * @param nextPollAt null when it will not be read again by itself
 * @param articles24h articles first seen in the last 24 hours
 * @param medianGap between its latest articles; null while there are fewer than three
 * @param goneSince since when its server says that it is gone for good
 * @param readFrom the feed that its page names, when that is what is read
 * @param hub the WebSub hub that the feed names
 * @param pageProblems24h what hindered page visits of the last 24 hours, by kind
 */
public record SourceHealth(
        @Nullable Instant lastSuccessAt,
        @Nullable String lastFailure,
        Trouble trouble,
        @Nullable Instant nextPollAt,
        int articles24h,
        @Nullable Duration medianGap,
        Flow flow,
        @Nullable Instant goneSince,
        @Nullable URI readFrom,
        @Nullable String hub,
        Map<String, Integer> pageProblems24h) {
    public SourceHealth {
        pageProblems24h = Map.copyOf(pageProblems24h);
    }

    /** How it stands now. */
    public SourceState state(boolean enabled, Instant now) {
        if (goneSince != null) {
            return SourceState.GONE;
        }
        if (!enabled) {
            return SourceState.PAUSED;
        }
        if (trouble.brokenSince() != null) {
            return SourceState.BROKEN;
        }
        if (lastSuccessAt == null) {
            return SourceState.NEW;
        }
        return flow.silentSince(now) == null ? SourceState.ACTIVE : SourceState.SILENT;
    }
}
