package io.newswatch.system.history;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswatch.system.history.History.Numbered;
import io.newswatch.system.history.History.Statement;
import io.newswatch.system.running.Articles;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The texts of a run: what every edition of every number says, and back from a text to what it states. */
final class Ledger {
    private final String name;
    private final Pattern entry;
    private final List<JsonNode> articles;

    /** @param said the numbers from 0 on, in order */
    Ledger(long seed, List<Numbered> said) {
        var texts = new Articles(seed);
        this.name = "Ledger " + Long.toHexString(seed);
        this.entry = Pattern.compile(name + ", entry (\\d+), edition (\\d+)\\.");
        this.articles = IntStream.range(0, said.size())
                .mapToObj(i -> said.get(i).core() ? texts.core(i) : texts.none(i))
                .toList();
    }

    /** What every text of this run has, and no other. */
    String name() {
        return name;
    }

    String title(int number) {
        return articles.get(number).get("title").asText();
    }

    /** The first paragraph, which states what this is. */
    String summary(Statement statement) {
        return body(statement.number())[0] + " " + name + ", entry " + statement.number() + ", edition "
                + statement.edition() + ".";
    }

    /** All paragraphs. */
    List<String> paragraphs(Statement statement) {
        return List.of(summary(statement), body(statement.number())[1]);
    }

    /** What a text states, if it is one of this run. */
    Optional<Statement> statementIn(String text) {
        var found = entry.matcher(text);
        return found.find()
                ? Optional.of(new Statement(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))))
                : Optional.empty();
    }

    private String[] body(int number) {
        return articles.get(number).get("body").asText().split("\n\n", 2);
    }
}
