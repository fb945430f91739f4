package io.newswatch.alert.delivery;

import java.time.Duration;

/**
 * What follows from an attempt.
 *
 * <pre>
 *                 Retry
 *                +-----+
 *                v     |          Delivered
 *   created --> pending ---------------------------> delivered
 *                ^  | |
 *     by hand    |  | +--- channel not active -----> suppressed
 *                |  |  Failed, ChannelGone
 *                |  +------------------------------> failed --+
 *                +--------------------------------------------+
 * </pre>
 */
public sealed interface Verdict {
    /** It arrived. */
    record Delivered() implements Verdict {}

    /** Not yet; again after a while. */
    record Retry(Duration after, String reason) implements Verdict {}

    /** Given up; somebody can send it again by hand. */
    record Failed(String reason) implements Verdict {}

    /** Given up, and the channel is closed because its receiver asked for that. */
    record ChannelGone(String reason) implements Verdict {}
}
