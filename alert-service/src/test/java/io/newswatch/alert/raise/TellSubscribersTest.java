package io.newswatch.alert.raise;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.alert.matching.Criteria;
import io.newswatch.alert.matching.IdFilter;
import io.newswatch.alert.matching.Subscribed;
import io.newswatch.alert.story.Facts;
import io.newswatch.alert.story.Placed;
import io.newswatch.alert.story.Placed.How;
import io.newswatch.alert.story.StoryState;
import io.newswatch.contract.Classification;
import io.newswatch.contract.DateTrust;
import io.newswatch.contract.Level;
import io.newswatch.contract.Origin;
import io.newswatch.contract.SourceRef;
import io.newswatch.contract.WhatIsNew;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TellSubscribersTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final WhatIsNew NEWS = new WhatIsNew("number", "15 ships", "b");
    private static final Subscribed SUBSCRIBED = new Subscribed(
            "s",
            "mine",
            "owner",
            NOW.minusSeconds(3_600),
            new Criteria(
                    new Criteria.Watched("w", Level.RELATED),
                    IdFilter.ANYTHING,
                    IdFilter.ANYTHING,
                    IdFilter.ANYTHING,
                    Set.of(),
                    Set.of()));

    private final TellSubscribers tell = new TellSubscribers(Duration.ofHours(1));

    @ParameterizedTest
    @ValueSource(strings = {"material", "all", "none"})
    void theFirstMatchOfAStoryIsRaisedWhateverMemberItIs(String updates) {
        for (var how : List.of(How.STARTED, How.JOINED, How.REPEATED, How.REVISED, How.KNOWN)) {
            var alert = alert(placed(how, NEWS), List.of(), updates).orElseThrow();

            assertThat(alert.kind()).isEqualTo(Alert.RAISED);
            assertThat(alert.updateNo()).isZero();
            assertThat(alert.payload().whatIsNew()).isNull();
            assertThat(alert.event().kind()).isEqualTo("raised");
        }
    }

    @Test
    void theSameArticleAlwaysMakesTheSameAlert() {
        var first = alert(placed(How.STARTED), List.of(), "material").orElseThrow();
        var second = alert(placed(How.STARTED), List.of(), "material").orElseThrow();

        assertThat(first.id()).isEqualTo(second.id());
    }

    @Test
    void materialNewsUpdateWithTheNextNumber() {
        var alert = alert(placed(How.JOINED, NEWS), List.of(told("a", 0), told("c", 1)), "material")
                .orElseThrow();

        assertThat(alert.kind()).isEqualTo(Alert.UPDATED);
        assertThat(alert.updateNo()).isEqualTo(2);
        assertThat(alert.event().whatIsNew()).containsExactly(NEWS);
    }

    @Test
    void aMemberWithoutNewsUpdatesOnlyThoseWhoWantAll() {
        assertThat(alert(placed(How.JOINED), List.of(told("a", 0)), "material")).isEmpty();
        assertThat(alert(placed(How.JOINED), List.of(told("a", 0)), "none")).isEmpty();
        assertThat(alert(placed(How.JOINED), List.of(told("a", 0)), "all"))
                .hasValueSatisfying(alert -> assertThat(alert.kind()).isEqualTo(Alert.UPDATED));
    }

    @Test
    void thoseWhoWantNoUpdatesGetNone() {
        assertThat(alert(placed(How.JOINED, NEWS), List.of(told("a", 0)), "none"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"material", "all", "none"})
    void copiesNeverUpdate(String updates) {
        assertThat(alert(placed(How.REPEATED, NEWS), List.of(told("a", 0)), updates))
                .isEmpty();
    }

    @Test
    void anArticleThatWasToldIsNotToldAgain() {
        assertThat(alert(placed(How.REVISED, NEWS), List.of(told("b", 0)), "all"))
                .isEmpty();
    }

    @Test
    void anAlertOnAnArticleThatWaitedLongIsLate() {
        var alert = tell.alert(
                        newcomer(Origin.LIVE, Level.CORE, NOW.minusSeconds(7_200)),
                        placed(How.STARTED),
                        SUBSCRIBED,
                        List.of(),
                        "material",
                        NOW)
                .orElseThrow();

        assertThat(alert.late()).isTrue();
        assertThat(alert.event().late()).isTrue();
    }

    @Test
    void aRevisionIsCorrectedForThoseWhoWereReached() {
        var correction =
                correction(How.REVISED, Origin.LIVE, Level.CORE, told("b", 0)).orElseThrow();

        assertThat(correction.kind()).isEqualTo(Alert.CORRECTED);
        assertThat(correction.corrects()).isEqualTo("alert-b");
        assertThat(correction.event().correction().kind()).isEqualTo("revised");
    }

    @Test
    void anotherLevelIsCorrectedToo() {
        var correction =
                correction(How.KNOWN, Origin.LIVE, Level.MENTION, told("b", 0)).orElseThrow();

        assertThat(correction.event().correction().kind()).isEqualTo("level");
        assertThat(correction.event().correction().is()).isEqualTo(Level.MENTION);
    }

    @Test
    void nothingIsCorrectedThatStayedAsItWasOrIsOfNoLiveOriginOrReachedNobody() {
        var unreached = new Told("alert-b", "s", "mine", "story", 0, "b", Level.CORE, false);

        assertThat(correction(How.KNOWN, Origin.LIVE, Level.CORE, told("b", 0))).isEmpty();
        assertThat(correction(How.REVISED, Origin.REPLAY, Level.CORE, told("b", 0)))
                .isEmpty();
        assertThat(correction(How.REVISED, Origin.BACKFILL, Level.CORE, told("b", 0)))
                .isEmpty();
        assertThat(correction(How.REVISED, Origin.LIVE, Level.CORE, unreached)).isEmpty();
    }

    @Test
    void aWithdrawalTellsNothingOfWhatWasSaid() {
        var before = alert(placed(How.STARTED), List.of(), "material").orElseThrow();

        var withdrawal = TellSubscribers.withdrawal(told("b", 0), before.payload(), 2, NOW);

        assertThat(withdrawal.payload().why().reasonsFor()).isEmpty();
        assertThat(withdrawal.payload().article().summary()).isNull();
        assertThat(withdrawal.event().correction().kind()).isEqualTo("withdrawn");
        assertThat(withdrawal.id()).isNotEqualTo(before.id());
    }

    private Optional<Alert> alert(Placed placed, List<Told> told, String updates) {
        return tell.alert(newcomer(Origin.LIVE, Level.CORE, NOW), placed, SUBSCRIBED, told, updates, NOW);
    }

    private Optional<Alert> correction(How how, Origin origin, Level level, Told told) {
        return tell.correction(newcomer(origin, level, NOW), placed(how), told, NOW);
    }

    private static Told told(String article, int updateNo) {
        return new Told("alert-" + article, "s", "mine", "story", updateNo, article, Level.CORE, true);
    }

    private static Placed placed(How how, WhatIsNew... news) {
        var counts = new StoryState.Counts(2, 1, 1, List.of("en"), 0, 1);
        return new Placed(new StoryState("story", "w", "A story", counts, NOW, NOW, Facts.NONE), how, List.of(news));
    }

    private static Newcomer newcomer(Origin origin, Level level, Instant ingestedAt) {
        var article = new Glance(
                "b",
                2,
                origin,
                ingestedAt,
                ingestedAt,
                new Glance.Labels(
                        "en", "news", List.of(), List.of(), List.of(), List.of(new Glance.Reached("w", level, 0.9))));
        var nato = new Classification.Reason("side-a", "body", 0, 4, "NATO", "alias");
        var classification = new Classification(
                new Classification.Language("en", 1),
                List.of(),
                "news",
                "new",
                List.of(),
                List.of(),
                List.of(new Classification.Coverage("w", level, 0.9, List.of(nato), List.of())),
                new Classification.Fingerprint("0", List.of()),
                "t",
                "c",
                NOW);
        var content = new Content(
                new Content.Texts("Title", "Summary", "NATO said so."),
                null,
                SourceRef.UNKNOWN,
                null,
                DateTrust.MISSING,
                NOW,
                classification);
        return new Newcomer(article, content, List.of(SUBSCRIBED), List.of(), false);
    }
}
