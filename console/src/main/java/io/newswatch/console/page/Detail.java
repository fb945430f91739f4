package io.newswatch.console.page;

import io.newswatch.console.alert.Alert;
import io.newswatch.console.alert.Delivery;
import io.newswatch.console.alert.Reason;
import io.newswatch.console.alert.Step;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Everything about one alert. */
public record Detail(Card card, List<Piece> supporting, List<Piece> opposing, List<Stage> stages, List<Sent> sent) {
    private static final int ALL = 100;

    public Detail {
        supporting = List.copyOf(supporting);
        opposing = List.copyOf(opposing);
        stages = List.copyOf(stages);
        sent = List.copyOf(sent);
    }

    /**
     * A piece of evidence with a name for its kind; the same words found again are told once.
     *
     * @param before the sentence around it, empty where the sentence is shown anyway
     */
    public record Piece(
            String kind, String kindName, String before, String text, String after, String field, String rule) {}

    /** A step of the timeline. */
    public record Stage(
            String name, @Nullable Moment at, @Nullable String took) {}

    /** A delivery, and each time it was tried. */
    public record Sent(
            String channel,
            String state,
            int attempts,
            @Nullable String problem,
            @Nullable Moment finished,
            @Nullable Moment next,
            List<Try> tries) {}

    /** One try. */
    public record Try(
            int number,
            @Nullable Moment at,
            @Nullable String outcome,
            @Nullable String detail) {}

    /** The alert as seen now. */
    public static Detail of(Alert alert, Instant now) {
        return new Detail(
                Card.of(alert, now, ALL),
                pieces(alert.evidence().supporting(), false),
                pieces(alert.evidence().opposing(), true),
                Step.of(alert.timeline(), alert.deliveries()).stream()
                        .map(step -> new Stage(step.name(), Moment.of(step.at(), now), Took.of(step.took())))
                        .toList(),
                alert.deliveries().stream().map(delivery -> sent(delivery, now)).toList());
    }

    private static List<Piece> pieces(List<Reason> reasons, boolean withSentence) {
        return reasons.stream()
                .map(reason -> piece(reason, withSentence))
                .distinct()
                .toList();
    }

    private static Piece piece(Reason reason, boolean withSentence) {
        return new Piece(
                reason.kind(),
                kindName(reason.kind()),
                withSentence ? reason.before() : "",
                reason.text(),
                withSentence ? reason.after() : "",
                reason.field(),
                reason.rule());
    }

    private static String kindName(String kind) {
        return switch (kind) {
            case "side-a" -> "NATO";
            case "side-b" -> "Asia-Pacific";
            case "relation" -> "Relation";
            default -> kind.replace('-', ' ');
        };
    }

    private static Sent sent(Delivery delivery, Instant now) {
        return new Sent(
                Channels.name(delivery.channel()),
                delivery.state().toLowerCase(Locale.ROOT),
                delivery.count(),
                delivery.problem(),
                Moment.of(delivery.finishedAt(), now),
                delivery.state().equals("pending") ? Moment.of(delivery.nextAttemptAt(), now) : null,
                delivery.attempts().stream()
                        .map(a -> new Try(a.number(), Moment.of(a.startedAt(), now), a.outcome(), reply(a)))
                        .toList());
    }

    private static @Nullable String reply(Delivery.Attempt attempt) {
        if (attempt.httpStatus() == null) {
            return attempt.detail();
        }
        return "HTTP " + attempt.httpStatus() + (attempt.detail() == null ? "" : ": " + attempt.detail());
    }
}
