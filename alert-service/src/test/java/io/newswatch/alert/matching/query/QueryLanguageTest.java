package io.newswatch.alert.matching.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.newswatch.alert.matching.condition.Condition;
import io.newswatch.alert.matching.condition.Condition.Kind;
import io.newswatch.alert.matching.condition.Condition.Phrase.Part;
import io.newswatch.alert.matching.condition.Condition.Where;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class QueryLanguageTest {
    private static final Condition A = word("a");
    private static final Condition B = word("b");
    private static final Condition C = word("c");

    private final QueryLanguage language = new QueryLanguage(QueryLimits.USUAL);

    static Stream<Arguments> taken() {
        return Stream.of(
                Arguments.of("a", A),
                Arguments.of("a b", new Condition.Any(List.of(A, B))),
                Arguments.of("a OR b", new Condition.Any(List.of(A, B))),
                Arguments.of("a AND b OR c", any(all(A, B), C)),
                Arguments.of("a AND (b OR c)", all(A, any(B, C))),
                Arguments.of("a && !b", all(A, new Condition.Not(B))),
                Arguments.of("+a b", A),
                Arguments.of("a -b", all(A, new Condition.Not(B))),
                Arguments.of("+a +b -c", all(A, B, new Condition.Not(C))),
                Arguments.of("NOT a", new Condition.Not(A)),
                Arguments.of("a OR (NOT b)", any(A, new Condition.Not(B))),
                Arguments.of("(a^2 AND b)^3.5", all(A, B)),
                Arguments.of("title:a", new Condition.Word(Where.TITLE, "a")),
                Arguments.of("body:(a OR title:b)", any(new Condition.Word(Where.BODY, "a"), inTitle("b"))),
                Arguments.of("\"a b\"", phrase(0, "a", "b")),
                Arguments.of("\"a b\"~5", phrase(5, "a", "b")),
                Arguments.of("\"a\"~5", A),
                Arguments.of("F-16", phrase(0, "f", "16")),
                Arguments.of("défens*", new Condition.Beginning(Where.ANYWHERE, "defens")),
                Arguments.of("日本海", phrase(0, "日本", "本海")),
                Arguments.of("北约*", word("北约")),
                Arguments.of("a\\*", A),
                Arguments.of("actor:org\\:nato", new Condition.Id(Kind.ACTOR, "org:nato")),
                Arguments.of("actor:\"org:nato\"", new Condition.Id(Kind.ACTOR, "org:nato")),
                Arguments.of("actor:country:jp", new Condition.Id(Kind.ACTOR, "country:jp")),
                Arguments.of("actor:country:*", new Condition.IdBeginning(Kind.ACTOR, "country:")),
                Arguments.of("source:\"The Example Times\"", new Condition.Id(Kind.SOURCE, "the example times")),
                Arguments.of("level:core", new Condition.Id(Kind.LEVEL, "core")));
    }

    @ParameterizedTest
    @MethodSource("taken")
    void standsForACondition(String query, Condition condition) throws QueryException {
        assertThat(language.read(query)).isEqualTo(condition);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("  ", 1, "asks for nothing"),
                Arguments.of("a AND", 6, "ends where something more is needed"),
                Arguments.of("a AND )", 7, "never opened"),
                Arguments.of("(a OR b", 1, "never closed"),
                Arguments.of("a \"b c", 3, "never closed"),
                Arguments.of("a OR OR b", 6, "'OR'"),
                Arguments.of("a OR NOT b", 10, "NOT beside OR"),
                Arguments.of("a b:c", 3, "title, body, actor"),
                Arguments.of("a ?b", 3, "?"),
                Arguments.of("*ab", 1, "star before the end"),
                Arguments.of("a wo*d", 5, "star before the end"),
                Arguments.of("a *", 3, "star alone"),
                Arguments.of("a bc*", 3, "at least 3 letters"),
                Arguments.of("f-1*", 1, "several words"),
                Arguments.of("abc~", 4, "similar words"),
                Arguments.of("a [b TO c]", 4, "range"),
                Arguments.of("a /b+/", 3, "regular expression"),
                Arguments.of("(a b)@2", 6, "number of clauses"),
                Arguments.of("a !!", 4, "'!'"),
                Arguments.of("a \"…\"", 4, "nothing to look for"),
                Arguments.of("\"a a\"~3", 2, "twice"),
                Arguments.of("\"a b\"~101", 5, "100 words"),
                Arguments.of("\"a b\"~1.5", 6, "whole number"),
                Arguments.of("level:HIGH", 7, "level"),
                Arguments.of("actor:\"\"", 8, "value behind actor:"),
                Arguments.of("(((((((((((a)))))))))))", 11, "10 deep"),
                Arguments.of("a " + "b ".repeat(500), 1_001, "500 words"),
                Arguments.of("\"" + "a ".repeat(51) + "\"", 2, "at most 50"),
                Arguments.of("a".repeat(2_001), 2_001, "2000"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void isRefusedWhereItGoesWrong(String query, int position, String because) {
        var refusal = catchThrowableOfType(QueryException.class, () -> language.read(query));

        assertThat(refusal).as(query).isNotNull();
        assertThat(refusal.detail()).contains(because);
        assertThat(refusal.position()).isEqualTo(position);
    }

    @Nested
    class Hostile {
        @Test
        void neverEndsInAnythingButAConditionOrARefusal() {
            var random = new java.util.Random(5);
            var pieces = List.of(
                    "a", "(", ")", "\"", " ", ":", "~", "^", "AND ", "OR ", "NOT ", "+", "-", "*", "?", "/", "[", "]",
                    "{", "}", "\\", "@", "fn:", "title:", "2", ".", "<", ">", "=", "!", "&&", "||", "日本", "\ud800",
                    "\u0000", "é");
            for (int n = 0; n < 20_000; n++) {
                var query = new StringBuilder();
                for (int i = random.nextInt(12); i >= 0; i--) {
                    query.append(pieces.get(random.nextInt(pieces.size())));
                }
                assertTakenOrRefused(query.toString());
            }
        }

        private void assertTakenOrRefused(String query) {
            try {
                assertThat(language.read(query)).isNotNull();
            } catch (QueryException refusal) {
                assertThat(refusal.position()).as(query).isBetween(1, query.length() + 1);
                assertThat(refusal.detail()).isNotBlank();
            }
        }
    }

    private static Condition word(String word) {
        return new Condition.Word(Where.ANYWHERE, word);
    }

    private static Condition inTitle(String word) {
        return new Condition.Word(Where.TITLE, word);
    }

    private static Condition all(Condition... of) {
        return new Condition.All(List.of(of));
    }

    private static Condition any(Condition... of) {
        return new Condition.Any(List.of(of));
    }

    private static Condition phrase(int slop, String first, String second) {
        return new Condition.Phrase(Where.ANYWHERE, List.of(new Part(first, 0), new Part(second, 1)), slop);
    }
}
