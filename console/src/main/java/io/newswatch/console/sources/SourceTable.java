package io.newswatch.console.sources;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * The list of sources: those where somebody must act come first.
 *
 * @param show {@code attention}, {@code paused} or empty for all
 * @param name a part of names or addresses; empty for all
 * @param found how many there are of what was asked for; of many only the first are shown
 */
record SourceTable(List<SourceView> shown, int all, int attention, int found, String show, String name) {
    private static final int MOST = 200;

    SourceTable {
        shown = List.copyOf(shown);
    }

    static SourceTable of(List<SourceJson> sources, String show, String name, Instant now) {
        var views = sources.stream().map(source -> SourceView.of(source, now)).toList();
        var found = views.stream()
                .filter(asked(show))
                .filter(named(name))
                .sorted(Comparator.comparing(SourceView::needsAttention)
                        .reversed()
                        .thenComparing(SourceView::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
        return new SourceTable(
                found.stream().limit(MOST).toList(),
                views.size(),
                Math.toIntExact(
                        views.stream().filter(SourceView::needsAttention).count()),
                found.size(),
                show,
                name);
    }

    private static Predicate<SourceView> asked(String show) {
        return switch (show) {
            case "attention" -> SourceView::needsAttention;
            case "paused" -> source -> source.state().equals("paused");
            default -> source -> true;
        };
    }

    private static Predicate<SourceView> named(String name) {
        var part = name.toLowerCase(Locale.ROOT);
        return source -> source.name().toLowerCase(Locale.ROOT).contains(part)
                || source.url().toLowerCase(Locale.ROOT).contains(part);
    }
}
