package io.newswatch.alert.archive.tally;

import io.newswatch.alert.archive.Coverage.Dimension;
import java.util.Arrays;

/**
 * How many articles of each kind there were in some time. A kind is a row of numbers of texts.
 *
 * <pre>
 * articles │ level │ language │ source's id │ its name │ genre │ n │ n actors … │ m │ m topics …
 * </pre>
 */
public final class Tally {
    private static final int LEVEL = 1;
    private static final int LANGUAGE = 2;
    private static final int SOURCE_ID = 3;
    private static final int SOURCE_NAME = 4;
    private static final int GENRE = 5;
    private static final int ACTORS = 6;

    private final int[] rows;

    Tally(int[] rows) {
        this.rows = rows;
    }

    int[] rows() {
        return rows.clone();
    }

    /** The kinds, to be gone through once by one thread. */
    Kinds kinds() {
        return new Kinds();
    }

    /** One kind after the other; nothing is copied out of the rows. */
    final class Kinds {
        private int at;
        private int topics;
        private int next;

        /** Goes on to the next one, also to the first. */
        boolean next() {
            if (next >= rows.length) {
                return false;
            }
            at = next;
            topics = at + ACTORS + 1 + rows[at + ACTORS];
            next = topics + 1 + rows[topics];
            return true;
        }

        int articles() {
            return rows[at];
        }

        int level() {
            return rows[at + LEVEL];
        }

        int sourceName() {
            return rows[at + SOURCE_NAME];
        }

        int sourceId() {
            return rows[at + SOURCE_ID];
        }

        /** Where the texts in a dimension begin. */
        int from(Dimension dimension) {
            return switch (dimension) {
                case LEVEL -> at + LEVEL;
                case LANGUAGE -> at + LANGUAGE;
                case SOURCE -> rows[at + SOURCE_ID] == Texts.NONE ? at + SOURCE_NAME : at + SOURCE_ID;
                case GENRE -> at + GENRE;
                case ACTOR -> at + ACTORS + 1;
                case TOPIC -> topics + 1;
            };
        }

        /** How many texts the dimension has from there. */
        int count(Dimension dimension) {
            return switch (dimension) {
                case ACTOR -> rows[at + ACTORS];
                case TOPIC -> rows[topics];
                case LEVEL, LANGUAGE, SOURCE, GENRE -> 1;
            };
        }

        /** The number of the text at a place. */
        int text(int place) {
            return rows[place];
        }
    }

    /** Makes a tally of kinds, each added once. Not for several threads. */
    public static final class Builder {
        private final Texts texts;
        private int[] rows = new int[1024];
        private int end;

        /** @param texts that the rows name, and that new ones are added to */
        public Builder(Texts texts) {
            this.texts = texts;
        }

        /** So many articles of a kind. */
        public Builder add(Kind kind, int articles) {
            put(articles);
            put(texts.number(kind.level()));
            put(texts.number(kind.language()));
            put(texts.number(kind.sourceId()));
            put(texts.number(kind.sourceName()));
            put(texts.number(kind.genre()));
            put(kind.actors().size());
            kind.actors().forEach(actor -> put(texts.number(actor)));
            put(kind.topics().size());
            kind.topics().forEach(topic -> put(texts.number(topic)));
            return this;
        }

        public Tally build() {
            return new Tally(Arrays.copyOf(rows, end));
        }

        private void put(int value) {
            if (end == rows.length) {
                rows = Arrays.copyOf(rows, 2 * end);
            }
            rows[end++] = value;
        }
    }
}
