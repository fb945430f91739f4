package io.newswatch.alert.webhook;

import io.newswatch.alert.delivery.AttemptResult;
import io.newswatch.edge.outbound.OutboundException;
import io.newswatch.edge.outbound.OutboundResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Says what a receiver's answer, or its absence, means. Pure. */
final class WebhookVerdict {
    private static final int LONGEST_DIGITS = 9;

    private WebhookVerdict() {}

    static AttemptResult of(OutboundResponse response, Instant now) {
        int status = response.status();
        if (isSuccess(status)) {
            return new AttemptResult.Accepted(status);
        }
        if (status == 410) {
            return new AttemptResult.Gone("the receiver answered 410: it wants nothing more", status);
        }
        var hint = status >= 300 && status < 400 ? "; webhooks do not follow redirects, enter the new address" : "";
        var pause = response.header("retry-after").flatMap(value -> pause(value, now));
        return new AttemptResult.TryLater("the receiver answered " + status + hint, status, pause);
    }

    static AttemptResult of(OutboundException failure) {
        var reason = "no answer (" + failure.kind() + "): " + failure.getMessage();
        if (failure.kind() == OutboundException.Kind.TOO_LARGE && isSuccess(failure.status())) {
            // Any 2xx is success; what a receiver has to say besides is of no interest.
            return new AttemptResult.Accepted(failure.status());
        }
        return switch (failure.kind()) {
            case FORBIDDEN -> new AttemptResult.Refused(reason, null);
            case DNS, CONNECT, TLS, TIMEOUT, TOO_LARGE, PROTOCOL -> AttemptResult.tryLater(reason);
        };
    }

    private static boolean isSuccess(int status) {
        return status >= 200 && status < 300;
    }

    /** The pause that a Retry-After header asks for: seconds, or a date. Anything else is no wish. */
    private static Optional<Duration> pause(String value, Instant now) {
        var text = value.strip();
        if (!text.isEmpty() && text.length() <= LONGEST_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            var until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(Duration.between(now, until)).filter(Duration::isPositive);
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
