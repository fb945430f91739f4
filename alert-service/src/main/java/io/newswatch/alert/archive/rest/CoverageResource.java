package io.newswatch.alert.archive.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.newswatch.alert.archive.ArticleFilter;
import io.newswatch.alert.archive.Coverage;
import io.newswatch.alert.archive.Coverage.Count;
import io.newswatch.alert.archive.Coverage.Question;
import io.newswatch.alert.archive.TimeRange;
import io.newswatch.edge.access.Roles;
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
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How much was written about whom and what, over time; for charts. */
@Path("/api/v1/coverage")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
@Blocking
class CoverageResource {
    private static final Duration USUAL = Duration.ofDays(7);

    private final Coverage coverage;
    private final InstantSource clock;

    CoverageResource(Coverage coverage, InstantSource clock) {
        this.coverage = coverage;
        this.clock = clock;
    }

    @GET
    public Answer count(
            @BeanParam AskedFor asked,
            @QueryParam("by") @Nullable String by,
            @QueryParam("and") @Nullable String and,
            @QueryParam("bucket") @Nullable String bucket,
            @QueryParam("keys") @Nullable Integer keys) {
        var filter = filter(asked);
        var question = AskedTables.one(by, and, bucket, keys, filter.seen());
        return Answer.of(
                filter, question, coverage.count(filter, List.of(question)).getFirst());
    }

    /** Several tables of the same articles, counted at once: for a page of charts. */
    @GET
    @Path("tables")
    public Answers tables(@BeanParam AskedFor asked, @QueryParam("table") List<String> tables) {
        var filter = filter(asked);
        var questions = AskedTables.several(tables, filter.seen());
        var counts = coverage.count(filter, questions);
        return new Answers(IntStream.range(0, questions.size())
                .mapToObj(i -> Answer.of(filter, questions.get(i), counts.get(i)))
                .toList());
    }

    private ArticleFilter filter(AskedFor asked) {
        var now = clock.instant();
        return asked.filter(new TimeRange(now.minus(USUAL), now));
    }

    /** The tables in the order in which they were asked for. */
    record Answers(List<Answer> tables) {
        Answers {
            tables = List.copyOf(tables);
        }
    }

    /** The counts with what they are about. Buckets and keys without articles are left out. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            Instant from,
            Instant to,
            String bucket,
            String by,
            @Nullable String and,
            List<Cell> items) {
        static Answer of(ArticleFilter filter, Question question, List<Count> counts) {
            return new Answer(
                    filter.seen().from(),
                    filter.seen().to(),
                    AskedTables.code(question.bucket()),
                    AskedTables.code(question.by()),
                    question.and().map(AskedTables::code).orElse(null),
                    counts.stream().map(Cell::of).toList());
        }
    }

    /** The articles of one bucket and key. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Cell(Instant at, String key, String and, int articles, int core, int related, int mention) {
        static Cell of(Count count) {
            return new Cell(
                    count.at(),
                    count.key(),
                    count.and(),
                    count.articles(),
                    count.core(),
                    count.related(),
                    count.mention());
        }
    }
}
