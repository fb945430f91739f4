package io.newswatch.bench.pipeline;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The load: articles of 3,000 characters, all different stories; of 100 there are 10 CORE, 10 RELATED, 20 MENTION and 60
 * NONE, and 5 of the CORE ones name three countries that two subscriptions each wait for. The same for the same
 * seed. Not thread-safe.
 */
final class BenchArticles {
    static final int CHARACTERS = 3_000;
    private static final int CYCLE = 100;
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
            "between");

    private final Trios trios;
    private final Random random;
    private final String run;

    BenchArticles(Trios trios, long seed) {
        this.trios = trios;
        this.random = new Random(seed);
        this.run = Long.toHexString(seed);
    }

    /** Whether article {@code number} is one that two subscriptions wait for. */
    static boolean matches(int number) {
        return number % CYCLE < 5;
    }

    /** How many of the first {@code articles} match. */
    static int matching(int articles) {
        return articles / CYCLE * 5 + Math.min(5, articles % CYCLE);
    }

    /** Article {@code number} as one line of JSON. */
    String json(int number) {
        return node(number).toString();
    }

    private ObjectNode node(int number) {
        var kind = number % CYCLE;
        var trio = matches(number) ? trios.subscribed(random) : trios.free(random);
        if (kind < 10) {
            return article(number, core(number, trio), "");
        }
        if (kind < 20) {
            return article(
                    number, "Town " + number + " opens its " + word() + " after a long " + word(), related(trio));
        }
        if (kind < 40) {
            return article(number, "Markets number " + number + " close lower in " + trio.first(), mention(trio));
        }
        return article(number, "Town council " + number + " plans a " + word() + " by the " + word(), "");
    }

    private static String core(int number, Trios.Trio trio) {
        return "NATO and " + trio.first() + " sign pact " + number + " together with " + trio.others();
    }

    private static String related(Trios.Trio trio) {
        return " NATO's Secretary General also met the defence minister of " + trio.first()
                + " and agreed to cooperate on cyber defence.";
    }

    private static String mention(Trios.Trio trio) {
        return " Traders in " + trio.others() + " looked at the price of oil. Elsewhere, NATO published a yearbook.";
    }

    private ObjectNode article(int number, String title, String late) {
        var body = new StringBuilder(CHARACTERS + 200);
        if (title.startsWith("NATO")) {
            body.append(title).append(", the alliance said on Tuesday. Officials agreed to cooperate more closely. ");
        }
        var sentence = new ArrayList<String>();
        while (body.length() + late.length() < CHARACTERS) {
            sentence.add(word());
            if (sentence.size() == 14) {
                body.append("The ").append(String.join(" ", sentence)).append(". ");
                if (random.nextInt(6) == 0) {
                    body.append("\n\n");
                }
                sentence.clear();
            }
        }
        body.append(late);
        return JSON.createObjectNode()
                .put("url", "https://wire.example/bench/" + run + "/" + number)
                .put("title", title)
                .put("body", body.toString());
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }
}
