package io.newswatch.classifier.coverage;

import io.newswatch.classifier.taxonomy.Office;
import io.newswatch.classifier.taxonomy.Watch;
import io.newswatch.contract.Classification.Coverage;
import io.newswatch.contract.Classification.Reason;
import io.newswatch.contract.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides how far an article is coverage of a watch, by position and number of the relations it states. Pure.
 *
 * <pre>
 *   relation in title or lead, or in a fair share of the sentences   CORE
 *   relation elsewhere                                              RELATED
 *   both sides, no relation, or one lost in a very long text        MENTION
 *   a side missing                                                  NONE
 * </pre>
 */
public final class CoverageJudge {
    /** The lead: what stands before this position, and the first two sentences. */
    private static final int LEAD_CHARACTERS = 350;

    private static final int LEAD_SENTENCES = 2;
    private static final double FAIR_SHARE = 0.06;
    /** In a text of this length a reader expects one relation for it to count as related, and one more for each more. */
    private static final int CHARACTERS_PER_RELATION = 7_000;

    private static final int MOST_REASONS = 40;

    private final Watch watch;
    private final Membership membership;
    private final RelationFinder relations;

    public CoverageJudge(Watch watch, List<Office> offices) {
        this.membership = new Membership(watch, offices);
        this.watch = watch;
        this.relations = new RelationFinder(watch);
    }

    public Coverage judge(List<Passage> passages, Mentions mentions, @Nullable Instant publishedAt) {
        List<Relation> found = new ArrayList<>();
        for (Passage passage : passages) {
            List<Mention> here = mentions.all().stream()
                    .filter(m -> m.passage().field().equals(passage.field()))
                    .toList();
            found.addAll(relations.find(
                    passage, Sides.of(membership, here, publishedAt).acting()));
        }
        Sides all = Sides.of(membership, mentions.all(), publishedAt);
        Verdict verdict = verdict(passages, found, all);
        List<Reason> against = new ArrayList<>(verdict.against());
        mentions.guarded().stream().limit(MOST_REASONS).forEach(against::add);
        passages.forEach(p -> p.fences().stream()
                .limit(MOST_REASONS)
                .forEach(f -> against.add(p.reason("boilerplate", f.start(), f.end(), f.rule()))));
        return new Coverage(watch.id(), verdict.level(), verdict.score(), reasons(found, all), against);
    }

    private record Verdict(Level level, double score, List<Reason> against) {}

    private static Verdict verdict(List<Passage> passages, List<Relation> found, Sides all) {
        if (!all.bothNamed()) {
            return new Verdict(Level.NONE, 0.01, List.of());
        }
        boolean enough = found.stream().filter(r -> !r.passage().isTitle()).count() > 1;
        List<Relation> stated = found.stream()
                .filter(r -> !r.weak() || (enough && !r.passage().isTitle()))
                .toList();
        Passage body = passages.getLast();
        boolean inTitle = stated.stream().anyMatch(r -> r.passage().isTitle());
        boolean inLead = stated.stream().anyMatch(r -> !r.passage().isTitle() && isLead(r));
        if (inTitle && inLead) {
            return new Verdict(Level.CORE, 0.97, List.of());
        }
        if (inTitle || inLead) {
            return new Verdict(Level.CORE, inTitle ? 0.93 : 0.9, List.of());
        }
        if (stated.size() < needed(body.text().length())) {
            return found.isEmpty() ? new Verdict(Level.MENTION, 0.08, List.of()) : incidental(found);
        }
        double share = stated.size() / (double) Math.max(1, body.sentences().count());
        return stated.size() >= 2 && share >= FAIR_SHARE
                ? new Verdict(Level.CORE, 0.86, List.of())
                : new Verdict(Level.RELATED, 0.72, List.of());
    }

    /** A headline alone that names both sides without a verb is worth a look; one sentence in a book is not. */
    private static Verdict incidental(List<Relation> found) {
        Relation first = found.getFirst();
        if (found.stream().anyMatch(r -> r.weak() && r.passage().isTitle())) {
            return new Verdict(Level.RELATED, 0.6, List.of());
        }
        Reason reason =
                first.passage().reason("incidental", first.cueStart(), first.cueEnd(), "one-sentence-in-a-long-text");
        return new Verdict(Level.MENTION, 0.3, List.of(reason));
    }

    private static boolean isLead(Relation relation) {
        return relation.sentence() < LEAD_SENTENCES || relation.sideB().start() < LEAD_CHARACTERS;
    }

    private static int needed(int length) {
        return 1 + length / CHARACTERS_PER_RELATION;
    }

    private static List<Reason> reasons(List<Relation> found, Sides all) {
        Set<Reason> reasons = new LinkedHashSet<>();
        for (Relation relation : found) {
            if (reasons.size() >= MOST_REASONS) {
                break;
            }
            reasons.add(reason("side-a", relation.sideA()));
            reasons.add(reason("side-b", relation.sideB()));
            reasons.add(relation.passage().reason("relation", relation.cueStart(), relation.cueEnd(), relation.rule()));
        }
        if (reasons.isEmpty()) {
            all.a().stream().limit(1).forEach(m -> reasons.add(reason("side-a", m)));
            all.b().stream().limit(1).forEach(m -> reasons.add(reason("side-b", m)));
        }
        return List.copyOf(reasons);
    }

    private static Reason reason(String kind, Mention mention) {
        return mention.passage().reason(kind, mention.start(), mention.end(), mention.rule());
    }
}
