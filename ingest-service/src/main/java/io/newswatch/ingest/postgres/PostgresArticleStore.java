package io.newswatch.ingest.postgres;

import io.newswatch.ingest.article.ArticleStore;
import io.newswatch.ingest.article.Draft;
import io.newswatch.ingest.article.Head;
import io.newswatch.ingest.article.Plan;
import io.newswatch.ingest.article.Revisions;
import io.newswatch.ingest.article.StoredArticle;
import io.newswatch.ingest.article.Verdict;
import io.newswatch.ingest.article.Withdrawal;
import io.newswatch.ingest.identity.ArticleId;
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
    public List<Verdict> take(List<Draft> drafts) {
        if (drafts.isEmpty()) {
            return List.of();
        }
        var byArticle = new TreeMap<ArticleId, List<Draft>>();
        drafts.forEach(
                d -> byArticle.computeIfAbsent(d.id(), id -> new ArrayList<>()).add(d));
        var plans = database.inTransaction(connection -> take(connection, byArticle));
        return inOrderOf(drafts, plans);
    }

    @Override
    public Withdrawal withdraw(ArticleId id, @Nullable String reason) {
        return database.inTransaction(connection -> {
            var heads = new ArticleRows(connection);
            var head = heads.lock(List.of(id)).get(id);
            if (head == null) {
                return new Withdrawal.Unknown();
            }
            return head.withdrawn() ? new Withdrawal.AlreadyWithdrawn() : withdraw(connection, id, reason);
        });
    }

    @Override
    public Optional<StoredArticle> find(ArticleId id) {
        return database.inTransaction(connection -> new RevisionRows(connection).find(id));
    }

    private Withdrawal withdraw(Connection connection, ArticleId id, @Nullable String reason) throws SQLException {
        var rows = new RevisionRows(connection);
        var withdrawal = revisions.withdrawal(rows.latest(id), reason, clock.instant());
        new ArticleRows(connection).withdraw(id);
        rows.refuseHeld(id);
        rows.insert(List.of(withdrawal));
        return new Withdrawal.Done(withdrawal.event().revision());
    }

    private Map<ArticleId, Plan> take(Connection connection, Map<ArticleId, List<Draft>> drafts) throws SQLException {
        var now = clock.instant();
        var plans = new TreeMap<>(plan(drafts, Map.of(), now));
        var articles = new ArticleRows(connection);
        var fresh = articles.insert(plans, drafts);
        var known = new TreeMap<>(drafts);
        known.keySet().removeAll(fresh);
        if (!known.isEmpty()) {
            var replanned = plan(known, articles.lock(known.keySet()), now);
            plans.putAll(replanned);
            articles.update(changed(replanned));
        }
        new RevisionRows(connection)
                .insert(plans.values().stream()
                        .flatMap(p -> p.revisions().stream())
                        .toList());
        return plans;
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

    private static List<Verdict> inOrderOf(Collection<Draft> drafts, Map<ArticleId, Plan> plans) {
        var verdicts = new HashMap<ArticleId, Queue<Verdict>>();
        plans.forEach((id, plan) -> verdicts.put(id, new ArrayDeque<>(plan.verdicts())));
        return drafts.stream()
                .map(d -> Objects.requireNonNull(verdicts.get(d.id())).remove())
                .toList();
    }
}
