package io.newswatch.system.history;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds what was lost, doubled, disordered or invented between the two ends of a history. Pure. */
final class HistoryChecker {
    private static final List<Function<History, Stream<String>>> RULES = List.of(
            StorageRules::everyNumberIsOneArticle,
            StorageRules::revisionsFollowWhatWasSaid,
            StorageRules::nothingIsInvented,
            AnswerRules::everyAnswerAddsUp,
            AnswerRules::whatWasAcknowledgedIsKept,
            AnswerRules::nothingIsNewTwice,
            TopicRules::everyRevisionIsAnnounced,
            TopicRules::nothingElseIsAnnounced,
            TopicRules::revisionsComeInOrder,
            AlertRules::whatIsCoreAlertsOnce,
            AlertRules::nothingElseAlerts);

    private HistoryChecker() {}

    /** A sentence for everything that is wrong; empty when nothing was lost and nothing doubled. */
    static List<String> violations(History history) {
        return RULES.stream().flatMap(rule -> rule.apply(history)).toList();
    }
}
