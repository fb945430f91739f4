package io.newswatch.bench.console;

import java.util.List;

/** What lies around the articles of an archive, made of them by the database: books, news, alerts with their deliveries. */
final class Around {
    /** The first line of each is said while it runs. */
    static final List<String> STEPS = List.of("""
            -- notes that all hours changed
            INSERT INTO coverage_changed SELECT DISTINCT date_trunc('hour', first_seen_at, 'UTC') FROM article""", """
            -- books of 30 days, and of one and a half times as many articles that were under every level
            INSERT INTO classified (article_id, revision, level, score, outcome, classified_at)
            SELECT CASE n WHEN 0 THEN id ELSE md5(id || n) END, 1, CASE n WHEN 0 THEN level ELSE 'NONE' END, score,
                CASE n WHEN 0 THEN 'archived' ELSE 'below' END, classified_at
            FROM article CROSS JOIN generate_series(0, 2) n
            WHERE day > current_date - 30 AND (n < 2 OR ascii(id) % 2 = 0) ON CONFLICT DO NOTHING""", """
            -- news of stories
            INSERT INTO story_news (story_id, kind, text, article_id, at)
            SELECT s.id, 'number', '17 ships', s.article_id, s.updated_at
            FROM story s CROSS JOIN generate_series(1, 6) n WHERE n <= s.update_no ORDER BY s.updated_at""", """
            -- alerts of 20,000 stories, each delivered
            WITH told AS (SELECT * FROM alert WHERE EXISTS (SELECT FROM delivery d WHERE d.alert_id = alert.id) LIMIT 1),
            chosen AS (SELECT * FROM story WHERE articles > 1 AND id NOT IN (SELECT story_id FROM alert)
                ORDER BY md5(id) LIMIT 20000),
            raised AS (
                INSERT INTO alert (id, subscription_id, subscription_name, owner_id, story_id, update_no, article_id,
                    revision, kind, level, payload, late, raised_at)
                SELECT md5(s.id), t.subscription_id, t.subscription_name, t.owner_id, s.id, 0, s.article_id, 1, 'raised',
                    t.level, jsonb_set(jsonb_set(t.payload, '{alertId}', to_jsonb(md5(s.id))),
                        '{storyId}', to_jsonb(s.id)), false, s.started_at
                FROM (SELECT * FROM chosen ORDER BY started_at) s CROSS JOIN told t
                RETURNING id, raised_at),
            promised AS (INSERT INTO promise (alert_id, deliveries, raised_at) SELECT id, 1, raised_at FROM raised)
            INSERT INTO delivery OVERRIDING USER VALUE
            SELECT (jsonb_populate_record(NULL::delivery, to_jsonb(d) || jsonb_build_object('id', md5(r.id), 'alert_id', r.id, 'state', 'delivered',
                'created_at', r.raised_at, 'finished_at', r.raised_at + interval '1 second'))).*
            FROM raised r CROSS JOIN (SELECT * FROM delivery WHERE alert_id = (SELECT id FROM told) LIMIT 1) d""", """
            -- vacuum, which PostgreSQL does by itself in time
            VACUUM (ANALYZE)""");

    private Around() {}
}
