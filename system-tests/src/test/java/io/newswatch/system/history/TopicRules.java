package io.newswatch.system.history;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.newswatch.system.history.History.Announced;
import io.newswatch.system.history.History.Kept;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

/** What must be on the topic: every revision, under its one event id, as often as it likes, first in order. */
final class TopicRules {
    private TopicRules() {}

    static Stream<String> everyRevisionIsAnnounced(History history) {
        var announced = history.announced().stream().map(Announced::eventId).collect(toSet());
        return history.kept().stream().flatMap(kept -> {
            var name = kept.statement() + ", " + kept.eventId() + ",";
            if (!announced.contains(kept.eventId())) {
                return Stream.of(name + " is lost: the topic does not have it");
            }
            return kept.marked() ? Stream.empty() : Stream.of(name + " waits to be announced, though it was");
        });
    }

    static Stream<String> nothingElseIsAnnounced(History history) {
        var kept = history.kept().stream().collect(toMap(Kept::eventId, identity(), (one, other) -> one));
        return history.announced().stream().flatMap(announced -> {
            var revision = kept.get(announced.eventId());
            if (revision == null) {
                return Stream.of("event " + announced.eventId() + " is announced and not kept");
            }
            if (!revision.articleId().equals(announced.key())) {
                return Stream.of("event " + announced.eventId() + " has the key " + announced.key());
            }
            return revision.digest().equals(announced.digest())
                    ? Stream.empty()
                    : Stream.of("event " + announced.eventId() + " is not the one that is kept, byte for byte");
        });
    }

    /** Sent again, a revision may follow a newer one; for the first time it may not. */
    static Stream<String> revisionsComeInOrder(History history) {
        return history.announced().stream().collect(groupingBy(Announced::key)).values().stream()
                .flatMap(TopicRules::disorder);
    }

    private static Stream<String> disorder(List<Announced> ofOneKey) {
        var key = ofOneKey.getFirst().key();
        var partitions = ofOneKey.stream().map(Announced::partition).collect(toSet());
        if (partitions.size() > 1) {
            return Stream.of("article " + key + " is on the partitions " + partitions);
        }
        var first = new LinkedHashSet<>(ofOneKey.stream()
                .sorted((one, other) -> Long.compare(one.offset(), other.offset()))
                .map(announced -> revision(announced.eventId()))
                .toList());
        return first.stream().sorted().toList().equals(List.copyOf(first))
                ? Stream.empty()
                : Stream.of("article " + key + " is disordered: its revisions come as " + first);
    }

    private static Integer revision(String eventId) {
        return Integer.valueOf(eventId.substring(eventId.lastIndexOf('.') + 1));
    }
}
