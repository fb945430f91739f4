package io.newswatch.ingest.postgres;

import io.newswatch.ingest.article.ArticleStore;
import io.newswatch.ingest.article.Draft;
import io.newswatch.ingest.article.Head;
import io.newswatch.ingest.article.Plan;
import io.newswatch.ingest.article.Revisions;
import io.newswatch.ingest.article.StoredArticle;
import io.newswatch.ingest.article.Taken;
import io.newswatch.ingest.article.Verdict;
import io.newswatch.ingest.article.Withdrawal;
import io.newswatch.ingest.identity.ArticleId;
import io.newswatch.ingest.identity.CanonicalUrl;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Articles in PostgreSQL, a few statements for many of them.
 *
 * <pre>
 *   plan every article as if it were new
 *   insert the heads in id order ──► those that were there already: lock in id order, plan again, update
 *   insert the revisions         ──► the trigger wakes the announcers at commit
 * </pre>
 *
 * Both locking steps go in id order and new heads come before old ones in every transaction, so that two pushes of the
 * same articles wait for each other instead of deadlocking.
 */
public final class PostgresArticleStore implements ArticleStore {
    private final Database database;
    private final Revisions revisions;
    private final InstantSource clock;

    public PostgresArticleStore(Database database, Revisions revisions, InstantSource clock) {
        this.database = database;
        this.revisions = revisions;
        this.clock = clock;
    }

    @Override
    public List<Taken> take(List<Draft> drafts) {
        return drafts.isEmpty() ? List.of() : database.inTransaction(connection -> take(connection, drafts));
    }

    @Override
    public void alias(CanonicalUrl address, ArticleId article) {
        var unused = database.inTransaction(
                connection -> new ArticleRows(connection).alias(address, article, clock.instant()));
    }

    @Override
    public Optional<Verdict> takeAt(int revision, Draft draft) {
        return database.inTransaction(connection -> {
            var id = draft.id();
            var head = new ArticleRows(connection).lock(List.of(id)).get(id);
            return head == null || head.revision() != revision
                    ? Optional.empty()
                    : Optional.of(take(connection, List.of(draft)).getFirst().verdict());
        });
    }

    @Override
    public Withdrawal withdraw(ArticleId id, @Nullable String reason) {
        return database.inTransaction(connection -> {
            var heads = new ArticleRows(connection);
            var head = heads.lock(List.of(id)).get(id);
            if (head == null) {
                return new Withdrawal.Unknown();
            }
            return head.withdrawn() ? new Withdrawal.AlreadyWithdrawn() : withdraw(connection, id, head, reason);
        });
    }

    @Override
    public Optional<StoredArticle> find(ArticleId id) {
        return database.inTransaction(connection -> {
            var revisions = new RevisionRows(connection);
            var found = revisions.find(id);
            var article = found.isPresent()
                    ? null
                    : new ArticleRows(connection).aliases(List.of(id)).get(id);
            return article == null ? found : revisions.find(article);
        });
    }

    private Withdrawal withdraw(Connection connection, ArticleId id, Head head, @Nullable String reason)
            throws SQLException {
        var rows = new RevisionRows(connection);
        var now = clock.instant();
        var withdrawal = rows.latest(id)
                .map(latest -> revisions.withdrawal(latest, reason, now))
                .orElseGet(() -> revisions.withdrawalOfForgotten(id, head, reason, now));
        new ArticleRows(connection).withdraw(id);
        rows.refuseHeld(id);
        rows.insert(List.of(withdrawal));
        return new Withdrawal.Done(withdrawal.event().revision());
    }

    private List<Taken> take(Connection connection, List<Draft> drafts) throws SQLException {
        var now = clock.instant();
        var articles = new ArticleRows(connection);
        var byArticle = byArticle(drafts);
        var plans = new TreeMap<>(plan(byArticle, Map.of(), now));
        var fresh = articles.insert(plans, byArticle);
        plans.keySet().retainAll(fresh);
        var ofKnown =
                drafts.stream().filter(draft -> !fresh.contains(draft.id())).toList();
        var named = ofKnown.isEmpty() ? drafts : named(drafts, articles);
        if (!ofKnown.isEmpty()) {
            var known = byArticle(named);
            known.keySet().removeAll(fresh);
            var replanned = plan(known, articles.lock(known.keySet()), now);
            plans.putAll(replanned);
            articles.update(changed(replanned));
        }
        var rows = new RevisionRows(connection);
        rows.insert(plans.values().stream().flatMap(p -> p.revisions().stream()).toList());
        var taken = inOrderOf(named, plans);
        noteWhy(rows, named, taken, plans);
        return taken;
    }

    // Under the ids of the articles whose other addresses they came from.
    private static List<Draft> named(List<Draft> drafts, ArticleRows articles) throws SQLException {
        var aliases = articles.aliases(drafts.stream().map(Draft::id).distinct().toList());
        return drafts.stream()
                .map(draft -> {
                    var article = aliases.get(draft.id());
                    return article == null ? draft : draft.knownAs(article);
                })
                .toList();
    }

    private static SortedMap<ArticleId, List<Draft>> byArticle(List<Draft> drafts) {
        var byArticle = new TreeMap<ArticleId, List<Draft>>();
        drafts.forEach(
                d -> byArticle.computeIfAbsent(d.id(), id -> new ArrayList<>()).add(d));
        return byArticle;
    }

    // What is no news may still be for another reason than last time.
    private static void noteWhy(RevisionRows rows, List<Draft> drafts, List<Taken> taken, Map<ArticleId, Plan> plans)
            throws SQLException {
        for (int i = 0; i < drafts.size(); i++) {
            var why = drafts.get(i).onlySummary();
            var article = taken.get(i).article();
            if (why != null && taken.get(i).verdict() == Verdict.DUPLICATE) {
                rows.onlySummary(
                        article,
                        Objects.requireNonNull(plans.get(article)).after().revision(),
                        why);
            }
        }
    }

    private Map<ArticleId, Plan> plan(Map<ArticleId, List<Draft>> drafts, Map<ArticleId, Head> heads, Instant now) {
        var plans = new TreeMap<ArticleId, Plan>();
        drafts.forEach((id, list) -> plans.put(id, revisions.plan(heads.getOrDefault(id, Head.none(now)), list, now)));
        return plans;
    }

    private static Map<ArticleId, Plan> changed(Map<ArticleId, Plan> plans) {
        var changed = new TreeMap<>(plans);
        changed.values().removeIf(plan -> plan.revisions().isEmpty());
        return changed;
    }

    private static List<Taken> inOrderOf(Collection<Draft> drafts, Map<ArticleId, Plan> plans) {
        var verdicts = new HashMap<ArticleId, Queue<Verdict>>();
        plans.forEach((id, plan) -> verdicts.put(id, new ArrayDeque<>(plan.verdicts())));
        return drafts.stream()
                .map(d -> new Taken(
                        d.id(), Objects.requireNonNull(verdicts.get(d.id())).remove()))
                .toList();
    }
}
