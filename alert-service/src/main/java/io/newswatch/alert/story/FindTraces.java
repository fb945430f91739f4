package io.newswatch.alert.story;

import io.newswatch.contract.Classification;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds the traces of an article: names by their capitals, telling words of the title, what the classifier found. */
public final class FindTraces {
    /** What stands further down is background more often than event. */
    private static final int READ = 8_000;

    private static final int MOST_NAMES = 24;
    private static final int MOST_USUAL = 8;
    private static final int MOST_ACTORS = 12;
    private static final int SHORTEST = 3;

    /** Inflections of one word mostly agree this far. */
    private static final int STEM = 5;

    private static final double USUAL_WEIGHT = 0.5;
    private static final Set<String> NUMBERED = Set.copyOf(UsualNames.read("numbered-things.txt"));
    private static final Set<String> SMALL_WORDS = Set.copyOf(UsualNames.read("small-words.txt"));

    private FindTraces() {}

    /** The traces of a text as it was classified. */
    public static Traces of(String title, String body, Classification found) {
        var known = knownWords(found);
        var counted = countNames(title, body);
        return new Traces(
                language(found.language().tag()),
                found.fingerprint().shingles().stream()
                        .map(shingle -> Long.parseUnsignedLong(shingle, 16))
                        .toList(),
                titleWords(title, known),
                titleNumbers(title, false),
                titleNumbers(title, true),
                heaviest(counted, known, false, MOST_NAMES, 1),
                heaviest(counted, known, true, MOST_USUAL, USUAL_WEIGHT),
                actors(found),
                Set.copyOf(found.topics().stream().map(Classification.Topic::id).toList()));
    }

    static String language(String tag) {
        var dash = tag.indexOf('-');
        return (dash < 0 ? tag : tag.substring(0, dash)).toLowerCase(Locale.ROOT);
    }

    /** The first letters of a word, in which its inflections agree. */
    static String stem(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        return lower.length() <= STEM ? lower : lower.substring(0, STEM);
    }

    private static Set<String> knownWords(Classification found) {
        var words = new HashSet<String>();
        for (var actor : found.actors()) {
            for (var mention : actor.mentions()) {
                Tokens.of(mention.text())
                        .forEach(token -> words.add(token.text().toLowerCase(Locale.ROOT)));
            }
        }
        return words;
    }

    /** How often each name is named; a word that also stands there without a capital is none. */
    private static Map<String, Integer> countNames(String title, String body) {
        var names = new HashMap<String, Integer>();
        var tokens = Tokens.of(body.substring(0, Math.min(READ, body.length())));
        for (var token : tokens) {
            if (token.isCapitalised() && !token.opens() && token.text().length() >= SHORTEST) {
                names.merge(token.text().toLowerCase(Locale.ROOT), 1, Integer::sum);
            }
        }
        tokens.forEach(token -> names.remove(token.text()));
        Tokens.of(title)
                .forEach(token -> names.computeIfPresent(token.text().toLowerCase(Locale.ROOT), (n, k) -> k + 2));
        names.keySet().removeIf(UsualNames::has);
        return names;
    }

    private static Map<String, Double> heaviest(
            Map<String, Integer> counted, Set<String> known, boolean wanted, int most, double weight) {
        var heaviest = new LinkedHashMap<String, Double>();
        counted.entrySet().stream()
                .filter(name -> known.contains(name.getKey()) == wanted)
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .forEach(name -> heaviest.put(name.getKey(), weight * (1 + Math.log(name.getValue()))));
        return heaviest;
    }

    private static Set<String> titleWords(String title, Set<String> known) {
        var words = new LinkedHashSet<String>();
        for (var token : Tokens.of(title)) {
            var text = token.text();
            var lower = text.toLowerCase(Locale.ROOT);
            if (Tokens.isUnspaced(text.codePointAt(0))) {
                words.addAll(pairs(text));
            } else if (!token.isNumber() && lower.length() >= SHORTEST && isTelling(lower, known)) {
                words.add(stem(lower));
            }
        }
        return words;
    }

    private static boolean isTelling(String lower, Set<String> known) {
        return !known.contains(lower) && !SMALL_WORDS.contains(lower) && !UsualNames.has(lower);
    }

    private static List<String> pairs(String run) {
        var pairs = new ArrayList<String>();
        for (int i = 0; i + 2 <= run.length(); i++) {
            pairs.add(run.substring(i, i + 2));
        }
        return pairs;
    }

    /** The numbers that count, or those that are names of things. */
    private static Set<String> titleNumbers(String title, boolean ofThings) {
        var numbers = new LinkedHashSet<String>();
        var before = "";
        for (var token : Tokens.of(title)) {
            if (token.isNumber() && NUMBERED.contains(before) == ofThings) {
                numbers.add(token.text());
            }
            before = token.text().toLowerCase(Locale.ROOT);
        }
        return numbers;
    }

    private static Map<String, Double> actors(Classification found) {
        var actors = new LinkedHashMap<String, Double>();
        found.actors().stream()
                .sorted(Comparator.comparingDouble(Classification.Actor::salience)
                        .reversed()
                        .thenComparing(Classification.Actor::id))
                .limit(MOST_ACTORS)
                .forEach(actor -> actors.putIfAbsent(actor.id(), actor.salience()));
        return actors;
    }
}
