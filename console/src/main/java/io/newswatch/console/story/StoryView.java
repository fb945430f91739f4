package io.newswatch.console.story;

import io.newswatch.console.alert.Alert;
import io.newswatch.console.alert.WebLink;
import io.newswatch.console.page.Moment;
import io.newswatch.console.page.Outlet;
import io.newswatch.console.page.Tongue;
import io.newswatch.console.page.WhatIsNew;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A story with its members by origin, and what came when.
 *
 * @param level the highest of its members
 * @param article the member whose text is shown, null when none is kept any more
 */
record StoryView(
        String id,
        String title,
        String level,
        Facts facts,
        List<Origin> origins,
        List<Event> events,
        List<String> related,
        List<Told> told,
        @Nullable ArticleView article) {
    private static final List<String> LEVELS = List.of("CORE", "RELATED", "MENTION", "NONE");

    StoryView {
        origins = List.copyOf(origins);
        events = List.copyOf(events);
        related = List.copyOf(related);
        told = List.copyOf(told);
    }

    /** The figures of a story. */
    record Facts(
            boolean open,
            int articles,
            int origins,
            int copies,
            List<String> languages,
            @Nullable Moment started,
            @Nullable Moment updated) {
        Facts {
            languages = List.copyOf(languages);
        }
    }

    /** A newsroom's own article, and the copies of it that others published. */
    record Origin(Member lead, List<Member> copies) {
        Origin {
            copies = List.copyOf(copies);
        }
    }

    /** An article of the story. */
    record Member(
            String id,
            String title,
            boolean kept,
            boolean withdrawn,
            boolean shown,
            String source,
            Tongue tongue,
            String level,
            @Nullable String link,
            @Nullable Moment at) {}

    /** Something that came: the first article, or what a later one added. */
    record Event(
            String kind,
            String text,
            String articleId,
            @Nullable String source,
            @Nullable Moment at) {}

    /** An alert of the story. */
    record Told(
            String alertId,
            String subscription,
            List<String> remarks,
            @Nullable Moment raised) {}

    /** Which article is shown when none was asked for: the first of the highest level that is still kept. */
    static Optional<String> lead(StoryJson json) {
        return json.members().stream()
                .filter(member -> member.title() != null && member.withdrawnAt() == null)
                .min(Comparator.comparingInt(member -> place(member.level())))
                .map(StoryJson.Member::articleId);
    }

    static StoryView of(StoryJson json, List<Alert> alerts, @Nullable ArticleView article, Instant now) {
        var shown = article == null ? "" : article.id();
        return new StoryView(
                json.id(),
                json.title().isBlank() ? "(no title)" : json.title(),
                level(json),
                facts(json, now),
                origins(json, shown, now),
                events(json, now),
                json.related(),
                alerts.stream()
                        .map(alert -> new Told(
                                alert.id(),
                                alert.subscription(),
                                alert.remarks(),
                                Moment.of(alert.timeline().raisedAt(), now)))
                        .toList(),
                article);
    }

    private static String level(StoryJson json) {
        return json.members().stream()
                .map(StoryJson.Member::level)
                .min(Comparator.comparingInt(StoryView::place))
                .map(level -> LEVELS.get(place(level)))
                .orElse("NONE");
    }

    private static int place(@Nullable String level) {
        var place = level == null ? -1 : LEVELS.indexOf(level);
        return place < 0 ? LEVELS.size() - 1 : place;
    }

    private static Facts facts(StoryJson json, Instant now) {
        return new Facts(
                json.state().equals("open"),
                json.articles(),
                json.origins(),
                json.copies(),
                json.members().stream()
                        .map(member -> Tongue.of(member.language()).name())
                        .distinct()
                        .toList(),
                Moment.of(json.startedAt(), now),
                Moment.of(json.updatedAt(), now));
    }

    private static List<Origin> origins(StoryJson json, String shown, Instant now) {
        var byOrigin = json.members().stream()
                .collect(Collectors.groupingBy(StoryJson.Member::origin, TreeMap::new, Collectors.toList()));
        var origins = new ArrayList<Origin>();
        for (var members : byOrigin.values()) {
            var split = members.stream().collect(Collectors.partitioningBy(member -> member.copyOf() != null));
            var own = split.getOrDefault(false, List.of());
            var copies = split.getOrDefault(true, List.of());
            if (own.isEmpty()) {
                origins.add(origin(copies.getFirst(), copies.subList(1, copies.size()), shown, now));
            } else {
                // Several articles of one origin are each worth reading; the copies stand below the first.
                origins.add(origin(own.getFirst(), copies, shown, now));
                own.stream().skip(1).forEach(member -> origins.add(origin(member, List.of(), shown, now)));
            }
        }
        return origins;
    }

    private static Origin origin(StoryJson.Member lead, List<StoryJson.Member> copies, String shown, Instant now) {
        return new Origin(
                member(lead, shown, now),
                copies.stream().map(copy -> member(copy, shown, now)).toList());
    }

    private static Member member(StoryJson.Member json, String shown, Instant now) {
        var title = json.title();
        return new Member(
                json.articleId(),
                title == null ? "(no longer kept)" : title,
                title != null,
                json.withdrawnAt() != null,
                json.articleId().equals(shown),
                Outlet.name(json.source(), json.url()),
                Tongue.of(json.language()),
                json.level() == null ? "" : json.level(),
                WebLink.of(json.url()).orElse(null),
                Moment.of(json.ingestedAt(), now));
    }

    private static List<Event> events(StoryJson json, Instant now) {
        var sources = json.members().stream()
                .filter(member -> member.source() != null)
                .collect(Collectors.toMap(
                        StoryJson.Member::articleId, member -> String.valueOf(member.source()), (one, other) -> one));
        var events = new ArrayList<Event>();
        json.members().stream()
                .findFirst()
                .ifPresent(first -> events.add(new Event(
                        "First told",
                        first.title() == null ? json.title() : first.title(),
                        first.articleId(),
                        sources.get(first.articleId()),
                        Moment.of(json.startedAt(), now))));
        json.updates().forEach(update -> events.add(event(update, sources, now)));
        return events;
    }

    private static Event event(StoryJson.Update update, Map<String, String> sources, Instant now) {
        return new Event(
                WhatIsNew.name(update.kind()),
                update.text(),
                update.articleId(),
                sources.get(update.articleId()),
                Moment.of(update.at(), now));
    }
}
