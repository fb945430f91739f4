package io.newswatch.console.rest;

import io.newswatch.console.session.Role;
import io.newswatch.console.session.Visitor;
import java.util.List;

/** The pages that the menu names, each for the role that its service asks for. */
final class Menu {
    /** A new page is added here and nowhere else. */
    private static final List<Place> PLACES = List.of(
            new Place("/", "Alerts", Role.READER),
            new Place("/sources", "Sources", Role.READER),
            new Place("/pipeline", "Pipeline", Role.OPERATOR),
            new Place("/people", "People", Role.ADMIN));

    private Menu() {}

    private record Place(String path, String name, Role needed) {}

    /** A link of the menu. */
    record Entry(String path, String name, boolean isCurrent) {}

    /** What this person is offered, seen from this page. */
    static List<Entry> of(Visitor visitor, String path) {
        return PLACES.stream()
                .filter(place -> visitor.is(place.needed()))
                .map(place -> new Entry(place.path(), place.name(), isWithin(path, place.path())))
                .toList();
    }

    private static boolean isWithin(String path, String place) {
        return path.equals(place) || (!place.equals("/") && path.startsWith(place + "/"));
    }
}
