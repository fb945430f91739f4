package io.newswatch.bench.ingest;

import io.newswatch.bench.report.Figures;
import io.newswatch.bench.running.Backlog;
import io.newswatch.bench.running.Http;
import io.newswatch.bench.running.RunningSystem;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Reads every source once, then once more when nothing has changed: told so by the servers, and not told. */
final class PollBenchmark {
    private static final long LOOK_EVERY = TimeUnit.MILLISECONDS.toNanos(250);
    private static final long LONGEST_WAIT = TimeUnit.MINUTES.toNanos(20);
    /** PostgreSQL's processes tell their counts now and then only. */
    private static final long COUNTS_SETTLE = TimeUnit.SECONDS.toNanos(12);

    private final RunningSystem system;
    private final NewsServers servers;
    private final SourceTable sources;
    private final int howMany;
    private final Figures figures;

    PollBenchmark(RunningSystem system, NewsServers servers, SourceTable sources, int howMany, Figures figures) {
        this.system = system;
        this.servers = servers;
        this.sources = sources;
        this.howMany = howMany;
        this.figures = figures;
    }

    void run() throws SQLException, InterruptedException, ExecutionException {
        sources.add(howMany, servers::url);
        try (var http = new Http(RunningSystem.TOKEN);
                var backlog = new Backlog(system.bootstrapServers())) {
            first(http, backlog);
            unchanged("unchanged, the servers say so (304)", http, true);
            unchanged("unchanged, the servers send the same bytes", http, false);
        }
        figures.add("sources that failed", String.valueOf(sources.failed()), "0");
    }

    private void first(Http http, Backlog backlog) throws SQLException, InterruptedException, ExecutionException {
        say("first reading of " + howMany + " sources");
        var round = new Round(system, servers, sources, http);
        round.read(howMany);
        var articles = sources.articles();
        figures.add("first reading", round.pace());
        figures.add("– items", "%,d, %,.0f items/s".formatted(articles, articles / round.seconds()));
        round.addCosts(figures);
        figures.add("– documents taken apart", "%,d".formatted(round.parsed()), "%,d".formatted(howMany));
        var begin = System.nanoTime();
        while (backlog.unread() > 0 && System.nanoTime() - begin < LONGEST_WAIT) {
            LockSupport.parkNanos(LOOK_EVERY);
        }
        say("the rest of the system is done %.0f s later".formatted((System.nanoTime() - begin) / 1e9));
    }

    private void unchanged(String what, Http http, boolean conditional) throws SQLException {
        say(what);
        servers.honourConditions(conditional);
        LockSupport.parkNanos(COUNTS_SETTLE);
        var round = new Round(system, servers, sources, http);
        round.read(howMany);
        figures.add(what, round.pace());
        figures.add(
                "– answers: not modified / whole", "%,d / %,d".formatted(round.notModified(), round.wholeAnswers()));
        round.addCosts(figures);
        figures.add("– documents taken apart", "%,d".formatted(round.parsed()), "0");
        LockSupport.parkNanos(COUNTS_SETTLE);
        figures.add(
                "– rows written for each source",
                round.writesForEach(),
                "only the schedule: a lease, and its end with the next date");
    }

    @SuppressWarnings("SystemOut") // the terminal is where a benchmark speaks
    private static void say(String what) {
        System.out.println("… " + what);
    }
}
