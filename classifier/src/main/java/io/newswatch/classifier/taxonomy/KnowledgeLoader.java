package io.newswatch.classifier.taxonomy;

import io.newswatch.classifier.taxonomy.Knowledge.Actor;
import io.newswatch.classifier.taxonomy.Knowledge.Topic;
import io.newswatch.classifier.taxonomy.Phrase.Shape;
import io.newswatch.classifier.text.FoldedText;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the taxonomy that ships with the classifier. For one use. */
public final class KnowledgeLoader {
    private static final List<String> ALIAS_FILES = List.of(
            "aliases-nato.tsv",
            "aliases-regions.tsv",
            "aliases-countries.tsv",
            "aliases-groups.tsv",
            "aliases-persons.tsv");

    private final Map<String, Actor> actors = new LinkedHashMap<>();
    private final Map<String, Topic> topics = new LinkedHashMap<>();
    private final Phrases phrases = new Phrases();
    private final MessageDigest digest = sha256();

    private KnowledgeLoader() {}

    /** The shipped taxonomy. */
    public static Knowledge shipped() {
        return new KnowledgeLoader().load();
    }

    private Knowledge load() {
        rows("actors.tsv").forEach(this::actor);
        new CountryNames(actors, phrases).add(rows("country-names.tsv"));
        ALIAS_FILES.forEach(file -> rows(file).forEach(this::alias));
        rows("relations.tsv").forEach(this::relation);
        rows("guards.tsv").forEach(this::guard);
        rows("boilerplate.tsv").forEach(this::fence);
        rows("topics.tsv").forEach(this::topic);
        rows("topic-phrases.tsv").forEach(this::topicPhrase);
        rows("genres.tsv").forEach(this::colour);
        List<Watch> watches = new WatchReader(actors.keySet()).read(rows("watches.tsv"));
        Map<String, List<String>> functionWords = functionWords();
        String version = HexFormat.of().formatHex(digest.digest()).substring(0, 12);
        return new Knowledge(version, actors, topics, watches, phrases.all(), functionWords);
    }

    private List<Row> rows(String file) {
        DataFile data = DataFile.read(file);
        data.addTo(digest);
        return data.rows();
    }

    private void actor(Row row) {
        String id = row.required(0, "id");
        if (!id.matches("[a-z]+:[a-z0-9-]+(/[a-z0-9-]+)?")) {
            throw row.wrong("\"" + id + "\" is no actor id such as country:jp");
        }
        String wikidata = row.optional(2);
        Actor actor = new Actor(
                id, row.required(1, "label"), wikidata.isEmpty() ? null : wikidata, Set.copyOf(row.list(3, ",")));
        if (actors.put(id, actor) != null) {
            throw row.wrong("the actor " + id + " is there twice");
        }
    }

    private void alias(Row row) {
        String actor = known(row, row.required(0, "actor"));
        List<String> languages = row.list(1, ",");
        Shape shape = new Shape(
                row.choice(2, "match", Match.class),
                row.choice(3, "casing", Casing.class),
                neighbours(row.list(6, "\\|")));
        Condition when = Condition.parse(row, languages, row.list(5, " "));
        phrases.add(row, Phrases.withUnaccented(row.list(4, "\\|"), languages), shape, when, new Use.Names(actor));
    }

    private static Neighbours neighbours(List<String> cells) {
        return new Neighbours(neighbours(cells, "<"), neighbours(cells, ">"));
    }

    /** The marked ones; an underscore stands for a blank. */
    private static List<String> neighbours(List<String> cells, String mark) {
        return cells.stream()
                .filter(cell -> cell.startsWith(mark))
                .map(cell -> FoldedText.phrase(cell.substring(1)).replace('_', ' '))
                .toList();
    }

    private void relation(Row row) {
        String family = row.required(0, "family");
        Use use = family.equals("refers") ? new Use.Refers() : new Use.Relates(family);
        List<String> languages = row.list(1, ",");
        Shape shape = new Shape(row.choice(2, "match", Match.class), Casing.ANY, Neighbours.ANY);
        Condition when = Condition.parse(row, languages, row.list(4, " "));
        phrases.add(row, Phrases.withUnaccented(row.list(3, "\\|"), languages), shape, when, use);
    }

    private void guard(Row row) {
        List<String> guarded = row.list(1, ",");
        guarded.forEach(actor -> known(row, actor));
        Use use = new Use.Guards(
                row.required(0, "rule"),
                Set.copyOf(guarded),
                row.choice(3, "reach", Use.Reach.class),
                row.choice(4, "effect", Use.Effect.class));
        Shape shape = new Shape(row.choice(2, "match", Match.class), Casing.ANY, Neighbours.ANY);
        phrases.add(row, row.list(5, "\\|"), shape, Condition.ALWAYS, use);
    }

    private void fence(Row row) {
        Use use = new Use.Fences(row.required(0, "rule"), row.choice(1, "fence", Use.Fence.class));
        phrases.add(row, row.list(2, "\\|"), Shape.PLAIN, Condition.ALWAYS, use);
    }

    private void topic(Row row) {
        String id = row.required(0, "id");
        topics.put(id, new Topic(id, row.required(1, "label"), row.list(2, ",")));
    }

    private void topicPhrase(Row row) {
        String topic = row.required(0, "topic");
        if (!topics.containsKey(topic)) {
            throw row.wrong("there is no topic " + topic + " in topics.tsv");
        }
        Shape shape = new Shape(row.choice(2, "match", Match.class), Casing.ANY, Neighbours.ANY);
        Use use = new Use.Speaks(topic, weight(row, 3));
        phrases.add(row, row.list(4, "\\|"), shape, Condition.ALWAYS, use);
    }

    private void colour(Row row) {
        Use use = new Use.Colours(
                row.required(0, "facet"),
                row.required(1, "value"),
                row.choice(2, "place", Use.Place.class),
                weight(row, 3));
        phrases.add(row, row.list(4, "\\|"), Shape.PLAIN, Condition.ALWAYS, use);
    }

    private Map<String, List<String>> functionWords() {
        Map<String, List<String>> words = new LinkedHashMap<>();
        for (Row row : rows("function-words.tsv")) {
            List<String> folded = new ArrayList<>();
            row.list(1, " ").forEach(word -> folded.add(FoldedText.phrase(word)));
            words.put(row.required(0, "language"), List.copyOf(folded));
        }
        return words;
    }

    private String known(Row row, String actor) {
        if (!actors.containsKey(actor)) {
            throw row.wrong("there is no actor " + actor + "; add it to actors.tsv");
        }
        return actor;
    }

    private static double weight(Row row, int column) {
        try {
            return Double.parseDouble(row.required(column, "weight"));
        } catch (NumberFormatException e) {
            throw row.wrong("the weight \"" + row.optional(column) + "\" is no number");
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
