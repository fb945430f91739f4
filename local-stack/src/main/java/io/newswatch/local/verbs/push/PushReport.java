package io.newswatch.local.verbs.push;

import io.newswatch.local.files.UnreadableFileException;
import io.newswatch.local.terminal.Printable;
import io.newswatch.local.terminal.Terminal;
import io.newswatch.local.verbs.push.PushOutcome.Status;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Says what became of each article, and of all of them. */
final class PushReport {
    private static final int PROGRESS_EVERY = 1000;
    private static final int WIDTH_OF_ID = 32;

    private final Terminal terminal;
    private final Map<Status, Integer> counts = new EnumMap<>(Status.class);
    private int total;
    private int unreadable;

    PushReport(Terminal terminal) {
        this.terminal = terminal;
    }

    void add(String where, PushOutcome outcome) {
        counts.merge(outcome.status(), 1, Integer::sum);
        terminal.out().println(line(where, outcome));
        total++;
        if (total % PROGRESS_EVERY == 0) {
            terminal.err().printf(Locale.ROOT, "… %,d sent%n", total);
        }
    }

    /** A file, or the rest of one, holds no articles. */
    void unreadable(UnreadableFileException problem) {
        unreadable++;
        terminal.out().println("rejected  " + Printable.line(problem.getMessage()));
    }

    /** Prints the totals; whether all is well. */
    boolean finish() {
        int rejected = count(Status.REJECTED) + unreadable;
        terminal.out()
                .printf(
                        Locale.ROOT,
                        "%d accepted, %d duplicate, %d updated, %d rejected%n",
                        count(Status.ACCEPTED),
                        count(Status.DUPLICATE),
                        count(Status.UPDATED),
                        rejected);
        return rejected == 0;
    }

    private int count(Status status) {
        return counts.getOrDefault(status, 0);
    }

    private static String line(String where, PushOutcome outcome) {
        var id = outcome.id().isEmpty() ? "-".repeat(WIDTH_OF_ID) : outcome.id();
        var status = outcome.status().name().toLowerCase(Locale.ROOT);
        var line = String.format(Locale.ROOT, "%-9s %s  %s", status, id, where);
        return Printable.line(outcome.problem().isEmpty() ? line : line + ": " + outcome.problem());
    }
}
