package io.newswatch.alert.subscription.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.alert.matching.condition.Condition;
import io.newswatch.alert.matching.query.QueryException;
import io.newswatch.alert.matching.query.QueryLanguage;
import io.newswatch.alert.matching.query.QueryLimits;
import io.newswatch.alert.schedule.Peace;
import io.newswatch.alert.subscription.Ids;
import io.newswatch.alert.subscription.Spec;
import io.newswatch.contract.Level;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LintTest {
    private static final Known KNOWN = new Known(
            Set.of("org:nato", "country:jp", "country:kr", "region:indo-pacific"),
            Set.of("summit", "partnership"),
            Set.of("en", "ja", "pt"),
            Set.of("nato strap"));

    private final Lint lint = new Lint(KNOWN);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "level:MENTION",
                "nato AND NOT nato",
                "(a OR b) AND NOT a AND NOT b",
                "level:core AND level:related",
                "level:related",
                "genre:opinion AND genre:news",
                "actor:country:kr"
            })
    void aSubscriptionThatNoArticleFulfilsIsCalledSo(String query) throws QueryException {
        var spec = spec(Level.CORE, new Ids(List.of(), List.of(), List.of("country:kr")), List.of("en"), query);

        assertThat(codes(spec)).contains("never-matches");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "nato AND NOT (nato AND strap)",
                "a OR (NOT a)",
                "level:core",
                "genre:opinion OR genre:news",
                "(a OR b) AND NOT a",
                "language:en AND language:ja",
                "title:a AND NOT body:a"
            })
    void whatCanBeFulfilledIsNotCalledImpossible(String query) throws QueryException {
        assertThat(codes(spec(Level.CORE, Ids.UNASKED, List.of("en"), query))).doesNotContain("never-matches");
    }

    @Test
    void theSameActorWantedAndExcludedIsImpossible() throws QueryException {
        var both = new Ids(List.of("country:jp"), List.of(), List.of("country:jp"));

        assertThat(codes(spec(Level.CORE, both, List.of(), null))).containsExactly("never-matches");
    }

    @Test
    void anUnknownIdComesWithTheOneThatMayBeMeant() throws QueryException {
        var actors = new Ids(List.of("country:jp", "org:natoo"), List.of("country:nato"), List.of());

        var found = found(spec(Level.CORE, actors, List.of(), "topic:sumit"));

        assertThat(found).extracting(Finding::pointer).containsExactly("/actors/any/1", "/actors/all/0", "/query");
        assertThat(found.get(0).detail()).contains("did you mean org:nato?");
        assertThat(found.get(1).detail()).contains("did you mean org:nato?");
        assertThat(found.get(2).detail()).contains("did you mean summit?");
    }

    @Test
    void aLanguageThatIsNotReadIsTold() throws QueryException {
        var found = found(spec(Level.CORE, Ids.UNASKED, List.of("pt-br", "tlh"), null));

        assertThat(found).extracting(Finding::pointer).containsExactly("/languages/1");
    }

    @Test
    void wordsAloneAreOfOneLanguage() throws QueryException {
        assertThat(codes(spec(Level.CORE, Ids.UNASKED, List.of(), "summit"))).containsExactly("one-language");
        assertThat(codes(spec(Level.CORE, Ids.UNASKED, List.of("en"), "summit")))
                .isEmpty();
        assertThat(codes(spec(Level.CORE, Ids.UNASKED, List.of(), "drill AND actor:country:jp")))
                .isEmpty();
    }

    @Test
    void aKnownFalseFriendIsTold() throws QueryException {
        assertThat(codes(spec(Level.CORE, Ids.UNASKED, List.of("en"), "\"NATO straps\" OR \"NATO strap\"")))
                .containsExactly("false-friend");
        assertThat(codes(spec(Level.CORE, Ids.UNASKED, List.of("en"), "nato AND NOT \"NATO strap\"")))
                .isEmpty();
    }

    @Test
    void aQueryThatOnlyExcludesIsTold() throws QueryException {
        assertThat(codes(spec(Level.CORE, Ids.UNASKED, List.of(), "NOT sport"))).containsExactly("only-excludes");
        assertThat(codes(spec(Level.CORE, Ids.UNASKED, List.of(), null))).isEmpty();
    }

    private List<String> codes(Spec spec) throws QueryException {
        return found(spec).stream().map(Finding::code).toList();
    }

    private List<Finding> found(Spec spec) throws QueryException {
        var query = spec.conditions().query();
        return lint.of(spec, query == null ? Condition.anything() : new QueryLanguage(QueryLimits.USUAL).read(query));
    }

    private static Spec spec(Level level, Ids actors, List<String> languages, String query) {
        return new Spec(
                "s",
                "w",
                level,
                new Spec.Conditions(actors, Ids.UNASKED, Ids.UNASKED, languages, List.of(), query),
                "material",
                Peace.UNASKED);
    }
}
