package io.newswatch.system.history;

import io.newswatch.system.history.History.Numbered;
import io.newswatch.system.history.History.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is said in a run and when faults come, the same for the same seed. Pure. */
final class Plan {
    private static final int CORE_IN_A_HUNDRED = 5;
    private static final int ONE_IN_SO_MANY_IS_CHANGED = 7;
    private static final int MOST_EDITIONS = 3;

    private final long seed;
    private final List<Numbered> said;

    /** Which part fails. */
    enum Victim {
        INGEST,
        DATABASE,
        BROKER
    }

    /** What it is doing when it fails. */
    enum Moment {
        PUSH,
        POLL
    }

    /**
     * One part killed.
     *
     * @param after how many statements were made before
     * @param moment the next time this happens, or soon if it does not
     * @param delayMillis and so long after that
     */
    record Fault(Victim victim, int after, Moment moment, int delayMillis) {}

    private Plan(long seed, List<Numbered> said) {
        this.seed = seed;
        this.said = said;
    }

    static Plan of(long seed, int numbers) {
        var random = new Random(seed);
        return new Plan(
                seed,
                IntStream.range(0, numbers)
                        .mapToObj(number -> new Numbered(
                                number, way(number), editions(number, random), random.nextInt(100) < CORE_IN_A_HUNDRED))
                        .toList());
    }

    long seed() {
        return seed;
    }

    List<Numbered> said() {
        return said;
    }

    /** Every edition of these numbers, those of one number in order, those of many mixed. */
    List<Statement> statements(Predicate<Numbered> which) {
        record Timed(Statement statement, double at) {}
        var random = new Random(seed + 1);
        var later = Math.max(1, said.size() / 10);
        return said.stream()
                .filter(which)
                .flatMap(numbered -> {
                    var timed = new ArrayList<Timed>();
                    double at = numbered.number();
                    for (int edition = 1; edition <= numbered.editions(); edition++) {
                        timed.add(new Timed(new Statement(numbered.number(), edition), at));
                        at += 1 + random.nextInt(later);
                    }
                    return timed.stream();
                })
                .sorted(Comparator.comparingDouble(Timed::at))
                .map(Timed::statement)
                .toList();
    }

    /** Ingest is killed so many times, the database and the broker once each, in any order, spread over the run. */
    List<Fault> faults(int killsOfIngest) {
        var random = new Random(seed + 2);
        var victims = new ArrayList<>(Stream.concat(
                        Collections.nCopies(killsOfIngest, Victim.INGEST).stream(),
                        Stream.of(Victim.DATABASE, Victim.BROKER))
                .toList());
        Collections.shuffle(victims, random);
        var all = statements(numbered -> true).size();
        return IntStream.range(0, victims.size())
                .mapToObj(i -> new Fault(
                        victims.get(i),
                        (int) (all * (0.03 + 0.9 * (i + random.nextDouble()) / victims.size())),
                        Moment.values()[random.nextInt(2)],
                        random.nextInt(60)))
                .toList();
    }

    private static int editions(int number, Random random) {
        var changes = random.nextInt(ONE_IN_SO_MANY_IS_CHANGED) == 0 && !CarefulPublisher.isKnownByItsText(number);
        return changes ? 2 + random.nextInt(MOST_EDITIONS - 1) : 1;
    }

    private static Way way(int number) {
        return switch (number % 20) {
            case 1, 5, 9, 13 -> Way.RSS;
            case 3, 7, 11, 15 -> Way.ATOM;
            case 17 -> Way.SUMMARISED;
            case 19 -> Way.LISTED;
            default -> Way.PUSHED;
        };
    }
}
