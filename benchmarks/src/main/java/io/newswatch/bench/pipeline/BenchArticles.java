package io.newswatch.bench.pipeline;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswatch.bench.load.NewWords;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The load: articles of 3,000 characters; of 100 there are 10 CORE, 10 RELATED, 20 MENTION and 60 NONE, and 5 of the CORE
 * ones name three countries that two subscriptions each wait for. Four of these five tell stories of their own, in which
 * every eighth word is one nobody used before; the fifth is a reprint of the first elsewhere, and alerts nobody. The same
 * for the same seed. Not thread-safe.
 */
final class BenchArticles {
    static final int CHARACTERS = 3_000;
    private static final int CYCLE = 100;
    private static final int REPRINT = 4;
    private static final int REPRINTED = 0;
    private static final int OWN_WORDS = 60;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> WORDS = List.of(
            "harbour",
            "winter",
            "committee",
            "bridge",
            "market",
            "river",
            "festival",
            "library",
            "engine",
            "garden",
            "teacher",
            "museum",
            "orchard",
            "railway",
            "village",
            "concert",
            "bakery",
            "stadium",
            "forest",
            "clinic",
            "council",
            "budget",
            "evening",
            "station",
            "weather",
            "player",
            "morning",
            "report",
            "factory",
            "student",
            "planned",
            "opened",
            "visited",
            "counted",
            "painted",
            "repaired",
            "during",
            "under",
            "behind",
            "between",
            "and the",
            "of the",
            "that was",
            "in the",
            "with a",
            "which had",
            "for the",
            "to the");

    private final Trios trios;
    private final Random random;
    private final String run;
    private List<String> own = List.of();
    private ObjectNode reprinted = JSON.createObjectNode();

    BenchArticles(Trios trios, long seed) {
        this.trios = trios;
        this.random = new Random(seed);
        this.run = Long.toHexString(seed);
    }

    /** Whether article {@code number} begins a story that two subscriptions wait for. */
    static boolean alerts(int number) {
        return number % CYCLE < REPRINT;
    }

    /** Whether no other article tells the same: of two on their way at once the later one may come first, and alerts. */
    static boolean isAlone(int number) {
        return number % CYCLE != REPRINTED && number % CYCLE != REPRINT;
    }

    /** How many of the first {@code articles} begin a story that two subscriptions wait for. */
    static int alerting(int articles) {
        return articles / CYCLE * REPRINT + Math.min(REPRINT, articles % CYCLE);
    }

    /** The next article, which is article {@code number}, as one line of JSON. */
    String json(int number) {
        var kind = number % CYCLE;
        if (kind == REPRINT) {
            return reprinted
                    .put("url", "https://reprints.example/" + run + "/" + number)
                    .toString();
        }
        own = List.of(NewWords.some(random.nextInt(), OWN_WORDS).split(" ", -1));
        var node = node(number);
        if (kind == REPRINTED) {
            reprinted = node.deepCopy();
        }
        return node.toString();
    }

    private ObjectNode node(int number) {
        var kind = number % CYCLE;
        var trio = kind <= REPRINT ? trios.subscribed(random) : trios.free(random);
        if (kind < 10) {
            return article(
                    number, core(trio), "NATO and " + trio.first() + " agreed to cooperate more closely on the ", "");
        }
        if (kind < 20) {
            return article(
                    number, "Town of " + name(0) + " opens its " + word() + " after " + name(1), "", related(trio));
        }
        if (kind < 40) {
            return article(number, "Markets of " + name(0) + " close lower in " + trio.first(), "", mention(trio));
        }
        return article(number, "Council of " + name(0) + " plans a " + word() + " by the " + name(1), "", "");
    }

    private String core(Trios.Trio trio) {
        return "NATO and " + trio.first() + " sign pact on " + name(0) + " " + name(1) + " and " + name(2)
                + " together with " + trio.others();
    }

    private String name(int number) {
        return own.get(number);
    }

    private static String related(Trios.Trio trio) {
        return " NATO's Secretary General also met the defence minister of " + trio.first()
                + " and agreed to cooperate on cyber defence.";
    }

    private static String mention(Trios.Trio trio) {
        return " Traders in " + trio.others() + " looked at the price of oil. Elsewhere, NATO published a yearbook.";
    }

    private ObjectNode article(int number, String title, String refrain, String late) {
        var body = new StringBuilder(CHARACTERS + 200);
        if (!refrain.isEmpty()) {
            body.append(title).append(", the alliance said on Tuesday. ");
        }
        for (int sentence = 1; body.length() + late.length() < CHARACTERS; sentence++) {
            body.append(sentence()).append(sentence % 6 == 0 ? "\n\n" : " ");
            if (!refrain.isEmpty() && sentence % 4 == 0) {
                body.append(refrain).append(word()).append(". ");
            }
        }
        body.append(late);
        return JSON.createObjectNode()
                .put("url", "https://wire.example/bench/" + run + "/" + number)
                .put("title", title)
                .put("body", body.toString());
    }

    private String sentence() {
        return IntStream.range(0, 14).mapToObj(i -> word()).collect(Collectors.joining(" ", "The ", "."));
    }

    private String word() {
        var from = random.nextInt(8) == 0 ? own : WORDS;
        return from.get(random.nextInt(from.size()));
    }
}
