package io.newswatch.alert.raise;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.alert.archive.ClassifiedRow.Outcome;
import io.newswatch.alert.canary.SeenCanary;
import io.newswatch.alert.matching.Criteria;
import io.newswatch.alert.matching.IdFilter;
import io.newswatch.alert.matching.MatchIndex;
import io.newswatch.alert.matching.Subscribed;
import io.newswatch.contract.Classification;
import io.newswatch.contract.DateTrust;
import io.newswatch.contract.Level;
import io.newswatch.contract.Origin;
import io.newswatch.contract.SourceRef;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanEffectsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final IdFilter ANY = IdFilter.ANYTHING;
    private static final Subscribed SUBSCRIBED = new Subscribed(
            "s",
            "mine",
            "owner",
            NOW.minusSeconds(3_600),
            new Criteria(new Criteria.Watched("w", Level.RELATED), ANY, ANY, ANY, Set.of("pt"), Set.of()));

    private final PlanEffects plan = new PlanEffects();
    private final MatchIndex index = MatchIndex.compile(List.of(SUBSCRIBED));

    @Test
    void aMatchingArticleLooksForItsStory() {
        var article = article(Level.CORE, Origin.LIVE, NOW);

        var effects = plan.kept(article, content(), plan.alerted(article, content(), index));

        assertThat(effects.booked().outcome()).isEqualTo(Outcome.MATCHED);
        var newcomer = effects.newcomer().orElseThrow();
        assertThat(newcomer.alerted()).containsExactly(SUBSCRIBED);
        assertThat(newcomer.arrivals()).hasSize(1);
        assertThat(newcomer.arrivals().getFirst().watch()).isEqualTo("w");
        assertThat(newcomer.onlyIfKnown()).isFalse();
    }

    @Test
    void whatReachesNoLevelAnyMoreStaysWhereItWas() {
        var article = article(Level.NONE, Origin.LIVE, NOW);

        var newcomer = plan.kept(article, content(), List.of()).newcomer().orElseThrow();

        assertThat(newcomer.onlyIfKnown()).isTrue();
        assertThat(newcomer.arrivals()).hasSize(1);
    }

    @Test
    void theRestOfAnArticleThatNobodyNeedsIsNotRead() {
        var article = article(Level.NONE, Origin.LIVE, NOW);

        assertThat(plan.needsContent(article)).isFalse();
        assertThat(plan.withoutContent(article).booked().outcome()).isEqualTo(Outcome.BELOW);
        assertThat(plan.needsContent(article(Level.MENTION, Origin.LIVE, NOW))).isTrue();
    }

    @Test
    void aPlantedArticleIsComparedWithTheBuiltInSubscriptionAndDoesNothingElse() {
        var planted = article("nato-asia-pacific", Level.CORE, Origin.CANARY, NOW);

        var effects = plan.canary(planted, content());

        assertThat(plan.isCanary(planted)).isTrue();
        assertThat(effects.canary()).contains(new SeenCanary("a", NOW, true));
        assertThat(effects.isBooked()).isFalse();
        assertThat(effects.archived()).isEmpty();
        assertThat(effects.newcomer()).isEmpty();
        var unrecognised = article("nato-asia-pacific", Level.RELATED, Origin.CANARY, NOW);
        assertThat(plan.canary(unrecognised, content()).canary()).contains(new SeenCanary("a", NOW, false));
        assertThat(plan.isCanary(article(Level.CORE, Origin.LIVE, NOW))).isFalse();
    }

    @Test
    void onlyLiveArticlesThatCameAfterTheSubscriptionAlert() {
        assertThat(plan.alerted(article(Level.CORE, Origin.LIVE, NOW), content(), index))
                .containsExactly(SUBSCRIBED);
        for (var origin : List.of(Origin.BACKFILL, Origin.CANARY, Origin.REPLAY)) {
            assertThat(plan.alerted(article(Level.CORE, origin, NOW), content(), index))
                    .isEmpty();
        }
        assertThat(plan.alerted(article(Level.CORE, Origin.LIVE, NOW.minusSeconds(3_601)), content(), index))
                .isEmpty();
    }

    private static Glance article(Level level, Origin origin, Instant ingestedAt) {
        return article("w", level, origin, ingestedAt);
    }

    private static Glance article(String watch, Level level, Origin origin, Instant ingestedAt) {
        return new Glance(
                "a",
                1,
                origin,
                ingestedAt,
                ingestedAt,
                new Glance.Labels(
                        "pt-BR",
                        "news",
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(new Glance.Reached(watch, level, 0.9))));
    }

    private static Content content() {
        var classification = new Classification(
                new Classification.Language("pt-BR", 1),
                List.of(),
                "news",
                "new",
                List.of(),
                List.of(),
                List.of(new Classification.Coverage("w", Level.CORE, 0.9, List.of(), List.of())),
                new Classification.Fingerprint("0", List.of()),
                "t",
                "c",
                NOW);
        return new Content(
                new Content.Texts("", null, "Só o corpo diz algo."),
                null,
                SourceRef.UNKNOWN,
                null,
                DateTrust.MISSING,
                NOW,
                classification);
    }
}
