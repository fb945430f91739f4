package io.newswatch.alert.matching;

import io.newswatch.contract.Level;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Subscriptions that were compiled together. Never changes, except that some of them may be given up. */
final class Layer {
    private final List<Subscribed> all;
    private final Map<String, Integer> numbers;
    /** The number of each and its program, one behind the other. */
    private final int[] programs;

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
        this.givenUp = new BitSet();
        var growing = new Vocabulary.Growing();
        var compiler = new Compiler(growing, shares);
        var filing = new HashMap<String, Shelf.Filing>();
        for (int n = 0; n < all.size(); n++) {
            var subscribed = all.get(n);
            numbers.put(subscribed.id(), n);
            int program = compiler.begin(n);
            var needs = compiler.compile(subscribed.criteria().whole());
            var watched = subscribed.criteria().watched();
            filing.computeIfAbsent(watched.watch(), first -> new Shelf.Filing())
                    .file(program, watched.minLevel(), needs);
        }
        this.programs = compiler.programs();
        this.vocabulary = growing.grown();
        this.shelves = new HashMap<>();
        filing.forEach((watch, filed) -> shelves.put(watch, filed.shelf(vocabulary.size())));
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
        var matched = new Numbers();
        for (var reached : article.traits().levels().entrySet()) {
            var shelf = shelves.get(reached.getKey());
            if (shelf != null && reached.getValue().atLeast(Level.RELATED)) {
                sight = sight == null ? look(article) : sight;
                match(shelf, sight, reached.getValue(), matched);
            }
        }
        for (int n : matched.ascending()) {
            matches.add(all.get(n));
        }
    }

    private void match(Shelf shelf, Sight sight, Level level, Numbers matched) {
        var candidates = new Numbers();
        shelf.collectInto(candidates, sight, level);
        var numbers = numbersOf(candidates);
        var program = new Program(sight, level);
        for (int i = 0; i < numbers.length; i++) {
            if (!givenUp.get(numbers[i]) && program.holds(programs, candidates.get(i) + 1)) {
                matched.add(numbers[i]);
            }
        }
    }

    /** All of them are read before the first program runs: so the waits for far memory fall together. */
    private int[] numbersOf(Numbers candidates) {
        var numbers = new int[candidates.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = programs[candidates.get(i)];
        }
        return numbers;
    }

    private Sight look(Looked article) {
        return Sight.of(vocabulary, article.traits(), vocabulary.asksForWords() ? article.tokens() : null);
    }
}
