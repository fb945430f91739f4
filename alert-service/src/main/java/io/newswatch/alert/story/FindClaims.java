package io.newswatch.alert.story;

import io.newswatch.contract.Classification;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what an article claims in its title and first sentences, where news stands. */
public final class FindClaims {
    private static final int LEAD = 400;
    private static final int LONGEST_TEXT = 200;
    private static final double PROMINENT = 0.4;

    /** Regions, offices and the like come and go with the wording. */
    private static final Set<String> NEWSWORTHY = Set.of("country", "org", "group");

    /** Everybody always meets and visits somebody. */
    private static final Set<String> EVERYDAY = Set.of("visit-meeting", "summit");

    private FindClaims() {}

    /** The claims of a text as it was classified for a watch. */
    public static Claims of(String title, String body, Classification found, String watch) {
        var lead = body.substring(0, end(body));
        var language = FindTraces.language(found.language().tag());
        var actors = new HashMap<String, String>();
        var prominent = new HashSet<String>();
        for (var actor : found.actors()) {
            actors.put(actor.id(), actor.name());
            if (NEWSWORTHY.contains(actor.kind()) && (actor.salience() >= PROMINENT || isInTitle(actor.mentions()))) {
                prominent.add(actor.id());
            }
        }
        return new Claims(
                actors,
                prominent,
                Set.copyOf(found.topics().stream().map(Classification.Topic::id).toList()),
                relations(title, found, watch),
                FindQuantities.in(title, lead),
                Turns.in(title, lead, language));
    }

    /** The end of the lead: the first sentence end behind the bound, so that no sentence is cut. */
    private static int end(String body) {
        if (body.length() <= LEAD) {
            return body.length();
        }
        var line = body.indexOf('\n', LEAD);
        var point = body.indexOf(". ", LEAD);
        var end = Math.min(line < 0 ? body.length() : line, point < 0 ? body.length() : point + 1);
        return Math.min(end, LEAD * 2);
    }

    static String shortened(String text) {
        return text.length() <= LONGEST_TEXT
                ? text
                : text.substring(0, LONGEST_TEXT - 1).strip() + "…";
    }

    /** What the title says of both sides, by the topics that it is about: a new one is a new turn of the relation. */
    private static Map<String, String> relations(String title, Classification found, String watch) {
        var inTitle = found.coverageOf(watch).map(Classification.Coverage::reasonsFor).orElse(List.of()).stream()
                .anyMatch(reason -> "relation".equals(reason.kind()) && "title".equals(reason.field()));
        var relations = new HashMap<String, String>();
        for (var topic : found.topics()) {
            if (inTitle && !EVERYDAY.contains(topic.id()) && isInTitle(topic.evidence())) {
                relations.put(topic.id(), shortened(title));
            }
        }
        return relations;
    }

    private static boolean isInTitle(List<Classification.Span> spans) {
        return spans.stream().anyMatch(span -> "title".equals(span.field()));
    }
}
