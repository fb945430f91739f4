package io.newswatch.alert.delivery;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How one attempt ended, as seen from the channel. */
public sealed interface AttemptResult {
    /** The receiver has it. */
    record Accepted(@Nullable Integer httpStatus) implements AttemptResult {}

    /** It did not work this time; {@code retryAfter} is what the receiver asked for. */
    record TryLater(String reason, @Nullable Integer httpStatus, Optional<Duration> retryAfter)
            implements AttemptResult {}

    /** It will never work as it is. */
    record Refused(String reason, @Nullable Integer httpStatus) implements AttemptResult {}

    /** The receiver says that nothing should be sent there any more. */
    record Gone(String reason, @Nullable Integer httpStatus) implements AttemptResult {}

    /** A failure of which nothing more is known. */
    static AttemptResult tryLater(String reason) {
        return new TryLater(reason, null, Optional.empty());
    }

    /** The receiver's status, where there was one. */
    @Nullable Integer httpStatus();
}
