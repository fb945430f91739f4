package io.newswatch.alert.archive.tally;

import io.newswatch.alert.archive.ArticleFilter;
import io.newswatch.alert.archive.Coverage.Count;
import io.newswatch.alert.archive.Coverage.Question;
import io.newswatch.contract.Level;
import java.time.Instant;
import java.util.List;

/** Answers questions from tallies, which are added one after the other. For one thread. */
public final class Counting {
    private final Texts texts;
    private final Wanted wanted;
    private final List<Table> tables;
    private final int core;
    private final int related;
    private final int mention;

    /**
     * Of the filter the time is left to whoever brings the tallies.
     *
     * @param texts that the tallies name
     */
    public Counting(ArticleFilter filter, List<Question> questions, Texts texts) {
        this.texts = texts;
        this.wanted = new Wanted(filter, texts);
        this.tables = questions.stream()
                .map(question -> new Table(question, filter.seen().from()))
                .toList();
        this.core = texts.number(Level.CORE.name());
        this.related = texts.number(Level.RELATED.name());
        this.mention = texts.number(Level.MENTION.name());
    }

    /** Counts what was first seen in an hour, or in a part of it. */
    public void add(Instant hour, Tally tally) {
        tables.forEach(table -> table.hour(hour));
        for (var kinds = tally.kinds(); kinds.next(); ) {
            if (wanted.accepts(kinds)) {
                var column = column(kinds.level());
                for (var table : tables) {
                    table.add(kinds, column);
                }
            }
        }
    }

    /** The counts so far, for each question in their order. */
    public List<List<Count>> counts() {
        return tables.stream().map(table -> table.counts(texts)).toList();
    }

    private int column(int level) {
        return level == core ? 1 : level == related ? 2 : level == mention ? 3 : 0;
    }
}
