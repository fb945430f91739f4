package io.newswatch.alert.ledger.rest;

import io.newswatch.alert.ledger.Books;
import io.newswatch.alert.ledger.Ledger;
import io.newswatch.edge.access.Roles;
import io.newswatch.edge.problem.ProblemException;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** The books: whether everything that was promised was made, and what became of it. */
@Path("/api/v1/ledger")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPERATOR)
@Blocking
class LedgerResource {
    private static final Duration USUAL = Duration.ofDays(1);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(5);

    private final Books books;
    private final InstantSource clock;

    LedgerResource(Books books, InstantSource clock) {
        this.books = books;
        this.clock = clock;
    }

    @GET
    public Ledger ledger(@QueryParam("from") @Nullable String from) {
        try {
            return books.since(from == null ? clock.instant().minus(USUAL) : Instant.parse(from));
        } catch (DateTimeException e) {
            throw ProblemException.badRequest("from must be an RFC 3339 time such as 2026-01-31T08:00:00Z");
        } catch (SQLException e) {
            throw ProblemException.unavailable("The database does not answer just now; try again.", TRY_AGAIN);
        }
    }
}
