package io.newswatch.alert.matching;

import io.newswatch.contract.Level;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Subscriptions that were compiled together. Never changes, except that some of them may be given up. */
final class Layer {
    private final List<Subscribed> all;
    private final Map<String, Integer> numbers;
    private final List<int[]> programs;
    private final Vocabulary vocabulary;
    private final Map<String, Shelf> shelves;
    private final BitSet givenUp;

    private Layer(Layer compiled, BitSet givenUp) {
        this.all = compiled.all;
        this.numbers = compiled.numbers;
        this.programs = compiled.programs;
        this.vocabulary = compiled.vocabulary;
        this.shelves = compiled.shelves;
        this.givenUp = givenUp;
    }

    private Layer(List<Subscribed> all, WordShares shares) {
        this.all = all;
        this.numbers = new HashMap<>();
        this.programs = new ArrayList<>(all.size());
        this.shelves = new HashMap<>();
        this.givenUp = new BitSet();
        var growing = new Vocabulary.Growing();
        var compiler = new Compiler(growing, shares);
        var anchors = new ArrayList<@Nullable List<Integer>>(all.size());
        for (var subscribed : all) {
            numbers.put(subscribed.id(), programs.size());
            anchors.add(compiler.compile(subscribed.criteria().whole()));
            programs.add(compiler.program());
        }
        this.vocabulary = growing.grown();
        IntStream.range(0, all.size())
                .boxed()
                .collect(Collectors.groupingBy(n -> watchOf(all.get(n))))
                .forEach((watch, members) -> shelves.put(
                        watch,
                        Shelf.of(
                                vocabulary.size(),
                                anchors,
                                members.stream().mapToInt(n -> n).toArray())));
    }

    static Layer compile(Collection<Subscribed> subscriptions, WordShares shares) {
        return new Layer(List.copyOf(subscriptions), shares);
    }

    /** How many there are that were not given up. */
    int size() {
        return all.size() - givenUp.cardinality();
    }

    /** Whether so many were given up that compiling the rest again is worth it. */
    boolean isMostlyGivenUp() {
        return 2 * size() < all.size();
    }

    List<Subscribed> members() {
        return IntStream.range(0, all.size())
                .filter(n -> !givenUp.get(n))
                .mapToObj(all::get)
                .toList();
    }

    /** The same without these. */
    Layer without(Set<String> ids) {
        var more = (BitSet) givenUp.clone();
        for (var id : ids) {
            var number = numbers.get(id);
            if (number != null) {
                more.set(number);
            }
        }
        return more.equals(givenUp) ? this : new Layer(this, more);
    }

    /** Adds those that want the article. */
    void match(Looked article, List<Subscribed> matches) {
        Sight sight = null;
        var matched = new BitSet();
        for (var reached : article.traits().levels().entrySet()) {
            var shelf = shelves.get(reached.getKey());
            if (shelf != null && reached.getValue().atLeast(Level.RELATED)) {
                sight = sight == null ? look(article) : sight;
                match(shelf, sight, reached.getValue(), matched);
            }
        }
        for (int n = matched.nextSetBit(0); n >= 0; n = matched.nextSetBit(n + 1)) {
            matches.add(all.get(n));
        }
    }

    private void match(Shelf shelf, Sight sight, Level level, BitSet matched) {
        var candidates = new BitSet(all.size());
        shelf.collectInto(candidates, sight);
        candidates.andNot(givenUp);
        var program = new Program(sight, level);
        for (int n = candidates.nextSetBit(0); n >= 0; n = candidates.nextSetBit(n + 1)) {
            if (program.holds(programs.get(n))) {
                matched.set(n);
            }
        }
    }

    private Sight look(Looked article) {
        return Sight.of(vocabulary, article.traits(), vocabulary.asksForWords() ? article.tokens() : null);
    }

    private static String watchOf(Subscribed subscribed) {
        return subscribed.criteria().watched().watch();
    }
}
