package io.newswatch.alert.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswatch.classifier.Classifier;
import io.newswatch.classifier.Document;
import io.newswatch.contract.Classification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Hand-grouped articles, put into stories by the classes under test, and how many pairs agree. */
record GroupedCases(List<Case> cases, Map<String, String> storyOf) {
    private static final Classifier CLASSIFIER = Classifier.standard();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");

    /** An article with the story that people put it into. */
    record Case(String id, String story, String title, String text, Classification found) {}

    static List<Case> read(Path file) throws IOException {
        var cases = new ArrayList<Case>();
        for (var line : Files.readAllLines(file)) {
            cases.add(read(JSON.readTree(line)));
        }
        return cases;
    }

    private static Case read(JsonNode node) {
        var title = node.get("title").asText();
        var text = node.get("text").asText();
        var found =
                CLASSIFIER.classify(new Document(title, text, node.get("lang").asText(), null), AT);
        return new Case(node.get("id").asText(), node.get("story").asText(), title, text, found);
    }

    /** Groups them in this order, a minute apart. */
    static GroupedCases inOrder(List<Case> cases) {
        var grouping = new Grouping(new StoryWindow(Duration.ofDays(3)), cases.size());
        var storyOf = new TreeMap<String, String>();
        var at = AT;
        for (var article : cases) {
            storyOf.put(
                    article.id(), grouping.place(arrival(article, at)).story().id());
            at = at.plusSeconds(60);
        }
        return new GroupedCases(List.copyOf(cases), storyOf);
    }

    static GroupedCases shuffled(List<Case> cases, long seed) {
        var shuffled = new ArrayList<>(cases);
        Collections.shuffle(shuffled, new Random(seed));
        return inOrder(shuffled);
    }

    static Arrival arrival(Case article, Instant at) {
        return new Arrival(
                "w",
                article.id(),
                1,
                null,
                at,
                new Arrival.Content(
                        article.title(),
                        FindTraces.of(article.title(), article.text(), article.found()),
                        Sentences.said(article.title(), article.text()),
                        FindClaims.of(article.title(), article.text(), article.found(), "nato-asia-pacific")));
    }

    double precision() {
        return share(count(true, true), count(true, true) + count(false, true));
    }

    double recall() {
        return share(count(true, true), count(true, true) + count(true, false));
    }

    /** The pairs that were put together though people keep them apart. */
    List<String> falseMerges() {
        return pairs(false, true);
    }

    private int count(boolean belong, boolean together) {
        return pairs(belong, together).size();
    }

    private List<String> pairs(boolean belong, boolean together) {
        var pairs = new ArrayList<String>();
        for (int i = 0; i < cases.size(); i++) {
            for (int j = i + 1; j < cases.size(); j++) {
                var one = cases.get(i);
                var other = cases.get(j);
                if (one.story().equals(other.story()) == belong
                        && storyOf.get(one.id()).equals(storyOf.get(other.id())) == together) {
                    pairs.add(one.id() + " " + other.id());
                }
            }
        }
        return pairs;
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 1 : (double) part / whole;
    }
}
