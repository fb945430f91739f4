package io.newswatch.alert.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.alert.matching.condition.Condition;
import io.newswatch.alert.matching.condition.Condition.Where;
import io.newswatch.alert.matching.text.WordKey;
import io.newswatch.contract.Level;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class MatchIndexTest {
    private static final String WATCH = "nato-asia-pacific";
    private static final IdFilter ANY = IdFilter.ANYTHING;

    @Nested
    class AgainstTheDefinition {
        /** The index must find exactly what comparing every subscription with every article finds. */
        @RepeatedTest(20)
        void findsTheSameMatches(RepetitionInfo repetition) {
            // Given
            var random = new Random(repetition.getCurrentRepetition());
            var subscriptions = IntStream.range(0, 300)
                    .mapToObj(n -> subscribed("s" + n, criteria(random)))
                    .toList();
            var index = MatchIndex.compile(subscriptions);
            var found = 0;
            for (int n = 0; n < 200; n++) {
                var article = article(random);

                // When
                var matches = index.matches(article);

                // Then
                assertThat(matches)
                        .containsExactlyElementsOf(subscriptions.stream()
                                .filter(s -> new BruteForce(article).isWantedBy(s.criteria()))
                                .toList());
                found += matches.size();
            }
            assertThat(found).as("the generator makes matches").isGreaterThan(100);
        }

        private Criteria criteria(Random random) {
            var watch = random.nextInt(5) == 0 ? "other-watch" : WATCH;
            return new Criteria(
                    new Criteria.Watched(watch, random.nextBoolean() ? Level.CORE : Level.RELATED),
                    filter(random, "a"),
                    filter(random, "t"),
                    random.nextInt(4) == 0 ? new IdFilter(pick(random, "g", 3), Set.of(), Set.of()) : ANY,
                    random.nextInt(4) == 0 ? pick(random, "l", 4) : Set.of(),
                    random.nextInt(4) == 0 ? pick(random, "s", 4) : Set.of());
        }

        private IdFilter filter(Random random, String prefix) {
            return switch (random.nextInt(4)) {
                case 0 -> ANY;
                case 1 -> new IdFilter(pick(random, prefix, 6), Set.of(), Set.of());
                case 2 -> new IdFilter(Set.of(), pick(random, prefix, 6), pick(random, prefix, 6));
                default -> new IdFilter(pick(random, prefix, 6), pick(random, prefix, 6), pick(random, prefix, 6));
            };
        }

        private Traits article(Random random) {
            var levels = Level.values();
            return new Traits(
                    Map.of(
                            WATCH,
                            levels[random.nextInt(levels.length)],
                            "other-watch",
                            levels[random.nextInt(levels.length)]),
                    many(random, "a"),
                    many(random, "t"),
                    Set.of("g" + random.nextInt(3)),
                    many(random, "l"),
                    many(random, "s"),
                    Traits.Said.NOTHING);
        }

        private Set<String> many(Random random, String prefix) {
            var ids = new HashSet<String>();
            for (int n = random.nextInt(6); n > 0; n--) {
                ids.addAll(pick(random, prefix, 6));
            }
            return ids;
        }

        private Set<String> pick(Random random, String prefix, int of) {
            var ids = new HashSet<String>();
            for (int n = random.nextInt(3); n >= 0; n--) {
                ids.add(prefix + random.nextInt(of));
            }
            return ids;
        }
    }

    @Nested
    class Levels {
        @Test
        void aRelatedArticleMatchesWhoAskedForRelatedOnly() {
            // Given
            var core = subscribed("core", asking(Level.CORE, ANY));
            var related = subscribed("related", asking(Level.RELATED, ANY));
            var index = MatchIndex.compile(List.of(core, related));

            // When
            var matches = index.matches(article(Level.RELATED, Set.of()));

            // Then
            assertThat(matches).containsExactly(related);
        }

        @Test
        void aMentionMatchesNobody() {
            var index = MatchIndex.compile(List.of(subscribed("related", asking(Level.RELATED, ANY))));

            assertThat(index.matches(article(Level.MENTION, Set.of("country:jp"))))
                    .isEmpty();
        }
    }

    @Nested
    class Words {
        /** In Cyrillic 31 letters lie between the first and the last, which is what the hash multiplies by. */
        @Test
        void withTheSameHashAreToldApart() {
            // Given
            assertThat(WordKey.of("башня")).isEqualTo(WordKey.of("аяшня"));
            var whole = subscribed("whole", asking(new Condition.Word(Where.ANYWHERE, "башня")));
            var beginning = subscribed("beginning", asking(new Condition.Beginning(Where.ANYWHERE, "башн")));
            var index = MatchIndex.compile(List.of(whole, beginning));

            // When
            var matches = index.matches(saying("башня"));
            var others = index.matches(saying("аяшня"));

            // Then
            assertThat(matches).containsExactly(whole, beginning);
            assertThat(others).isEmpty();
        }

        @Test
        void ofManyAlternativesAndManyNeedsAreFound() {
            // Given
            var alternatives = new Condition.Any(IntStream.range(0, 40)
                    .<Condition>mapToObj(n -> new Condition.Word(Where.ANYWHERE, "harbour" + n))
                    .toList());
            var needs = new Condition.All(IntStream.range(0, 12)
                    .<Condition>mapToObj(n -> new Condition.Word(Where.ANYWHERE, "cable" + n))
                    .toList());
            var never = new Condition.Any(List.of());
            var both = subscribed("both", asking(new Condition.All(List.of(alternatives, needs))));
            var either = subscribed("either", asking(new Condition.Any(List.of(alternatives, needs, never))));
            var nothing = subscribed("nothing", asking(new Condition.All(List.of(alternatives, never))));
            var index = MatchIndex.compile(List.of(both, either, nothing));
            var allNeeds = IntStream.range(0, 12).mapToObj(n -> "cable" + n).collect(Collectors.joining(" "));

            // Then
            assertThat(index.matches(saying("harbour39"))).containsExactly(either);
            assertThat(index.matches(saying(allNeeds))).containsExactly(either);
            assertThat(index.matches(saying(allNeeds + " harbour7"))).containsExactly(both, either);
            assertThat(index.matches(saying("cable0 cable1"))).isEmpty();
        }

        private Criteria asking(Condition query) {
            return new Criteria(new Criteria.Watched(WATCH, Level.CORE), ANY, ANY, ANY, Set.of(), Set.of(), query);
        }

        private Traits saying(String body) {
            return new Traits(
                    Map.of(WATCH, Level.CORE),
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    new Traits.Said("", body));
        }
    }

    private static Criteria asking(Level level, IdFilter who) {
        return new Criteria(new Criteria.Watched(WATCH, level), who, ANY, ANY, Set.of(), Set.of());
    }

    private static Traits article(Level level, Set<String> actors) {
        return new Traits(
                Map.of(WATCH, level), actors, Set.of(), Set.of("news"), Set.of("en"), Set.of(), Traits.Said.NOTHING);
    }

    private static Subscribed subscribed(String id, Criteria criteria) {
        return new Subscribed(id, "name of " + id, "owner", Instant.EPOCH, criteria);
    }
}
