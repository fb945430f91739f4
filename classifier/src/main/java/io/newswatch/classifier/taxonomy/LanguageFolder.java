package io.newswatch.classifier.taxonomy;

import io.newswatch.classifier.taxonomy.Phrase.Shape;
import java.util.List;
import java.util.Set;

/**
 * Reads the phrases of one language: names, relations, guards, boilerplate, topic phrases and genres. Names and boilerplate
 * are heeded in texts of every language unless they say otherwise; all else only in the language's own texts.
 */
final class LanguageFolder {
    private final String language;
    private final long home;
    private final Set<String> actors;
    private final Set<String> topics;
    private final Phrases phrases;

    LanguageFolder(String language, long home, Set<String> actors, Set<String> topics, Phrases phrases) {
        this.language = language;
        this.home = home;
        this.actors = actors;
        this.topics = topics;
        this.phrases = phrases;
    }

    void name(Row row) {
        Shape shape = new Shape(
                row.choice(1, "match", Match.class), row.choice(2, "casing", Casing.class), Neighbours.parse(row, 5));
        List<String> conditions = row.list(4, " ");
        Condition when = Condition.parse(row, home, conditions);
        List<String> texts = Spellings.of(language, row.list(3, "\\|"));
        row.required(0, "actor");
        for (String actor : row.list(0, ",")) {
            phrases.add(row, texts, shape, when, new Use.Names(known(row, actor)));
        }
    }

    void relation(Row row) {
        String family = row.required(0, "family");
        Use use =
                switch (family) {
                    case "refers" -> new Use.Refers();
                    case "joins" -> new Use.Joins();
                    case "divides" -> new Use.Divides();
                    default -> new Use.Relates(family);
                };
        Shape shape = new Shape(row.choice(1, "match", Match.class), Casing.ANY, Neighbours.ANY);
        phrases.add(row, Spellings.of(language, row.list(2, "\\|")), shape, Condition.in(home), use);
    }

    void guard(Row row) {
        List<String> guarded = row.list(1, ",");
        guarded.forEach(actor -> known(row, actor));
        Use use = new Use.Guards(
                row.required(0, "rule"),
                Set.copyOf(guarded),
                row.choice(3, "reach", Use.Reach.class),
                row.choice(4, "effect", Use.Effect.class));
        Shape shape = new Shape(row.choice(2, "match", Match.class), Casing.ANY, Neighbours.parse(row, 6));
        phrases.add(row, Spellings.of(language, row.list(5, "\\|")), shape, Condition.in(home), use);
    }

    void fence(Row row) {
        Use use = new Use.Fences(row.required(0, "rule"), row.choice(1, "fence", Use.Fence.class));
        phrases.add(row, Spellings.of(language, row.list(2, "\\|")), Shape.PLAIN, Condition.ALWAYS, use);
    }

    void topicPhrase(Row row) {
        String topic = row.required(0, "topic");
        if (!topics.contains(topic)) {
            throw row.wrong("there is no topic " + topic + " in topics.tsv");
        }
        Shape shape = new Shape(row.choice(1, "match", Match.class), Casing.ANY, Neighbours.ANY);
        Use use = new Use.Speaks(topic, row.number(2, "weight"));
        phrases.add(row, Spellings.of(language, row.list(3, "\\|")), shape, Condition.in(home), use);
    }

    void colour(Row row) {
        Use use = new Use.Colours(
                row.required(0, "facet"),
                row.required(1, "value"),
                row.choice(2, "place", Use.Place.class),
                row.number(3, "weight"));
        Match match =
                language.equals("zh") || language.equals("ja") || language.equals("th") ? Match.INSIDE : Match.WORD;
        Shape shape = new Shape(match, Casing.ANY, Neighbours.ANY);
        phrases.add(row, Spellings.of(language, row.list(4, "\\|")), shape, Condition.in(home), use);
    }

    private String known(Row row, String actor) {
        if (!actors.contains(actor)) {
            throw row.wrong("there is no actor " + actor + "; add it to actors.tsv");
        }
        return actor;
    }
}
