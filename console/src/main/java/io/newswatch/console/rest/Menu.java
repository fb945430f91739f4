package io.newswatch.console.rest;

import io.newswatch.console.session.Role;
import io.newswatch.console.session.Visitor;
import java.util.List;

/** The pages that the menu names, each for the role that its service asks for. */
final class Menu {
    /** A new page is added here and nowhere else. */
    private static final List<Place> PLACES = List.of(
            new Place("/", "Today", Role.READER, "/stories", "/articles"),
            new Place("/alerts", "Alerts", Role.READER),
            new Place("/search", "Search", Role.READER),
            new Place("/coverage", "Coverage", Role.READER),
            new Place("/subscriptions", "Subscriptions", Role.ANALYST),
            new Place("/sources", "Sources", Role.READER),
            new Place("/pipeline", "Pipeline", Role.OPERATOR),
            new Place("/people", "People", Role.ADMIN));

    private Menu() {}

    private record Place(String path, String name, Role needed, List<String> parts) {
        /** @param parts where else one is still on this page */
        Place(String path, String name, Role needed, String... parts) {
            this(path, name, needed, List.of(parts));
        }

        boolean holds(String open) {
            return open.equals(path)
                    || parts.stream().anyMatch(part -> isWithin(open, part))
                    || (!path.equals("/") && isWithin(open, path));
        }

        private static boolean isWithin(String open, String part) {
            return open.equals(part) || open.startsWith(part + "/");
        }
    }

    /** A link of the menu. */
    record Entry(String path, String name, boolean isCurrent) {}

    /** What this person is offered, seen from this page. */
    static List<Entry> of(Visitor visitor, String path) {
        return PLACES.stream()
                .filter(place -> visitor.is(place.needed()))
                .map(place -> new Entry(place.path(), place.name(), place.holds(path)))
                .toList();
    }
}
