package io.newswatch.alert.matching;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something without which an article cannot fulfil a condition: one of these terms must be there. Whether an article has
 * a term is one bit to look at, so needs turn away nearly all of those that would fail, before anything else of them is
 * looked at.
 *
 * @param cost the share of articles that has one of the terms
 */
record Need(List<Way> ways, double cost) {
    /** More than these are left to the program: they take room with every way, and turn little away. */
    private static final int MOST_BESIDE = 4;

    private static final int MOST_WAYS_BESIDE = 8;

    Need {
        ways = List.copyOf(ways);
    }

    /**
     * One of the terms.
     *
     * @param beside what is needed too when it is this term that fulfils the need; not everything, when it is much
     */
    record Way(int term, List<Need> beside) {
        Way {
            beside = List.copyOf(beside);
        }

        private Way andBeside(List<Need> others) {
            return others.isEmpty() ? this : new Way(term, telling(Stream.concat(beside.stream(), others.stream())));
        }
    }

    /** This very term is needed. */
    static Need of(int term, double share) {
        return new Need(List.of(new Way(term, List.of())), share);
    }

    /** Of things that are all needed the rarest one, with the others beside it. */
    static Need rarest(List<Need> needs) {
        var rarest = needs.stream().min(Comparator.comparingDouble(Need::cost)).orElseThrow();
        var others = telling(needs.stream().filter(need -> !need.equals(rarest)));
        return new Need(rarest.ways.stream().map(way -> way.andBeside(others)).toList(), rarest.cost);
    }

    /** Those that turn away most. */
    private static List<Need> telling(Stream<Need> needs) {
        return needs.filter(need -> !need.ways.isEmpty() && need.ways.size() <= MOST_WAYS_BESIDE)
                .sorted(Comparator.comparingDouble(Need::cost))
                .limit(MOST_BESIDE)
                .toList();
    }
}
