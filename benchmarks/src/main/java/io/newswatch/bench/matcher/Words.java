package io.newswatch.bench.matcher;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The words of the made-up articles: those of the English gold cases as often as they stand there, and 30,000 made-up
 * names, common and rare ones, which make up one word in seven; and 6,000 fixed expressions of two or three words.
 */
final class Words {
    private static final int NAMES = 30_000;
    private static final int EXPRESSIONS = 6_000;

    /** Nobody asks for the most common ones. */
    private static final int COMMON = 300;

    private static final List<String> SYLLABLES = List.of(
            "ka", "ro", "ten", "shi", "mar", "vo", "lin", "da", "pre", "ost", "ul", "gan", "bek", "sor", "wil", "hu",
            "jen", "cat", "fi", "nor", "zy", "qua", "tem", "ib", "ax", "eld");

    private final List<String> running = new ArrayList<>();
    private final List<String> byRank;
    private final List<String> names = new ArrayList<>();
    private final List<String> expressions = new ArrayList<>();

    private Words(List<String> texts) {
        var counts = new HashMap<String, Integer>();
        for (var text : texts) {
            for (var word : text.toLowerCase(Locale.ROOT).split("[^a-z]+", -1)) {
                if (!word.isEmpty()) {
                    running.add(word);
                    counts.merge(word, 1, Integer::sum);
                }
            }
        }
        byRank = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        var random = new Random(3);
        var made = new LinkedHashSet<String>();
        while (made.size() < NAMES) {
            made.add(name(random));
        }
        names.addAll(made);
        for (int n = 0; n < EXPRESSIONS; n++) {
            expressions.add(expression(random));
        }
    }

    /** The words of the gold set below the project's folder. */
    static Words of(Path root) throws IOException {
        var mapper = new ObjectMapper();
        var texts = new ArrayList<String>();
        for (var line : Files.readAllLines(root.resolve("gold/en.jsonl"))) {
            var gold = mapper.readTree(line);
            texts.add(gold.path("title").asText() + " " + gold.path("text").asText());
        }
        return new Words(texts);
    }

    /** The next word or words of a text. */
    String next(Random random) {
        int kind = random.nextInt(20);
        if (kind < 3) {
            return names.get(rank(random, NAMES));
        }
        return kind < 5 ? expressions.get(rank(random, EXPRESSIONS)) : running.get(random.nextInt(running.size()));
    }

    /** A word that somebody asks for. */
    String asked(Random random) {
        int from = Math.min(COMMON, byRank.size() / 2);
        return random.nextInt(3) == 0
                ? byRank.get(from + random.nextInt(byRank.size() - from))
                : names.get(COMMON + random.nextInt(NAMES - COMMON));
    }

    /** A fixed expression that somebody asks for. */
    String askedExpression(Random random) {
        return expressions.get(COMMON + random.nextInt(EXPRESSIONS - COMMON));
    }

    /** Low ranks come often, high ones rarely, each decade of ranks about as often as the next. */
    private static int rank(Random random, int size) {
        return (int) Math.pow(size, random.nextDouble()) - 1;
    }

    private String expression(Random random) {
        var words = IntStream.range(0, 2 + random.nextInt(2))
                .mapToObj(n -> random.nextBoolean()
                        ? byRank.get(random.nextInt(byRank.size()))
                        : names.get(random.nextInt(names.size())))
                .toList();
        return String.join(" ", words);
    }

    private static String name(Random random) {
        var name = new StringBuilder();
        for (int n = 2 + random.nextInt(3); n > 0; n--) {
            name.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
        }
        return name.toString();
    }
}
