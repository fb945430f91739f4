package io.newswatch.alert.archive.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.newswatch.alert.archive.Coverage;
import io.newswatch.alert.archive.Coverage.Bucket;
import io.newswatch.alert.archive.Coverage.Count;
import io.newswatch.alert.archive.Coverage.Dimension;
import io.newswatch.alert.archive.Coverage.Question;
import io.newswatch.alert.archive.TimeRange;
import io.newswatch.edge.access.Roles;
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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How much was written about whom and what, over time; for charts. */
@Path("/api/v1/coverage")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
@Blocking
class CoverageResource {
    private static final Duration USUAL = Duration.ofDays(7);
    private static final int USUAL_KEYS = 20;
    private static final int MOST_KEYS = 200;
    private static final int MOST_BUCKETS = 2000;

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
        var now = clock.instant();
        var filter = asked.filter(new TimeRange(now.minus(USUAL), now));
        var question = new Question(
                one("by", by, Dimension.values(), Dimension.LEVEL),
                and == null ? Optional.empty() : Optional.of(one("and", and, Dimension.values(), Dimension.TOPIC)),
                one("bucket", bucket, Bucket.values(), Bucket.DAY),
                filter,
                keys(keys));
        refuseTooMany(question);
        return Answer.of(question, coverage.count(question));
    }

    private static <E extends Enum<E>> E one(String name, @Nullable String asked, E[] known, E usual) {
        if (asked == null) {
            return usual;
        }
        return Arrays.stream(known)
                .filter(value -> code(value).equals(asked))
                .findFirst()
                .orElseThrow(() -> ProblemException.badRequest(name + " must be one of "
                        + String.join(
                                ", ",
                                Arrays.stream(known).map(CoverageResource::code).toList())
                        + ", not '" + asked + "'"));
    }

    private static int keys(@Nullable Integer keys) {
        if (keys == null) {
            return USUAL_KEYS;
        }
        if (keys < 1 || keys > MOST_KEYS) {
            throw ProblemException.badRequest("keys must be 1 to " + MOST_KEYS + ", not " + keys);
        }
        return keys;
    }

    private static void refuseTooMany(Question question) {
        var width =
                switch (question.bucket()) {
                    case HOUR -> Duration.ofHours(1);
                    case DAY -> Duration.ofDays(1);
                    case WEEK -> Duration.ofDays(7);
                    case ALL -> Duration.ofDays(Integer.MAX_VALUE);
                };
        var seen = question.filter().seen();
        if (Duration.between(seen.from(), seen.to()).dividedBy(width) > MOST_BUCKETS) {
            throw ProblemException.badRequest("from, to and bucket ask for more than " + MOST_BUCKETS
                    + " buckets; choose a wider bucket or a shorter time");
        }
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
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
        static Answer of(Question question, List<Count> counts) {
            var seen = question.filter().seen();
            return new Answer(
                    seen.from(),
                    seen.to(),
                    code(question.bucket()),
                    code(question.by()),
                    question.and().map(CoverageResource::code).orElse(null),
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
