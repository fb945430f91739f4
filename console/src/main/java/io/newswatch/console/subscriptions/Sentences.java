package io.newswatch.console.subscriptions;

import io.newswatch.console.page.Tongue;
import io.newswatch.console.subscriptions.SubscriptionJson.Ids;
import io.newswatch.console.taxonomy.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Says in plain words what a subscription asks for and when it is told. */
final class Sentences {
    private Sentences() {}

    /** What it asks for: a beginning, then one condition each. */
    static List<String> asksFor(SubscriptionJson one, Words words) {
        var parts = new ArrayList<String>();
        parts.add(
                one.minLevel().equals("CORE")
                        ? "Core coverage of NATO and the Asia-Pacific"
                        : "Core and related coverage of NATO and the Asia-Pacific");
        ids(parts, "about", Ids.of(one.actors()), id -> words.actor(id).name());
        ids(parts, "on", Ids.of(one.topics()), id -> words.topic(id).name());
        ids(parts, "as", Ids.of(one.genres()), genre -> genre.replace('-', ' '));
        if (!one.languages().isEmpty()) {
            parts.add("in " + or(one.languages(), tag -> Tongue.of(tag).name()));
        }
        if (!one.sources().isEmpty()) {
            parts.add("from " + or(one.sources(), source -> source));
        }
        return parts;
    }

    /** When it is told. */
    static String when(SubscriptionJson one) {
        var sentence = new StringBuilder(schedule(one.schedule()));
        var quiet = one.quietHours();
        if (quiet != null) {
            sentence.append(", quiet from ").append(quiet.from()).append(" to ").append(quiet.to());
        }
        if (one.budgetPerDay() != null) {
            sentence.append(", at most ").append(one.budgetPerDay()).append(" a day and the rest in one digest");
        }
        if (one.urgent()) {
            sentence.append("; core alerts always at once");
        }
        return sentence.append('.').toString();
    }

    /** What becomes of later articles of a story. */
    static String updates(String updates) {
        return switch (updates) {
            case "all" -> "Every further article of a story is told.";
            case "none" -> "Each story is told once.";
            default -> "Further articles are told when they add something material.";
        };
    }

    private static String schedule(SubscriptionJson.@Nullable Schedule schedule) {
        if (schedule == null) {
            return "As it happens";
        }
        var at = schedule.at() == null ? "08:00" : schedule.at();
        var zone = schedule.timezone() == null || schedule.timezone().equals("UTC")
                ? " UTC"
                : " in " + city(schedule.timezone());
        return switch (schedule.mode()) {
            case "hourly" -> "A digest every hour";
            case "daily" -> "A digest " + days(schedule.days(), "every day") + " at " + at + zone;
            case "weekly" -> "A digest " + days(schedule.days(), "every Monday") + " at " + at + zone;
            default -> "As it happens";
        };
    }

    private static String days(List<String> days, String all) {
        return days.isEmpty()
                ? all
                : "on " + and(days.stream().map(Sentences::day).toList());
    }

    private static String day(String day) {
        return Character.toUpperCase(day.charAt(0)) + day.substring(1) + "s";
    }

    private static String city(String zone) {
        return zone.substring(zone.lastIndexOf('/') + 1).replace('_', ' ');
    }

    private static void ids(List<String> parts, String word, Ids ids, Function<String, String> name) {
        if (!ids.any().isEmpty()) {
            parts.add(word + " " + or(ids.any(), name));
        }
        if (!ids.all().isEmpty()) {
            parts.add(word + " " + and(ids.all().stream().map(name).toList()));
        }
        if (!ids.none().isEmpty()) {
            parts.add("not " + word + " " + or(ids.none(), name));
        }
    }

    private static String or(List<String> ids, Function<String, String> name) {
        return joined(ids.stream().map(name).toList(), " or ");
    }

    private static String and(List<String> names) {
        return joined(names, " and ");
    }

    private static String joined(List<String> names, String last) {
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + last + names.getLast();
    }
}
