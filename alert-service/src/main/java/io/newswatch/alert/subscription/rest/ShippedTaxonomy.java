package io.newswatch.alert.subscription.rest;

import io.newswatch.alert.matching.text.Tokens;
import io.newswatch.alert.subscription.lint.Known;
import io.newswatch.classifier.taxonomy.Shelf;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the classifier knows, from the taxonomy's files that ship with this release. Only names are read, no phrases. */
final class ShippedTaxonomy {
    private static final int RULE_EFFECT = 4;
    private static final int RULE_PHRASES = 5;

    private final Shelf shelf = Shelf.shipped();

    Known known() {
        var actors = firsts("actors.tsv").collect(Collectors.toCollection(HashSet::new));
        firsts("offices.tsv").forEach(actors::add);
        rows("offices.tsv").map(row -> row[1]).forEach(actors::add);
        Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2)
                .forEach(country -> actors.add("country:" + country.toLowerCase(Locale.ROOT)));
        var languages = firsts("languages.tsv").collect(Collectors.toSet());
        return new Known(actors, firsts("topics.tsv").collect(Collectors.toSet()), languages, falseFriends());
    }

    private Set<String> falseFriends() {
        return rows("languages.tsv")
                .map(row -> row[1])
                .distinct()
                .flatMap(folder -> rows(folder + "/guards.tsv"))
                .filter(row -> row.length > RULE_PHRASES && row[RULE_EFFECT].equals("drop"))
                .flatMap(row -> Arrays.stream(row[RULE_PHRASES].split("\\|")))
                .map(ShippedTaxonomy::words)
                .collect(Collectors.toSet());
    }

    private static String words(String phrase) {
        return Tokens.asked(phrase).stream().map(Tokens.Placed::word).collect(Collectors.joining(" "));
    }

    private Stream<String> firsts(String file) {
        return rows(file).map(row -> row[0]);
    }

    private Stream<String[]> rows(String file) {
        return shelf.read(file).stream()
                .flatMap(String::lines)
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\t", -1));
    }
}
