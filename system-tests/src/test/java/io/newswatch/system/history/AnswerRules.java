package io.newswatch.system.history;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.newswatch.system.history.History.Acknowledged;
import java.util.stream.Stream;

/** What a publisher was told must be true, and the books of every answer must add up. */
final class AnswerRules {
    private AnswerRules() {}

    static Stream<String> everyAnswerAddsUp(History history) {
        return history.answers().stream()
                .filter(answer -> answer.sent()
                        != answer.counted().stream().mapToInt(Integer::intValue).sum())
                .map(answer -> "of " + answer.sent() + " items an answer counts " + answer.counted());
    }

    static Stream<String> whatWasAcknowledgedIsKept(History history) {
        record Claim(History.Statement statement, String articleId) {}
        var kept = history.kept().stream()
                .map(k -> new Claim(k.statement(), k.articleId()))
                .collect(toSet());
        return items(history)
                .filter(item -> !kept.contains(new Claim(item.statement(), item.articleId())))
                .map(item -> item.statement() + " is lost: it was acknowledged as " + item.status() + ", article "
                        + item.articleId());
    }

    static Stream<String> nothingIsNewTwice(History history) {
        var times = items(history).filter(Acknowledged::isNew).collect(groupingBy(Acknowledged::statement, counting()));
        return times.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(entry ->
                        entry.getKey() + " is doubled: it was acknowledged as new " + entry.getValue() + " times");
    }

    private static Stream<Acknowledged> items(History history) {
        return history.answers().stream().flatMap(answer -> answer.items().stream());
    }
}
