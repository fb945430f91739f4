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

/**
 * Writes conditions as programs, one behind the other, and finds what each needs: the terms without which an article
 * cannot fulfil it.
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
    private int[] code = new int[1024];
    private int end;

    Compiler(Vocabulary.Growing vocabulary, WordShares shares) {
        this.vocabulary = vocabulary;
        this.shares = shares;
    }

    /**
     * Compiles a condition.
     *
     * @return what an article needs to fulfil it, or less; nothing, when it may have any terms
     */
    List<Need> compile(Condition condition) {
        return write(condition);
    }

    /** Begins another program with its number and tells where it begins. */
    int begin(int number) {
        put(number);
        return end - 1;
    }

    /** The programs of all conditions so far. */
    int[] programs() {
        return Arrays.copyOf(code, end);
    }

    private List<Need> write(Condition condition) {
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

    private List<Need> word(Where where, int term, double share) {
        term(term, where);
        return List.of(Need.of(term, where == Where.TITLE ? SHARE_IN_TITLE * share : share));
    }

    private List<Need> phrase(Condition.Phrase phrase) {
        int start = open(Program.PHRASE);
        put(Program.number(phrase.where()));
        put(phrase.slop());
        var needs = new ArrayList<Need>();
        for (var part : phrase.parts()) {
            int term = vocabulary.word(part.word());
            needs.add(Need.of(term, shares.of(part.word())));
            put(term);
            put(part.place());
        }
        close(start);
        return needs;
    }

    private List<Need> id(Condition.Id id) {
        int term = vocabulary.id(id.kind(), id.id());
        term(term, Where.ANYWHERE);
        return List.of(Need.of(term, USUAL.contains(id.id()) ? SHARE_OF_USUAL : share(id.kind())));
    }

    private List<Need> beginningOfId(Condition.IdBeginning beginning) {
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
        return List.of(Need.of(term, Math.min(1, SHARE_OF_BEGINNING * share(beginning.kind()))));
    }

    /** A level is no term: nearly every article that is matched has it. */
    private List<Need> level(String level) {
        put(Program.LEVEL);
        put(Program.bit(Level.valueOf(level.toUpperCase(Locale.ROOT))));
        return List.of();
    }

    private List<Need> all(List<Condition> parts) {
        int start = open(Program.ALL);
        var needs = new ArrayList<Need>();
        for (var part : parts) {
            needs.addAll(write(part));
        }
        close(start);
        return needs;
    }

    /** Of each alternative the rarest need; nothing as soon as one alternative needs nothing. */
    private List<Need> any(List<Condition> parts) {
        int start = open(Program.ANY);
        var ways = new ArrayList<Need.Way>();
        double cost = 0;
        boolean eachNeedsSomething = true;
        for (var part : parts) {
            var needs = write(part);
            if (needs.isEmpty()) {
                eachNeedsSomething = false;
            } else {
                var rarest = Need.rarest(needs);
                ways.addAll(rarest.ways());
                cost += rarest.cost();
            }
        }
        close(start);
        return eachNeedsSomething ? List.of(new Need(ways, cost)) : List.of();
    }

    private List<Need> not(Condition part) {
        int start = open(Program.NOT);
        write(part);
        close(start);
        return List.of();
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
