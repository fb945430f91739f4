package io.newswatch.alert.matching;

import io.newswatch.alert.matching.condition.Condition;
import io.newswatch.alert.matching.condition.Condition.Kind;
import io.newswatch.alert.matching.condition.Condition.Where;
import io.newswatch.contract.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes conditions as programs and finds the anchor of each: the rarest terms of which an article must have one to
 * fulfil the condition. Of things that must all hold the rarest one will do; of alternatives each is needed.
 */
final class Compiler {
    /** Named in nearly every article that reaches a level at all, so they tell little. */
    private static final Set<String> USUAL =
            Set.of("org:nato", "region:indo-pacific", "region:asia-pacific", "news", "en");

    private static final double SHARE_OF_USUAL = 0.7;
    private static final double SHARE_OF_BEGINNING = 3;
    private static final double SHARE_IN_TITLE = 0.2;

    private final Vocabulary.Growing vocabulary;
    private final WordShares shares;
    private int[] code = new int[64];
    private int end;

    Compiler(Vocabulary.Growing vocabulary, WordShares shares) {
        this.vocabulary = vocabulary;
        this.shares = shares;
    }

    /**
     * Terms of which one is needed.
     *
     * @param cost the share of articles that has one
     */
    private record Anchor(List<Integer> terms, double cost) {}

    /**
     * Compiles a condition.
     *
     * @return its anchor: an article that has none of these terms cannot fulfil it; null when there are no such terms
     */
    @Nullable List<Integer> compile(Condition condition) {
        end = 0;
        var anchor = write(condition);
        return anchor == null ? null : anchor.terms();
    }

    /** The program of the condition that was compiled last. */
    int[] program() {
        return Arrays.copyOf(code, end);
    }

    private @Nullable Anchor write(Condition condition) {
        return switch (condition) {
            case Condition.Word word -> word(word.where(), vocabulary.word(word.word()), shares.of(word.word()));
            case Condition.Beginning beginning ->
                word(
                        beginning.where(),
                        vocabulary.beginning(beginning.letters()),
                        Math.min(1, SHARE_OF_BEGINNING * shares.of(beginning.letters())));
            case Condition.Phrase phrase -> phrase(phrase);
            case Condition.Id id -> id.kind() == Kind.LEVEL ? level(id.id()) : id(id);
            case Condition.IdBeginning beginning -> beginningOfId(beginning);
            case Condition.All all -> all(all.of());
            case Condition.Any any -> any(any.of());
            case Condition.Not not -> not(not.of());
        };
    }

    private Anchor word(Where where, int term, double share) {
        term(term, where);
        return new Anchor(List.of(term), where == Where.TITLE ? SHARE_IN_TITLE * share : share);
    }

    private Anchor phrase(Condition.Phrase phrase) {
        int start = open(Program.PHRASE);
        put(Program.number(phrase.where()));
        put(phrase.slop());
        int rarest = 0;
        double least = Double.MAX_VALUE;
        for (var part : phrase.parts()) {
            int term = vocabulary.word(part.word());
            double share = shares.of(part.word());
            if (share < least) {
                least = share;
                rarest = term;
            }
            put(term);
            put(part.place());
        }
        close(start);
        return new Anchor(List.of(rarest), least);
    }

    private Anchor id(Condition.Id id) {
        int term = vocabulary.id(id.kind(), id.id());
        term(term, Where.ANYWHERE);
        return new Anchor(List.of(term), USUAL.contains(id.id()) ? SHARE_OF_USUAL : share(id.kind()));
    }

    private @Nullable Anchor beginningOfId(Condition.IdBeginning beginning) {
        if (beginning.kind() == Kind.LEVEL) {
            var levels = Arrays.stream(Level.values())
                    .map(level -> level.name().toLowerCase(Locale.ROOT))
                    .filter(level -> level.startsWith(beginning.letters()))
                    .<Condition>map(level -> new Condition.Id(Kind.LEVEL, level))
                    .toList();
            return write(new Condition.Any(levels));
        }
        int term = vocabulary.beginningOfId(beginning.kind(), beginning.letters());
        term(term, Where.ANYWHERE);
        return new Anchor(List.of(term), Math.min(1, SHARE_OF_BEGINNING * share(beginning.kind())));
    }

    /** A level is never an anchor: nearly every article that is matched has it. */
    private @Nullable Anchor level(String level) {
        put(Program.LEVEL);
        put(Program.bit(Level.valueOf(level.toUpperCase(Locale.ROOT))));
        return null;
    }

    private @Nullable Anchor all(List<Condition> parts) {
        int start = open(Program.ALL);
        Anchor rarest = null;
        for (var part : parts) {
            var anchor = write(part);
            if (anchor != null && (rarest == null || anchor.cost() < rarest.cost())) {
                rarest = anchor;
            }
        }
        close(start);
        return rarest;
    }

    private @Nullable Anchor any(List<Condition> parts) {
        int start = open(Program.ANY);
        var terms = new ArrayList<Integer>();
        double cost = 0;
        boolean isAnchored = true;
        for (var part : parts) {
            var anchor = write(part);
            if (anchor == null) {
                isAnchored = false;
            } else {
                terms.addAll(anchor.terms());
                cost += anchor.cost();
            }
        }
        close(start);
        return isAnchored ? new Anchor(terms, cost) : null;
    }

    private @Nullable Anchor not(Condition part) {
        int start = open(Program.NOT);
        write(part);
        close(start);
        return null;
    }

    private static double share(Kind kind) {
        return switch (kind) {
            case SOURCE -> 0.01;
            case ACTOR -> 0.05;
            case TOPIC -> 0.08;
            case GENRE -> 0.1;
            case LANGUAGE -> 0.2;
            case LEVEL -> 1;
        };
    }

    private void term(int term, Where where) {
        put(Program.TERM);
        put(term);
        put(Program.number(where));
    }

    private int open(int what) {
        int start = end;
        put(what);
        put(0);
        return start;
    }

    private void close(int start) {
        code[start + 1] = end;
    }

    private void put(int number) {
        if (end == code.length) {
            code = Arrays.copyOf(code, 2 * end);
        }
        code[end++] = number;
    }
}
