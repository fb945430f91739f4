package io.newswatch.console.alerts;

import io.newswatch.console.alert.Alert;
import io.newswatch.console.alert.Passage;
import io.newswatch.console.alert.Proof;
import io.newswatch.console.alert.Sent;
import io.newswatch.console.alert.WebLink;
import io.newswatch.console.page.Channels;
import io.newswatch.console.page.Choice;
import io.newswatch.console.page.Moment;
import io.newswatch.console.page.Outlet;
import io.newswatch.console.page.Tongue;
import io.newswatch.console.page.Took;
import io.newswatch.console.page.View;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The list of alerts. One article that several subscriptions asked for is one row that names them all.
 *
 * @param parts where the list alone can be had
 * @param next the view of the older ones, null when there are none
 * @param awaited the one subscription whose alerts are asked for, without anything else; empty otherwise
 */
record AlertsView(
        List<Row> rows,
        List<Choice> subscriptions,
        List<Choice> levels,
        String parts,
        @Nullable String next,
        boolean newest,
        boolean narrowed,
        String awaited) {
    static final List<String> PARAMETERS = List.of("subscription", "level", "cursor");
    private static final int PASSAGES = 2;

    AlertsView {
        rows = List.copyOf(rows);
        subscriptions = List.copyOf(subscriptions);
        levels = List.copyOf(levels);
    }

    /** A digest that begins with a row: what follows until the next was told together with it. */
    record Digest(String id, String at) {}

    /**
     * An article that was alerted, with everybody whom it was told to.
     *
     * @param digest the one that begins here, null when none does
     */
    record Row(
            String id,
            String level,
            List<String> remarks,
            Said said,
            @Nullable Moment raised,
            @Nullable String took,
            List<Passage> passages,
            List<Told> told,
            Feedback feedback,
            @Nullable Digest digest) {
        Row {
            remarks = List.copyOf(remarks);
            passages = List.copyOf(passages);
            told = List.copyOf(told);
        }
    }

    /** What the article says of itself. */
    record Said(
            String title,
            @Nullable String link,
            Tongue tongue,
            String source,
            @Nullable Moment published) {}

    /** One subscription that asked for it. */
    record Told(String alertId, String subscription, String ways, boolean failed) {}

    /** What the reader thinks; the same for all alerts of the row. */
    record Feedback(List<String> alerts, String verdict, String note) {
        Feedback {
            alerts = List.copyOf(alerts);
        }

        /** The verdicts to choose from, with a word for each. */
        public List<Choice> choices() {
            return VERDICTS.entrySet().stream()
                    .map(entry -> new Choice(
                            entry.getKey(), entry.getValue(), entry.getKey().equals(verdict)))
                    .toList();
        }

        /** The alerts in one text, for a form. */
        public String ids() {
            return String.join(",", alerts);
        }

        /** The name of the element in the page. */
        public String anchor() {
            return "feedback-" + alerts.getFirst();
        }
    }

    private static final Map<String, String> VERDICTS = verdicts();

    private static Map<String, String> verdicts() {
        var verdicts = new LinkedHashMap<String, String>();
        verdicts.put("relevant", "Relevant");
        verdicts.put("irrelevant", "Not relevant");
        verdicts.put("late", "Too late");
        verdicts.put("duplicate", "Knew it");
        return verdicts;
    }

    static AlertsView of(
            List<Alert> alerts, @Nullable String next, View view, Map<String, String> subscriptions, Instant now) {
        var offered = new LinkedHashMap<String, String>();
        offered.put("", "all subscriptions");
        offered.putAll(subscriptions);
        alerts.forEach(alert -> offered.putIfAbsent(alert.askedBy().subscriptionId(), alert.subscription()));
        var levels = new LinkedHashMap<String, String>();
        levels.put("", "all levels");
        levels.put("CORE", "core");
        levels.put("RELATED", "related");
        var first = view.with("cursor", "");
        return new AlertsView(
                rows(alerts, now),
                view.choices("subscription", offered),
                view.choices("level", levels),
                first.at("/alerts/list").link(),
                next == null ? null : view.with("cursor", next).link(),
                view.get("cursor").isEmpty(),
                !first.isEmpty(),
                first.with("subscription", "").isEmpty() ? view.get("subscription") : "");
    }

    private static List<Row> rows(List<Alert> alerts, Instant now) {
        var grouped = alerts.stream()
                .collect(Collectors.groupingBy(AlertsView::sameNews, LinkedHashMap::new, Collectors.toList()));
        var rows = new ArrayList<Row>();
        var open = "";
        for (var group : grouped.values()) {
            var digest = digest(group);
            var id = digest == null ? "" : digest.id();
            rows.add(row(group, id.equals(open) ? null : digest, now));
            open = id;
        }
        return rows;
    }

    /** One article in one revision, told for the same reason, is one piece of news however many asked for it. */
    private static String sameNews(Alert alert) {
        var edition = alert.article().edition();
        return edition.isEmpty() ? alert.id() : edition + "." + alert.kind();
    }

    private static Row row(List<Alert> group, @Nullable Digest digest, Instant now) {
        var alert = group.getFirst();
        var article = alert.article();
        var published = alert.timeline().publishedAt();
        var raised = alert.timeline().raisedAt();
        return new Row(
                alert.id(),
                alert.level(),
                alert.remarks(),
                new Said(
                        article.title().isBlank() ? "(no title)" : article.title(),
                        WebLink.of(article.url()).orElse(null),
                        Tongue.of(article.language()),
                        Outlet.name(article.source(), article.url()),
                        Moment.of(published, now)),
                Moment.of(raised, now),
                published == null || raised == null || raised.isBefore(published)
                        ? null
                        : Took.of(Duration.between(published, raised)),
                Proof.of(alert.evidence(), PASSAGES).passages(),
                group.stream().map(AlertsView::told).toList(),
                feedback(group),
                digest);
    }

    private static Told told(Alert alert) {
        return new Told(
                alert.id(),
                alert.subscription(),
                alert.standing().sent().isEmpty()
                        ? "no channel"
                        : alert.standing().sent().stream()
                                .map(AlertsView::way)
                                .distinct()
                                .collect(Collectors.joining(", ")),
                alert.standing().sent().stream().anyMatch(sent -> sent.state().equals("failed")));
    }

    private static String way(Sent sent) {
        var due = sent.due();
        return Channels.name(sent.channel()).toLowerCase(Locale.ROOT)
                + " "
                + Channels.state(sent.state())
                + (due == null ? "" : " of " + Moment.exactly(due));
    }

    /** When alerts were told together: of the first channel that did so. */
    private static @Nullable Digest digest(List<Alert> group) {
        return group.stream()
                .flatMap(alert -> alert.standing().sent().stream())
                .filter(sent -> sent.digestId() != null)
                .findFirst()
                .map(sent -> new Digest(
                        String.valueOf(sent.digestId()),
                        sent.finishedAt() == null ? "" : Moment.exactly(sent.finishedAt())))
                .orElse(null);
    }

    static Feedback feedback(List<Alert> group) {
        var ids = new ArrayList<String>();
        group.forEach(alert -> ids.add(alert.id()));
        var verdicts = group.stream()
                .map(alert -> alert.standing().verdict())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var notes = group.stream()
                .map(alert -> alert.standing().note())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new Feedback(
                ids, verdicts.size() == 1 ? verdicts.getFirst() : "", notes.isEmpty() ? "" : notes.getFirst());
    }
}
