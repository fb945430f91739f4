package io.newswatch.alert.story;

import static io.newswatch.alert.story.Arrivals.found;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.contract.WhatIsNew;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactsTest {
    private static final String BEFORE = "NATO plans a patrol of 12 ships off Izu, a source said.";

    @Test
    void whatWasClaimedBeforeIsNotNews() {
        assertThat(news("Alliance plans patrol", BEFORE, "Alliance plans patrol", BEFORE))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Alliance confirms patrol                 | confirmation
            Patrol confirmed by alliance             | confirmation
            Patrol cancelled by alliance             | reversal
            Alliance calls off patrol                | reversal
            Alliance denies plan of patrol           | reversal
            Alliance confirms that patrol is shelved | reversal
            Patrol postponed until spring            | reversal
            """)
    void aTurnInTheTitleIsNews(String title, String kind) {
        assertThat(news("Alliance plans patrol", BEFORE, title, "NATO gave no details."))
                .containsExactly(new WhatIsNew(kind, title.strip(), "b"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | Bündnis bestätigt Fahrt           | confirmation
            de | Bündnis sagt ab                   | reversal
            fr | Alliance confirme la patrouille | confirmation
            fr | La patrouille est annulée         | reversal
            es | La alianza cancela la patrulla    | reversal
            ru | Альянс подтвердил план            | confirmation
            ru | Альянс отменил план               | reversal
            zh | 北约证实巡逻计划                    | confirmation
            zh | 北约取消巡逻计划                    | reversal
            ja | 哨戒計画を中止                      | reversal
            ko | 나토 순찰 취소                      | reversal
            ar | الحلف يؤكد الدورية                  | confirmation
            """)
    void turnsAreFoundInOtherLanguages(String language, String title, String kind) {
        var turn = Turns.in(title, "", language);

        assertThat(turn).isNotNull();
        assertThat(turn.kind().name()).isEqualToIgnoringCase(kind);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Alliance does not confirm patrol
            Patrol still unconfirmed
            Alliance could not confirm patrol
            Patrol goes well
            """)
    void aDoubtIsNoTurn(String title) {
        assertThat(news("Alliance plans patrol", BEFORE, title, "NATO gave no details."))
                .isEmpty();
    }

    @Test
    void theSameTurnTwiceIsNewsOnce() {
        var facts = Facts.NONE.with(claims("Alliance confirms patrol", ""));

        assertThat(facts.news(claims("Patrol confirmed", ""), "b")).isEmpty();
        assertThat(facts.news(claims("Patrol cancelled", ""), "b"))
                .extracting(WhatIsNew::kind)
                .containsExactly("reversal");
    }

    @Test
    void aChangedNumberIsNewsWithWhatItWas() {
        assertThat(news("Alliance plans patrol", BEFORE, "Alliance plans patrol of 15 ships", "More was not said."))
                .containsExactly(new WhatIsNew("number", "15 ships (before: 12)", "b"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Patrol sails on 14 March
            Patrol sails in 2027
            Patrol under Article 5
            Patrol lasts 9 days
            Patrol of 12 ships sails
            Patrol meets 3 whales
            """)
    void datesAndNumbersOfOtherThingsAreNoNews(String title) {
        assertThat(news("Alliance plans patrol", BEFORE, title, "More was not said."))
                .isEmpty();
    }

    @Test
    void countedThingsAreFoundInScriptsWithoutBlanks() {
        var before = Facts.NONE.with(claims("巡逻派出12艘军舰", ""));

        assertThat(before.news(claims("巡逻派出15艘军舰", ""), "b"))
                .extracting(WhatIsNew::kind)
                .containsExactly("number");
    }

    @Test
    void anActorWhoWasNotSpokenOfIsNews() {
        var facts = Facts.NONE.with(FindClaims.of("t", BEFORE, found(BEFORE, "en", "jp"), "w"));

        var news = facts.news(FindClaims.of("t", BEFORE, found(BEFORE, "en", "jp", "kr"), "w"), "b");

        assertThat(news).containsExactly(new WhatIsNew("actor", "kr", "b"));
    }

    private static List<WhatIsNew> news(String titleBefore, String before, String title, String body) {
        return Facts.NONE.with(claims(titleBefore, before)).news(claims(title, body), "b");
    }

    private static Claims claims(String title, String body) {
        return FindClaims.of(title, body, found(body, "en"), "w");
    }

    @Test
    void aTitleThatMakesTheMatterAnotherTopicIsNews() {
        var before = new Claims(Map.of(), Set.of(), Set.of("summit"), Map.of(), List.of(), null);
        var after = new Claims(
                Map.of(), Set.of(), Set.of("partnership"), Map.of("partnership", "They sign a pact"), List.of(), null);
        var facts = Facts.NONE.with(before);

        assertThat(facts.news(after, "b")).containsExactly(new WhatIsNew("relation", "They sign a pact", "b"));
        assertThat(facts.with(after).news(after, "c")).isEmpty();
    }
}
