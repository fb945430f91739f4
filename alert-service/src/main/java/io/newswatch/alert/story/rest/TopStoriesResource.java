package io.newswatch.alert.story.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.newswatch.alert.archive.TimeRange;
import io.newswatch.alert.archive.rest.AskedFor;
import io.newswatch.alert.story.Importance;
import io.newswatch.alert.story.Stories.Overview;
import io.newswatch.alert.story.TopStories;
import io.newswatch.alert.story.TopStories.Top;
import io.newswatch.contract.Level;
import io.newswatch.edge.access.Roles;
import io.newswatch.edge.paging.Cursor;
import io.newswatch.edge.problem.ProblemException;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stories that were updated within a time, the most important first, for every reader. The filters are those of the
 * archive: a story passes when one of its articles does.
 */
@Path("/api/v1/stories/top")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
@Blocking
class TopStoriesResource {
    private static final Duration USUAL = Duration.ofDays(1);

    /** Ranked at most; of more, the most recently updated. */
    private static final int MOST_RANKED = 400;

    private final TopStories stories;
    private final InstantSource clock;

    TopStoriesResource(TopStories stories, InstantSource clock) {
        this.stories = stories;
        this.clock = clock;
    }

    @GET
    public Ranked list(
            @BeanParam AskedFor asked,
            @QueryParam("order") @Nullable String order,
            @QueryParam("limit") @Nullable Integer limit) {
        var now = clock.instant();
        var filter = asked.filter(new TimeRange(now.minus(USUAL), now));
        var found = stories.updatedSince(filter.seen().from(), filter, MOST_RANKED);
        return new Ranked(
                found.stream()
                        .sorted(order(order, now))
                        .limit(Cursor.limit(limit))
                        .map(TopJson::of)
                        .toList(),
                found.size());
    }

    private static Comparator<Top> order(@Nullable String order, Instant now) {
        return switch (order) {
            case null -> Importance.order(now);
            case "importance" -> Importance.order(now);
            case "newest" ->
                Comparator.comparing((Top top) -> top.story().updatedAt()).reversed();
            default -> throw ProblemException.badRequest("order must be importance or newest, not '" + order + "'");
        };
    }

    /**
     * The first stories of the order.
     *
     * @param all how many there are; no more than 400 are looked at
     */
    record Ranked(List<TopJson> items, int all) {
        Ranked {
            items = List.copyOf(items);
        }
    }

    /** A story with what its articles are about. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TopJson(
            @JsonUnwrapped Overview story,
            Level level,
            @JsonUnwrapped TopStories.About about,
            @Nullable NewestJson news) {
        static TopJson of(Top top) {
            return new TopJson(
                    top.story(),
                    top.level(),
                    top.about(),
                    top.news() == null || top.newsAt() == null
                            ? null
                            : new NewestJson(top.news().kind(), top.news().text(), top.newsAt()));
        }
    }

    /** The newest material news. */
    record NewestJson(String kind, String text, Instant at) {}
}
