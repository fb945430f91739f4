package io.newswatch.alert.matching;

import io.newswatch.alert.matching.condition.Condition.Where;
import io.newswatch.contract.Level;

/**
 * A condition in numbers, so that a hundred thousand of them are small and are decided quickly: each part begins with
 * what it is; those that have an end say where it is.
 *
 * <pre>
 * ALL end part…   ANY end part…   NOT end part   TERM number where   LEVEL bits
 * PHRASE end where slop (number place)…
 * </pre>
 */
final class Program {
    static final int ALL = 0;
    static final int ANY = 1;
    static final int NOT = 2;
    static final int TERM = 3;
    static final int LEVEL = 4;
    static final int PHRASE = 5;

    static final int ANYWHERE = 0;
    static final int TITLE = 1;
    private static final int BODY = 2;

    private static final int SIZE_OF_TERM = 3;
    private static final int SIZE_OF_LEVEL = 2;
    private static final int HEAD = 2;

    private final Sight sight;
    private final int level;

    /** Decides conditions on one article that reached the level for the watch in question. */
    Program(Sight sight, Level level) {
        this.sight = sight;
        this.level = bit(level);
    }

    /** A level as one bit. */
    static int bit(Level level) {
        return switch (level) {
            case NONE -> 1;
            case MENTION -> 2;
            case RELATED -> 4;
            case CORE -> 8;
        };
    }

    /** A field as a number. */
    static int number(Where where) {
        return switch (where) {
            case ANYWHERE -> ANYWHERE;
            case TITLE -> TITLE;
            case BODY -> BODY;
        };
    }

    /** Whether the condition holds whose program begins there. */
    boolean holds(int[] code, int at) {
        return switch (code[at]) {
            case ALL -> all(code, at);
            case ANY -> any(code, at);
            case NOT -> !holds(code, at + HEAD);
            case TERM -> term(code[at + 1], code[at + 2]);
            case LEVEL -> (code[at + 1] & level) != 0;
            case PHRASE -> new PhraseSearch(sight, code, at).succeeds();
            default -> throw new IllegalStateException("No program has a part " + code[at]);
        };
    }

    private boolean all(int[] code, int at) {
        int end = code[at + 1];
        for (int part = at + HEAD; part < end; part = behind(code, part)) {
            if (!holds(code, part)) {
                return false;
            }
        }
        return true;
    }

    private boolean any(int[] code, int at) {
        int end = code[at + 1];
        for (int part = at + HEAD; part < end; part = behind(code, part)) {
            if (holds(code, part)) {
                return true;
            }
        }
        return false;
    }

    private static int behind(int[] code, int part) {
        return switch (code[part]) {
            case TERM -> part + SIZE_OF_TERM;
            case LEVEL -> part + SIZE_OF_LEVEL;
            default -> code[part + 1];
        };
    }

    private boolean term(int term, int where) {
        int n = sight.find(term);
        return n >= 0 && (where == ANYWHERE || (where == TITLE ? sight.isInTitle(n) : sight.isInBody(n)));
    }
}
