package io.newswatch.system.chaos;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds what was lost, doubled, disordered or invented in a round. Pure. */
final class RoundChecker {
    private static final List<Function<Round, Stream<String>>> RULES = List.of(
            FlowRules::whatWasSaidIsOnTheTopics,
            FlowRules::nothingElseIsOnTheTopics,
            FlowRules::revisionsComeInOrder,
            FlowRules::everyRevisionIsBookedOnce,
            FlowRules::theBooksBalance,
            AlertRules::whatIsDueIsRaisedOnce,
            AlertRules::nothingElseIsRaised,
            AlertRules::theTopicSaysWhatTheTablesSay,
            AlertRules::everyAlertIsDeliveredOverBothChannels,
            ReceiverRules::everyAlertIsHeard,
            ReceiverRules::anAlertHasOneId,
            ReceiverRules::nothingElseIsHeard,
            ReceiverRules::noCallIsOffTheBooks,
            ReceiverRules::alertsComeInOrder);

    private RoundChecker() {}

    /** A sentence for everything that is wrong; empty when nothing was lost and nothing doubled. */
    static List<String> violations(Round round) {
        return RULES.stream().flatMap(rule -> rule.apply(round)).toList();
    }
}
