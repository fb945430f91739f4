package io.newswatch.alert.archive.tally;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Texts with their numbers, which stay; the empty text is number 0. For one thread. */
public final class Texts {
    /** The number of the empty text. */
    static final int NONE = 0;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();

    /** Those that are known, in the order of their numbers, which have no gaps; the empty one is not among them. */
    public Texts(List<String> known) {
        number("");
        known.forEach(this::number);
    }

    /** The text's number, a new one when it has none. */
    int number(String text) {
        var known = numbers.get(text);
        if (known != null) {
            return known;
        }
        texts.add(text);
        numbers.put(text, texts.size() - 1);
        return texts.size() - 1;
    }

    String text(int number) {
        return texts.get(number);
    }

    public int count() {
        return texts.size();
    }

    /** Those with this number or a greater one. */
    public List<String> from(int number) {
        return List.copyOf(texts.subList(number, texts.size()));
    }
}
