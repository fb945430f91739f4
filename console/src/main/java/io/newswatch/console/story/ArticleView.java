package io.newswatch.console.story;

import io.newswatch.console.alert.Alert;
import io.newswatch.console.alert.Step;
import io.newswatch.console.alert.WebLink;
import io.newswatch.console.evidence.Marked;
import io.newswatch.console.page.Moment;
import io.newswatch.console.page.Outlet;
import io.newswatch.console.page.Tongue;
import io.newswatch.console.page.Took;
import io.newswatch.console.taxonomy.Words;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An article as it is read: its own words with the evidence marked in them, and what was made of it.
 *
 * @param link null when its address is not one to follow
 */
record ArticleView(
        String id,
        Heading heading,
        Marked title,
        Marked body,
        @Nullable String link,
        List<Words.Term> actors,
        List<Words.Term> topics,
        List<Group> supporting,
        List<Group> opposing,
        List<Stage> stages) {
    private static final int NAMES = 14;

    ArticleView {
        actors = List.copyOf(actors);
        topics = List.copyOf(topics);
        supporting = List.copyOf(supporting);
        opposing = List.copyOf(opposing);
        stages = List.copyOf(stages);
    }

    /** What stands above the text. */
    record Heading(
            String plainTitle,
            String level,
            String source,
            String genre,
            Tongue tongue,
            boolean withdrawn,
            int revision,
            @Nullable Moment published) {}

    /** A piece of evidence, told once however often it was found. */
    record Piece(String text, String rule, int often) {}

    /** All evidence of one kind. */
    record Group(String kind, String name, List<Piece> pieces) {
        Group {
            pieces = List.copyOf(pieces);
        }
    }

    /** A step of its way. */
    record Stage(String name, @Nullable Moment at, @Nullable String took) {}

    /** The article with the alerts that it raised, as far as they are known. */
    static ArticleView of(ArticleJson json, List<Alert> alerts, Words words, Instant now) {
        var said = Optional.ofNullable(json.classification());
        var coverage = said.stream().flatMap(c -> c.coverage().stream()).findFirst();
        var supporting = coverage.map(ArticleJson.Coverage::supporting).orElse(List.of());
        var opposing = coverage.map(ArticleJson.Coverage::opposing).orElse(List.of());
        return new ArticleView(
                json.id(),
                heading(json, now),
                Marked.of(text(json.title()), spans("title", supporting, opposing)),
                Marked.of(text(json.body()), spans("body", supporting, opposing)),
                WebLink.of(json.url()).orElse(null),
                said.stream()
                        .flatMap(c -> c.actors().stream())
                        .limit(NAMES)
                        .map(actor -> words.actor(actor.id()))
                        .toList(),
                said.stream()
                        .flatMap(c -> c.topics().stream())
                        .limit(NAMES)
                        .map(topic -> words.topic(topic.id()))
                        .toList(),
                groups(supporting),
                groups(opposing),
                stages(json, said.map(ArticleJson.Classification::classifiedAt).orElse(null), alerts, now));
    }

    private static Heading heading(ArticleJson json, Instant now) {
        var source = json.source() == null ? null : json.source().name();
        return new Heading(
                text(json.title()).isBlank() ? "(no title)" : text(json.title()),
                json.level(),
                Outlet.name(source, json.url()),
                json.genre(),
                Tongue.of(json.language()),
                json.withdrawnAt() != null,
                json.revision(),
                Moment.of(json.publishedAt(), now));
    }

    private static List<Marked.Span> spans(
            String field, List<ArticleJson.Reason> supporting, List<ArticleJson.Reason> opposing) {
        return Stream.concat(
                        supporting.stream()
                                .filter(reason -> reason.field().equals(field))
                                .map(r -> new Marked.Span(r.start(), r.end(), mark(r.kind()))),
                        opposing.stream()
                                .filter(reason -> reason.field().equals(field))
                                .map(r -> new Marked.Span(r.start(), r.end(), "against")))
                .filter(span -> !span.kind().isEmpty())
                .toList();
    }

    /** Only what the style sheet knows: the three things that a decision stands on. */
    private static String mark(String kind) {
        return switch (kind) {
            case "side-a", "side-b", "relation" -> kind;
            default -> "";
        };
    }

    /** By kind in the order in which they first occur; within it the same words are told once. */
    private static List<Group> groups(List<ArticleJson.Reason> reasons) {
        var byKind = reasons.stream()
                .collect(Collectors.groupingBy(
                        ArticleJson.Reason::kind,
                        LinkedHashMap::new,
                        Collectors.groupingBy(ArticleJson.Reason::text, LinkedHashMap::new, Collectors.toList())));
        return byKind.entrySet().stream()
                .map(kind -> new Group(
                        kind.getKey(),
                        kindName(kind.getKey()),
                        kind.getValue().values().stream()
                                .map(ArticleView::piece)
                                .toList()))
                .toList();
    }

    private static Piece piece(List<ArticleJson.Reason> same) {
        return new Piece(
                same.getFirst().text(),
                same.stream().map(reason -> text(reason.rule())).distinct().collect(Collectors.joining(", ")),
                same.size());
    }

    private static String kindName(String kind) {
        return switch (kind) {
            case "side-a" -> "NATO";
            case "side-b" -> "Asia-Pacific";
            case "relation" -> "Relation";
            default -> kind.replace('-', ' ');
        };
    }

    private static List<Stage> stages(ArticleJson json, @Nullable Instant classified, List<Alert> alerts, Instant now) {
        return Step.of(json.publishedAt(), json.firstSeenAt(), classified, alerts).stream()
                .map(step -> new Stage(step.name(), Moment.of(step.at(), now), Took.of(step.took())))
                .toList();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
