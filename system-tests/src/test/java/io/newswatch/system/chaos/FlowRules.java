package io.newswatch.system.chaos;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.newswatch.system.chaos.Round.Booked;
import io.newswatch.system.chaos.Round.Event;
import io.newswatch.system.chaos.Round.Said;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What was acknowledged must pass through both topics into the books. */
final class FlowRules {
    private FlowRules() {}

    static Stream<String> whatWasSaidIsOnTheTopics(Round round) {
        var articles = revisions(round.articles());
        var classified = revisions(round.classified());
        return round.said().stream().map(Said::eventId).flatMap(id -> {
            if (!articles.contains(id)) {
                return Stream.of(id + " is lost: it was acknowledged and never announced");
            }
            return classified.contains(id) ? Stream.empty() : Stream.of(id + " is lost: it was never classified");
        });
    }

    static Stream<String> nothingElseIsOnTheTopics(Round round) {
        var said = round.said().stream().map(Said::eventId).collect(toSet());
        return Stream.concat(revisions(round.articles()).stream(), revisions(round.classified()).stream())
                .filter(id -> !said.contains(id))
                .distinct()
                .map(id -> id + " is on a topic and was never acknowledged");
    }

    /** Sent again, a revision may follow a newer one; for the first time it may not. */
    static Stream<String> revisionsComeInOrder(Round round) {
        return Stream.of(round.articles(), round.classified())
                .flatMap(events -> events.stream().collect(groupingBy(Event::key)).values().stream())
                .flatMap(FlowRules::disorder);
    }

    static Stream<String> everyRevisionIsBookedOnce(Round round) {
        var booked = round.books().booked().stream().collect(groupingBy(Booked::eventId, counting()));
        var said = round.said().stream().map(Said::eventId).collect(toSet());
        return Stream.concat(
                said.stream()
                        .filter(id -> booked.getOrDefault(id, 0L) != 1)
                        .map(id -> id + " stands " + booked.getOrDefault(id, 0L) + " times in the books"),
                booked.keySet().stream()
                        .filter(id -> !said.contains(id))
                        .map(id -> id + " is in the books and was never acknowledged"));
    }

    static Stream<String> theBooksBalance(Round round) {
        var books = round.books();
        return Stream.of(
                        books.imbalance() == 0 ? "" : "the ledger's imbalance is " + books.imbalance(),
                        books.deadLetters() == 0 ? "" : books.deadLetters() + " records were put aside")
                .filter(violation -> !violation.isEmpty());
    }

    private static Stream<String> disorder(List<Event> ofOneKey) {
        var key = ofOneKey.getFirst().key();
        var partitions = ofOneKey.stream().map(Event::partition).collect(toSet());
        if (partitions.size() > 1) {
            return Stream.of("article " + key + " is on the partitions " + partitions);
        }
        var first = new LinkedHashSet<>(ofOneKey.stream()
                .sorted((one, other) -> Long.compare(one.offset(), other.offset()))
                .map(event -> revisionOf(event.id()))
                .toList());
        return first.stream().sorted().toList().equals(List.copyOf(first))
                ? Stream.empty()
                : Stream.of("article " + key + " is disordered: its revisions come as " + first);
    }

    /** The ids without what follows article and revision: classified events have their taxonomy and classifier too. */
    private static Set<String> revisions(Collection<Event> events) {
        return events.stream()
                .map(event -> event.key() + "." + revisionOf(event.id()))
                .collect(toSet());
    }

    private static int revisionOf(String eventId) {
        var afterArticle = eventId.substring(eventId.indexOf('.') + 1);
        var end = afterArticle.indexOf('.');
        return Integer.parseInt(end < 0 ? afterArticle : afterArticle.substring(0, end));
    }
}
