package io.newswatch.system.running;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Articles of our own making, every one a story of its own, the same for the same seed. */
public final class Articles {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> PLACES = List.of("Tokyo", "Seoul", "Canberra", "Wellington");
    private static final List<String> THEMES =
            List.of("undersea cables", "cyber defence", "space surveillance", "shell production", "pilot training");
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
            "clinic");

    private final Random random;
    private final String site;

    public Articles(long seed) {
        this.random = new Random(seed);
        this.site = "https://wire.example/" + Long.toHexString(seed) + "/";
    }

    /** What all their addresses begin with. */
    public String site() {
        return site;
    }

    /** Whether the article at this address is one of these. */
    public boolean wrote(String url) {
        return url.startsWith(site);
    }

    /** An article whose subject is NATO's relation to a partner in the Asia-Pacific. */
    public JsonNode core(int number) {
        var place = PLACES.get(number % PLACES.size());
        var theme = THEMES.get(random.nextInt(THEMES.size()));
        return article(
                number,
                "NATO and " + place + " sign pact number " + number + " on " + theme,
                "NATO's Secretary General met the defence minister in " + place
                        + " on Tuesday and signed an agreement on " + theme + ". "
                        + "The alliance and its partner in the"
                        + " Indo-Pacific will cooperate for " + (number + 2) + " years.");
    }

    /** An article that has nothing to do with either side. */
    public JsonNode none(int number) {
        return article(
                number,
                "Town council number " + number + " plans a " + word() + " by the " + word(),
                sentence() + sentence());
    }

    private JsonNode article(int number, String title, String lead) {
        var filler = IntStream.range(0, 6).mapToObj(i -> sentence()).collect(Collectors.joining());
        return JSON.createObjectNode()
                .put("url", site + number)
                .put("title", title)
                .put("body", lead + "\n\n" + filler);
    }

    private String sentence() {
        var words = IntStream.range(0, 12).mapToObj(i -> word()).collect(Collectors.joining(" "));
        return "The " + words + " was discussed. ";
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }
}
