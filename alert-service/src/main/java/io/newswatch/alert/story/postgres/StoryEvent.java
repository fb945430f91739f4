package io.newswatch.alert.story.postgres;

import io.newswatch.alert.postgres.Statements;
import io.newswatch.alert.story.StoryState;
import io.newswatch.contract.EventHeaders;
import io.newswatch.contract.EventJson;
import io.newswatch.contract.EventTypes;
import io.newswatch.contract.Story;
import io.newswatch.contract.Topics;
import io.newswatch.contract.WhatIsNew;
import io.newswatch.edge.kafka.OutgoingEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What those who follow the stories are told. */
public final class StoryEvent {
    private static final String SOURCE = "/newswatch/alert";

    private static final String ARTICLES = """
            SELECT story_id, string_agg(article_id, ' ' ORDER BY number) AS articles
            FROM story_member WHERE story_id = ANY (?) GROUP BY story_id""";

    private static final String RELATED = """
            SELECT one AS id, other AS related FROM story_related WHERE one = ANY (?)
            UNION ALL SELECT other, one FROM story_related WHERE other = ANY (?)""";

    private StoryEvent() {}

    /**
     * What belongs to a story.
     *
     * @param articles its members, in the order in which they joined
     * @param related stories on what may be the same event
     */
    record Belongings(List<String> articles, List<String> related) {
        static final Belongings NONE = new Belongings(List.of(), List.of());
    }

    /** What belongs to these stories, by their ids. */
    static Map<String, Belongings> belongings(Connection connection, Collection<String> stories) throws SQLException {
        if (stories.isEmpty()) {
            return Map.of();
        }
        var ids = stories.toArray(String[]::new);
        var related = new HashMap<String, List<String>>();
        var statements = new Statements(connection);
        statements.query(
                RELATED,
                row -> related.computeIfAbsent(row.text("id"), id -> new ArrayList<>())
                        .add(row.text("related")),
                ids,
                ids);
        var belongings = new HashMap<String, Belongings>();
        statements.query(
                ARTICLES,
                row -> belongings.put(
                        row.text("story_id"),
                        new Belongings(
                                List.of(row.text("articles").split(" ", -1)),
                                related.getOrDefault(row.text("story_id"), List.of()))),
                (Object) ids);
        return belongings;
    }

    /** The value. */
    static Story of(StoryState story, String state, Belongings belongings, List<WhatIsNew> news) {
        var counts = story.counts();
        return new Story(
                story.id(),
                story.watch(),
                story.title(),
                belongings.articles(),
                counts.origins(),
                counts.languages(),
                counts.updates(),
                story.startedAt(),
                story.updatedAt(),
                counts.copies(),
                counts.version(),
                state,
                news,
                belongings.related().stream().sorted().toList());
    }

    /** The event: one for each version of the story. */
    public static OutgoingEvent of(Story story) {
        var headers = new EventHeaders(
                story.id() + "." + story.version(), SOURCE, type(story), story.id(), story.updatedAt());
        return new OutgoingEvent(Topics.STORIES, story.id(), headers, EventJson.write(story));
    }

    private static String type(Story story) {
        if ("closed".equals(story.state())) {
            return EventTypes.STORY_CLOSED;
        }
        return story.version() == 0 ? EventTypes.STORY_STARTED : EventTypes.STORY_UPDATED;
    }
}
