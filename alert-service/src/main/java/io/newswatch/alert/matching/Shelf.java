package io.newswatch.alert.matching;

import io.newswatch.contract.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The subscriptions to one watch, filed under the rarest terms that they need. What else they need stands beside them,
 * because to look into a program elsewhere in memory takes as long as to look at twenty numbers that stand here. All
 * places of an article are asked for in one go before the entries are read, so that the waits for memory fall together.
 *
 * <pre>
 * term ──► entry…
 * entry:   where the program is │ length, levels │ needed terms; of those up to a negated one (~term) one is needed
 * </pre>
 */
final class Shelf {
    private static final int HEAD = 2;
    private static final int NOBODY = 0;
    private static final int BITS_OF_LEVELS = 4;

    /** Where in {@code filed} those of a term begin. */
    private final int[] begins;

    /** Entries, term by term; at last those that need nothing. */
    private final int[] filed;

    private Shelf(int[] begins, int[] filed) {
        this.begins = begins;
        this.filed = filed;
    }

    /** Adds the programs of the subscriptions that the article may match, some of them more than once. */
    void collectInto(Numbers candidates, Sight sight, Level level) {
        int reached = Program.bit(level);
        int count = sight.present() + 1;
        var from = new int[count];
        var to = new int[count];
        for (int n = 0; n < count; n++) {
            int term = n < count - 1 ? sight.term(n) : begins.length - HEAD;
            from[n] = begins[term];
            to[n] = begins[term + 1];
        }
        var firstHead = new int[count];
        for (int n = 0; n < count; n++) {
            firstHead[n] = from[n] < to[n] ? filed[from[n] + 1] : NOBODY;
        }
        for (int n = 0; n < count; n++) {
            if (firstHead[n] != NOBODY) {
                collect(from[n], to[n], candidates, sight, reached);
            }
        }
    }

    private void collect(int begin, int end, Numbers candidates, Sight sight, int reached) {
        for (int at = begin; at < end; ) {
            int head = filed[at + 1];
            int next = at + HEAD + (head >>> BITS_OF_LEVELS);
            if ((head & reached) != 0 && hasWhatIsNeeded(sight, at + HEAD, next)) {
                candidates.add(filed[at]);
            }
            at = next;
        }
    }

    private boolean hasWhatIsNeeded(Sight sight, int begin, int end) {
        boolean isFulfilled = false;
        for (int at = begin; at < end; at++) {
            int term = filed[at];
            isFulfilled |= sight.has(term < 0 ? ~term : term);
            if (term < 0) {
                if (!isFulfilled) {
                    return false;
                }
                isFulfilled = false;
            }
        }
        return true;
    }

    /** A shelf while subscriptions are filed. */
    static final class Filing {
        private final List<Entry> entries = new ArrayList<>();
        private final Numbers written = new Numbers();

        /** Where an entry is written for now, and the term that it belongs to; null for those that need nothing. */
        private record Entry(@Nullable Integer term, int levels, int begin, int end) {}

        /** Files a subscription. */
        void file(int program, Level minLevel, List<Need> needs) {
            int levels = 0;
            for (var level : Level.values()) {
                levels |= level.atLeast(minLevel) ? Program.bit(level) : 0;
            }
            if (needs.isEmpty()) {
                write(null, program, levels, List.of());
                return;
            }
            for (var way : Need.rarest(needs).ways()) {
                write(way.term(), program, levels, way.beside());
            }
        }

        /** All that was filed, when there are so many terms. */
        Shelf shelf(int terms) {
            var begins = new int[terms + HEAD];
            for (var entry : entries) {
                begins[place(entry, terms) + 1] += entry.end - entry.begin;
            }
            for (int term = 0; term <= terms; term++) {
                begins[term + 1] += begins[term];
            }
            var next = Arrays.copyOf(begins, begins.length);
            var filed = new int[begins[terms + 1]];
            // those that are passed over at a level stand together: what the processor guesses is right then
            entries.sort(Comparator.comparingInt(Entry::levels));
            for (var entry : entries) {
                int place = place(entry, terms);
                written.copyTo(filed, next[place], entry.begin, entry.end);
                next[place] += entry.end - entry.begin;
            }
            return new Shelf(begins, filed);
        }

        private static int place(Entry entry, int terms) {
            return entry.term == null ? terms : entry.term;
        }

        private void write(@Nullable Integer term, int program, int levels, List<Need> beside) {
            int begin = written.size();
            written.add(program);
            written.add(levels);
            for (var need : beside) {
                for (var way : need.ways()) {
                    written.add(way.term());
                }
                int last = written.size() - 1;
                written.set(last, ~written.get(last));
            }
            int end = written.size();
            written.set(begin + 1, levels | (end - begin - HEAD) << BITS_OF_LEVELS);
            entries.add(new Entry(term, levels, begin, end));
        }
    }
}
