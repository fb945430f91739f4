package io.newswatch.ingest.rest.source;

import io.newswatch.edge.access.Roles;
import io.newswatch.edge.problem.ProblemException;
import io.newswatch.ingest.feed.FetchOutcome;
import io.newswatch.ingest.feed.ReadReport;
import io.newswatch.ingest.feed.ReadSource;
import io.newswatch.ingest.feed.ReadingQueue;
import io.newswatch.ingest.source.SourceId;
import io.newswatch.ingest.source.SourceStore;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Reads one source now, whatever its schedule says, and answers with what that brought. */
@Path("/api/v1/sources/{id}/poll")
@Produces(MediaType.APPLICATION_JSON)
class ReadNowResource {
    private final SourceStore store;
    private final ReadingQueue queue;
    private final ReadSource readSource;
    private final InstantSource clock;

    ReadNowResource(SourceStore store, ReadingQueue queue, ReadSource readSource, InstantSource clock) {
        this.store = store;
        this.queue = queue;
        this.readSource = readSource;
        this.clock = clock;
    }

    @POST
    @Blocking
    @RolesAllowed(Roles.OPERATOR)
    public ReadNow read(@PathParam("id") String id) {
        var sourceId = sourceId(id);
        if (store.find(sourceId).isEmpty()) {
            throw unknown(id);
        }
        var reading = queue.take(sourceId)
                .orElseThrow(() -> ProblemException.conflict("The source " + id + " is being read at this moment"));
        var report = readSource.read(reading);
        var listed = store.find(sourceId).orElseThrow(() -> unknown(id));
        return ReadNow.of(report, SourceView.of(listed, clock.instant()));
    }

    private static SourceId sourceId(String id) {
        try {
            return new SourceId(id);
        } catch (IllegalArgumentException e) {
            throw unknown(id);
        }
    }

    private static ProblemException unknown(String id) {
        return ProblemException.notFound("There is no source with the id '" + id + "'");
    }

    /** What one reading brought. */
    record ReadNow(String outcome, @Nullable String problem, int articles, int fresh, int pages, SourceView source) {
        static ReadNow of(ReadReport report, SourceView source) {
            return switch (report.outcome()) {
                case FetchOutcome.Fetched fetched ->
                    new ReadNow("fetched", null, report.articles(), report.fresh(), report.wanted(), source);
                case FetchOutcome.NotModified same -> new ReadNow("not-modified", null, 0, 0, 0, source);
                case FetchOutcome.Gone gone -> new ReadNow("gone", "410: gone for good", 0, 0, 0, source);
                case FetchOutcome.Failed failed ->
                    new ReadNow("failed", failed.kind().id() + ": " + failed.reason(), 0, 0, 0, source);
            };
        }
    }
}
