package io.newswatch.system.chaos;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.newswatch.system.chaos.Round.Call;
import io.newswatch.system.chaos.Round.Delivery;
import io.newswatch.system.chaos.Round.Mail;
import io.newswatch.system.chaos.Round.Raised;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the receivers really got. A crash may repeat a call, under the same id and on the books. */
final class ReceiverRules {
    private ReceiverRules() {}

    static Stream<String> everyAlertIsHeard(Round round) {
        var called = calls(round).map(Call::alertId).collect(toSet());
        var mailed = round.alerts().mails().stream().map(Mail::alertId).collect(toSet());
        return round.alerts().raised().stream()
                .map(Raised::alertId)
                .flatMap(alert -> Stream.concat(
                        called.contains(alert) ? Stream.empty() : Stream.of("the webhook never heard of " + alert),
                        mailed.contains(alert) ? Stream.empty() : Stream.of("no mail came of " + alert)));
    }

    static Stream<String> anAlertHasOneId(Round round) {
        return Stream.concat(
                        ids(calls(round), Call::alertId, Call::webhookId),
                        ids(round.alerts().mails().stream(), Mail::alertId, Mail::messageId))
                .distinct();
    }

    static Stream<String> nothingElseIsHeard(Round round) {
        var raised = round.alerts().raised().stream().map(Raised::alertId).collect(toSet());
        return Stream.of(
                        calls(round)
                                .filter(call -> !call.genuine())
                                .map(call -> call.webhookId() + " has a signature that is not right"),
                        calls(round)
                                .filter(call -> !raised.contains(call.alertId()))
                                .map(call -> "the webhook heard of " + call.alertId() + ", which was never raised"),
                        round.alerts().mails().stream()
                                .filter(mail -> !raised.contains(mail.alertId()))
                                .map(mail -> "a mail came of " + mail.alertId() + ", which was never raised"))
                .flatMap(Function.identity());
    }

    /** Each call was an attempt, written down before it was made. */
    static Stream<String> noCallIsOffTheBooks(Round round) {
        var calls = calls(round).collect(groupingBy(Call::alertId, counting()));
        var mails = round.alerts().mails().stream().collect(groupingBy(Mail::alertId, counting()));
        return round.alerts().deliveries().stream().flatMap(delivery -> {
            var heard = received(delivery, calls, mails);
            return heard <= delivery.attempts()
                    ? Stream.empty()
                    : Stream.of("alert " + delivery.alertId() + " came " + heard + " times by " + delivery.channelType()
                            + " and the books have " + delivery.attempts() + " attempts");
        });
    }

    /** Nobody hears of what follows before the first alert of the story. */
    static Stream<String> alertsComeInOrder(Round round) {
        var articles = round.alerts().raised().stream().collect(toMap(Raised::alertId, Raised::articleId, (a, b) -> a));
        var stories = round.due().stream()
                .flatMap(due -> due.articles().stream().map(article -> Map.entry(article, due)))
                .collect(groupingBy(Map.Entry::getKey, mapping(e -> e.getValue().story(), toSet())));
        var begun = new HashSet<Integer>();
        var early = new ArrayList<String>();
        for (var call : round.alerts().calls()) {
            var story = stories.getOrDefault(articles.getOrDefault(call.alertId(), ""), Set.of());
            if (call.kind().equals("raised")) {
                begun.addAll(story);
            } else if (!begun.containsAll(story)) {
                early.add(
                        "the webhook heard " + call.kind() + " " + call.alertId() + " before its story's first alert");
            }
        }
        return early.stream();
    }

    private static Stream<Call> calls(Round round) {
        return round.alerts().calls().stream();
    }

    private static long received(Delivery delivery, Map<String, Long> calls, Map<String, Long> mails) {
        var byChannel = delivery.channelType().equals("webhook") ? calls : mails;
        return byChannel.getOrDefault(delivery.alertId(), 0L);
    }

    private static <T> Stream<String> ids(Stream<T> received, Function<T, String> alert, Function<T, String> id) {
        return received.collect(groupingBy(alert, mapping(id, toSet()))).entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> "alert " + entry.getKey() + " came under the ids " + entry.getValue());
    }
}
