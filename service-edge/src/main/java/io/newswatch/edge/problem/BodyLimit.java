package io.newswatch.edge.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses an announced body over the limit with a problem document. The body is read and thrown away first, up to a
 * bound: a client that is still writing would otherwise see a broken connection and never the reason.
 */
@Singleton
class BodyLimit {
    private static final int BEFORE_EVERYTHING_ELSE = 1_000;
    private static final int PATIENCE = 8;

    private final long limit;
    private final Buffer refusal;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit)
            throws JsonProcessingException {
        this.limit = limit.asLongValue();
        var problem = Problem.of(
                413,
                "Request Entity Too Large",
                "The body is larger than the " + this.limit + " bytes taken here.",
                List.of());
        this.refusal = Buffer.buffer(StrictJson.mapper().writeValueAsBytes(problem));
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_EVERYTHING_ELSE);
    }

    private void check(RoutingContext context) {
        var announced = announced(context);
        if (announced <= limit) {
            context.next();
        } else if (announced <= limit * PATIENCE) {
            context.request()
                    .handler(chunk -> {})
                    .endHandler(end -> refuse(context))
                    .resume();
        } else {
            refuse(context);
        }
    }

    private static long announced(RoutingContext context) {
        var header = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return header == null ? 0 : Long.parseLong(header);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    private void refuse(RoutingContext context) {
        if (context.request().version() != HttpVersion.HTTP_2) {
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        var unused = context.response()
                .setStatusCode(413)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(refusal);
    }
}
