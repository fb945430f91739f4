package io.newswatch.alert.story.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.newswatch.alert.story.Stories;
import io.newswatch.alert.story.Stories.Filter;
import io.newswatch.alert.story.Stories.Overview;
import io.newswatch.alert.story.Stories.Place;
import io.newswatch.edge.access.Roles;
import io.newswatch.edge.paging.Cursor;
import io.newswatch.edge.paging.Page;
import io.newswatch.edge.problem.ProblemException;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stories with their members, for every reader. */
@Path("/api/v1/stories")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
@Blocking
class StoryResource {
    private static final int MOST_MEMBERS = 500;

    private final Stories stories;

    StoryResource(Stories stories) {
        this.stories = stories;
    }

    /** A story with everything that is known of it. */
    record StoryJson(
            @JsonUnwrapped Overview story, List<MemberJson> members, List<String> related, List<NewsJson> updates) {}

    /** A member; what is not known is left out. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MemberJson(@JsonUnwrapped Stories.MemberView member) {}

    /** A piece of material news. */
    record NewsJson(String kind, String text, String articleId, Instant at) {}

    @GET
    public Page<Overview> list(
            @QueryParam("language") @Nullable String language,
            @QueryParam("state") @Nullable String state,
            @QueryParam("article") @Nullable String article,
            @QueryParam("since") @Nullable String since,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var most = Cursor.limit(limit);
        var filter = new Filter(language, state(state), article, time(since));
        var found = stories.page(filter, after(cursor), most + 1);
        var shown = found.subList(0, Math.min(most, found.size()));
        return new Page<>(
                shown,
                found.size() > most
                        ? Cursor.encode(
                                shown.getLast().updatedAt().toString(),
                                shown.getLast().id())
                        : null);
    }

    @GET
    @Path("{id}")
    public StoryJson get(String id) {
        var story = stories.find(id)
                .orElseThrow(() -> ProblemException.notFound("There is no story with the id '" + id + "'."));
        return new StoryJson(
                story,
                stories.members(id, MOST_MEMBERS).stream().map(MemberJson::new).toList(),
                stories.related(id),
                stories.news(id).stream()
                        .map(news -> new NewsJson(
                                news.whatIsNew().kind(),
                                news.whatIsNew().text(),
                                news.whatIsNew().articleId(),
                                news.at()))
                        .toList());
    }

    private static @Nullable Place after(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        var parts = Cursor.decode(cursor, 2);
        try {
            return new Place(Instant.parse(parts.getFirst()), parts.getLast());
        } catch (DateTimeException e) {
            throw ProblemException.badRequest("cursor is not one that this list gave out");
        }
    }

    private static @Nullable String state(@Nullable String state) {
        if (state == null || state.equals("open") || state.equals("closed")) {
            return state;
        }
        throw ProblemException.badRequest("state must be open or closed, not '" + state + "'");
    }

    private static @Nullable Instant time(@Nullable String since) {
        try {
            return since == null ? null : Instant.parse(since);
        } catch (DateTimeException e) {
            throw ProblemException.badRequest("since must be an RFC 3339 time such as 2026-01-31T08:00:00Z");
        }
    }
}
