package io.newswatch.system.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswatch.system.running.Articles;
import java.util.List;
import java.util.stream.IntStream;

/** What the articles of a round say: each story has people and places that no other has. */
final class Texts {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> PARTNERS = List.of("Australia", "Japan", "New Zealand", "South Korea");
    private static final int NAMES_A_STORY = 6;

    private final String site;
    private final Names names;
    private final List<String> fillers;
    private final List<JsonNode> noise;

    /** @param articles more than any number that will be asked for */
    Texts(long seed, int articles) {
        this.site = ".chaos-" + Long.toHexString(seed) + ".example/";
        this.names = new Names(seed);
        var usual = new Articles(seed);
        this.noise = IntStream.range(0, articles).mapToObj(usual::none).toList();
        this.fillers = noise.stream().map(n -> n.get("body").asText()).toList();
    }

    JsonNode noise(int number) {
        return ((ObjectNode) noise.get(number).deepCopy()).put("url", "https://noise" + site + number);
    }

    JsonNode report(Story story) {
        return article("wire", story, title(story), body(story, "May"));
    }

    JsonNode reprint(Story story, int outlet) {
        return article("outlet" + outlet, story, title(story), "(agency copy) " + body(story, "May"));
    }

    JsonNode corrected(Story story) {
        return article("wire", story, title(story), body(story, "November"));
    }

    JsonNode calledOff(Story story) {
        var partner = partner(story);
        return article(
                "late",
                story,
                "NATO and " + partner + " call off agreement on " + name(story, 0) + " port",
                "It was called off. In " + name(story, 0) + ", both " + name(story, 2) + " " + name(story, 3) + " and "
                        + name(story, 4) + " " + name(story, 5) + " spoke at the " + name(story, 1)
                        + " yard about boats. NATO and " + partner + " agreed to meet again.\n\n"
                        + fillers.get(fillers.size() - 1 - story.number()));
    }

    private String title(Story story) {
        return "NATO and " + partner(story) + " agree on " + name(story, 0) + " " + name(story, 1);
    }

    private String body(Story story, String month) {
        var partner = partner(story);
        var place = name(story, 0);
        return "NATO and " + partner + " agreed on Tuesday in " + place
                + " to guard the port together, after talks at the "
                + name(story, 1) + " yard. For NATO, " + name(story, 2) + " " + name(story, 3)
                + " said that boats would come in " + month + ". An envoy of " + partner + ", " + name(story, 4) + " "
                + name(story, 5) + ", called the " + place + " arrangement a beginning.\n\n"
                + fillers.get(story.number());
    }

    private String partner(Story story) {
        return PARTNERS.get(story.number() % PARTNERS.size());
    }

    private String name(Story story, int which) {
        return names.of(story.number() * NAMES_A_STORY + which);
    }

    private ObjectNode article(String host, Story story, String title, String body) {
        return JSON.createObjectNode()
                .put("url", "https://" + host + site + story.number())
                .put("title", title)
                .put("body", body);
    }
}
