package io.newswatch.system.history;

import io.newswatch.system.history.History.Kept;
import io.newswatch.system.history.History.Numbered;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What must be in the database, once and in order. */
final class StorageRules {
    private StorageRules() {}

    static Stream<String> everyNumberIsOneArticle(History history) {
        var kept = history.keptByNumber();
        return history.said().stream().flatMap(numbered -> {
            var ids = kept.getOrDefault(numbered.number(), List.of()).stream()
                    .map(Kept::articleId)
                    .distinct()
                    .toList();
            return switch (ids.size()) {
                case 0 -> Stream.of(name(numbered) + " is lost: the database does not have it");
                case 1 -> Stream.empty();
                default -> Stream.of(name(numbered) + " is doubled: it is the articles " + ids);
            };
        });
    }

    static Stream<String> revisionsFollowWhatWasSaid(History history) {
        var kept = history.keptByNumber();
        return history.said().stream().flatMap(numbered -> kept.getOrDefault(numbered.number(), List.of()).stream()
                .collect(Collectors.groupingBy(Kept::articleId))
                .values()
                .stream()
                .flatMap(revisions -> wrong(numbered, revisions)));
    }

    static Stream<String> nothingIsInvented(History history) {
        var said = history.said().stream().collect(Collectors.toMap(Numbered::number, Function.identity()));
        return history.kept().stream()
                .filter(kept -> {
                    var numbered = said.get(kept.statement().number());
                    return numbered == null || kept.statement().edition() > numbered.editions();
                })
                .map(kept -> kept.statement() + " is kept and was never said: " + kept.eventId());
    }

    private static Stream<String> wrong(Numbered numbered, List<Kept> revisions) {
        var numbers = revisions.stream().map(Kept::revision).toList();
        var editions =
                revisions.stream().map(kept -> kept.statement().edition()).toList();
        var whole = IntStream.rangeClosed(1, revisions.size()).boxed().toList();
        return Stream.of(
                        numbers.equals(whole)
                                ? Stream.<String>empty()
                                : Stream.of(name(numbered) + " has the revisions " + numbers),
                        numbered.way().allows(editions, numbered.editions())
                                ? Stream.<String>empty()
                                : Stream.of(name(numbered) + " has the editions " + editions + " of "
                                        + numbered.editions()),
                        repeated(numbered, revisions))
                .flatMap(Function.identity());
    }

    private static Stream<String> repeated(Numbered numbered, List<Kept> revisions) {
        return IntStream.range(1, revisions.size())
                .filter(i ->
                        revisions.get(i).content().equals(revisions.get(i - 1).content()))
                .mapToObj(i -> name(numbered) + " says in revision "
                        + revisions.get(i).revision() + " what the one before says");
    }

    private static String name(Numbered numbered) {
        return "number " + numbered.number() + " (" + numbered.way() + ")";
    }
}
