package io.newswatch.alert.why;

import io.newswatch.alert.why.Told.Delivery;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An answer in words.
 *
 * @param gate the gate that decided, as a code: {@code never-arrived withdrawn not-live before-subscription
 *     switched-off below-level not-asked-for same-story changed-since delivered pending held in-digest failed suppressed
 *     no-channel}
 * @param sentence the same for people
 * @param alertId the alert that it is about, if there is one
 */
public record Explained(
        String gate, String sentence, @Nullable String alertId, List<Delivery> deliveries) {
    private static final List<String> FROM_BEST_TO_WORST =
            List.of("delivered", "digested", "pending", "held", "failed", "suppressed");

    public Explained {
        deliveries = List.copyOf(deliveries);
    }

    /** The answer in words. */
    public static Explained of(Answer answer) {
        return switch (answer) {
            case Answer.NeverArrived never ->
                plain("never-arrived", "It has not arrived here: it was never fetched, or it is not classified yet.");
            case Answer.Withdrawn withdrawn -> plain("withdrawn", "It was withdrawn at " + withdrawn.at() + ".");
            case Answer.NotLive past ->
                plain("not-live", "It came as " + past.origin() + "; only live articles raise alerts.");
            case Answer.BeforeSubscription before ->
                plain(
                        "before-subscription",
                        "It was ingested at " + before.ingestedAt() + ", before the subscription began to alert at "
                                + before.activeSince() + ".");
            case Answer.SwitchedOff off -> plain("switched-off", "The subscription is switched off.");
            case Answer.BelowLevel below ->
                plain(
                        "below-level",
                        "Its level is " + below.level() + " with a score of "
                                + String.format(Locale.ROOT, "%.2f", below.score()) + "; the subscription asks for "
                                + below.wanted() + " or more.");
            case Answer.NotAskedFor other ->
                plain(
                        "not-asked-for",
                        "The level is enough, but these conditions of the subscription do not hold: "
                                + String.join(", ", other.missing()) + ".");
            case Answer.SameStory same -> sameStory(same.earlier());
            case Answer.ChangedSince changed ->
                plain(
                        "changed-since",
                        "It would match today; when it was judged, the subscription or the article was different.");
            case Answer.ToldOf told -> told(told.alert());
        };
    }

    private static Explained plain(String gate, String sentence) {
        return new Explained(gate, sentence, null, List.of());
    }

    private static Explained sameStory(Told earlier) {
        return new Explained(
                "same-story",
                "Its story was told already, by alert " + earlier.alertId() + " at " + earlier.raisedAt()
                        + ", and it brought nothing that the subscription wants to hear again.",
                earlier.alertId(),
                earlier.deliveries());
    }

    private static Explained told(Told alert) {
        var best = best(alert.deliveries());
        var gate = best.map(delivery -> code(delivery.state())).orElse("no-channel");
        var sentence = best.map(Explained::sentence)
                .orElse("The alert was raised, but the subscription had no active channel to tell it over.");
        return new Explained(gate, sentence, alert.alertId(), alert.deliveries());
    }

    private static Optional<Delivery> best(List<Delivery> deliveries) {
        var byState = deliveries.stream()
                .collect(Collectors.toMap(Delivery::state, delivery -> delivery, (first, second) -> first));
        return FROM_BEST_TO_WORST.stream()
                .filter(byState::containsKey)
                .map(byState::get)
                .findFirst();
    }

    private static String code(String state) {
        return state.equals("digested") ? "in-digest" : state;
    }

    private static String sentence(Delivery delivery) {
        var over = "over the channel " + delivery.channelType();
        var because = delivery.reason() == null ? "" : " because of " + delivery.reason();
        return switch (delivery.state()) {
            case "delivered" -> "It was delivered " + over + " at " + delivery.at() + ".";
            case "digested" -> "It went into the digest " + delivery.digestId() + " " + over + because + ".";
            case "pending" -> "It is on its way " + over + "; the next attempt is due at " + delivery.at() + ".";
            case "held" -> "It waits " + over + " until " + delivery.at() + because + ".";
            case "failed" -> "It could not be delivered " + over + "; the delivery failed at " + delivery.at() + ".";
            default -> "It was not sent " + over + because + ".";
        };
    }
}
