package io.newswatch.classifier.coverage;

import io.newswatch.classifier.taxonomy.Office;
import io.newswatch.classifier.taxonomy.Watch;
import io.newswatch.classifier.taxonomy.Weights;
import io.newswatch.contract.Classification.Coverage;
import io.newswatch.contract.Classification.Reason;
import io.newswatch.contract.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides how far an article is coverage of a watch. Pure.
 *
 * <pre>
 *   a side missing                                        NONE
 *   no words that relate the sides, or too weak ones      MENTION
 *   related, but something else is the subject            RELATED
 *   the relation is the subject                           CORE
 * </pre>
 *
 * The weights are learned from labelled cases; without words in the text that relate the two sides no weight is asked.
 */
public final class CoverageJudge {
    private static final double EVEN = 0.5;
    /** What is below the line in any case is not nearer to it than this. */
    private static final double WITHOUT_RELATION = 0.02;

    private static final double WITHOUT_A_SIDE = 0.01;
    private static final int MOST_REASONS = 40;

    private final Watch watch;
    private final Weights weights;
    private final Membership membership;
    private final RelationFinder relations;

    public CoverageJudge(Watch watch, List<Office> offices, Weights weights) {
        this.watch = watch;
        this.weights = weights;
        this.membership = new Membership(watch, offices);
        this.relations = new RelationFinder(watch);
    }

    /**
     * The decision with its reasons.
     *
     * @param found by {@link #relations}
     */
    public Coverage judge(
            List<Passage> passages, Mentions mentions, List<Relation> found, @Nullable Instant publishedAt) {
        Sides all = Sides.of(membership, mentions.all(), publishedAt);
        Verdict verdict = all.bothNamed()
                ? verdict(found, all.acting(), passages, mentions)
                : new Verdict(Level.NONE, WITHOUT_A_SIDE);
        return new Coverage(
                watch.id(),
                verdict.level(),
                verdict.score(),
                reasons(found, all),
                against(passages, mentions, found, verdict));
    }

    /** What would be weighed, for learning the weights; empty when nothing relates the sides. */
    public Map<String, Double> features(List<Passage> passages, Mentions mentions, @Nullable Instant publishedAt) {
        List<Relation> found = relations(passages, mentions, publishedAt);
        Sides acting = Sides.of(membership, mentions.all(), publishedAt).acting();
        return found.isEmpty()
                ? Map.of()
                : Features.of(found, acting, passages, mentions.guarded().size());
    }

    /** What relates the two sides, in reading order. */
    public List<Relation> relations(List<Passage> passages, Mentions mentions, @Nullable Instant publishedAt) {
        Passage title = passages.getFirst();
        Passage body = passages.getLast();
        Sides inTitle = sides(title, mentions, publishedAt);
        Sides inBody = sides(body, mentions, publishedAt);
        boolean digest = Digest.isAnnouncedBy(title);
        List<Relation> found = new ArrayList<>(relations.find(title, inTitle, digest));
        if (found.isEmpty() && !digest) {
            Relation across = relations.titleAndLead(title, inTitle, body, inBody);
            if (across != null) {
                found.add(across);
            }
        }
        found.addAll(relations.find(body, inBody, digest));
        return found;
    }

    private Sides sides(Passage passage, Mentions mentions, @Nullable Instant publishedAt) {
        List<Mention> here = mentions.all().stream()
                .filter(m -> m.passage().field().equals(passage.field()))
                .toList();
        return Sides.of(membership, here, publishedAt).acting();
    }

    private record Verdict(Level level, double score) {}

    private Verdict verdict(List<Relation> found, Sides acting, List<Passage> passages, Mentions mentions) {
        if (found.isEmpty()) {
            return new Verdict(Level.MENTION, WITHOUT_RELATION);
        }
        Map<String, Double> features =
                Features.of(found, acting, passages, mentions.guarded().size());
        double alertable = weights.alertable(features);
        double score = Math.round(alertable * 100) / 100.0;
        if (alertable < EVEN) {
            return new Verdict(Level.MENTION, score);
        }
        return new Verdict(weights.core(features) < EVEN ? Level.RELATED : Level.CORE, score);
    }

    private static List<Reason> against(
            List<Passage> passages, Mentions mentions, List<Relation> found, Verdict verdict) {
        List<Reason> against = new ArrayList<>();
        if (verdict.level() == Level.MENTION && !found.isEmpty()) {
            Relation best = Features.best(found);
            against.add(best.passage().reason("weak", best.cueStart(), best.cueEnd(), best.rule()));
        }
        mentions.guarded().stream().limit(MOST_REASONS).forEach(against::add);
        passages.forEach(p -> p.fences().stream()
                .limit(MOST_REASONS)
                .forEach(f -> against.add(p.reason("boilerplate", f.start(), f.end(), f.rule()))));
        return against;
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
