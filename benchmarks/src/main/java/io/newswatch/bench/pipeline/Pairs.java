package io.newswatch.bench.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Pairs of countries: 500 that subscriptions wait for, and the rest that nobody asked for. */
final class Pairs {
    private static final List<String[]> COUNTRIES = List.of(
            new String[] {"country:jp", "Japan"}, new String[] {"country:kr", "South Korea"},
            new String[] {"country:au", "Australia"}, new String[] {"country:nz", "New Zealand"},
            new String[] {"country:cn", "China"}, new String[] {"country:tw", "Taiwan"},
            new String[] {"country:ph", "the Philippines"}, new String[] {"country:in", "India"},
            new String[] {"country:id", "Indonesia"}, new String[] {"country:vn", "Vietnam"},
            new String[] {"country:sg", "Singapore"}, new String[] {"country:my", "Malaysia"},
            new String[] {"country:th", "Thailand"}, new String[] {"country:mn", "Mongolia"},
            new String[] {"country:fr", "France"}, new String[] {"country:de", "Germany"},
            new String[] {"country:gb", "the United Kingdom"}, new String[] {"country:it", "Italy"},
            new String[] {"country:es", "Spain"}, new String[] {"country:nl", "the Netherlands"},
            new String[] {"country:pl", "Poland"}, new String[] {"country:ro", "Romania"},
            new String[] {"country:gr", "Greece"}, new String[] {"country:se", "Sweden"},
            new String[] {"country:no", "Norway"}, new String[] {"country:dk", "Denmark"},
            new String[] {"country:fi", "Finland"}, new String[] {"country:tr", "Turkey"},
            new String[] {"country:ca", "Canada"}, new String[] {"country:ua", "Ukraine"},
            new String[] {"country:pt", "Portugal"}, new String[] {"country:be", "Belgium"},
            new String[] {"country:hu", "Hungary"}, new String[] {"country:cz", "the Czech Republic"});

    private static final int FIRST_SIDE = 14;

    private final List<Pair> subscribed = new ArrayList<>();
    private final List<Pair> free = new ArrayList<>();

    /** Two countries, the first of them in the Asia-Pacific. */
    record Pair(String firstId, String first, String secondId, String second) {}

    /** Divides all pairs: the first {@code wanted} are waited for. */
    Pairs(int wanted) {
        for (int i = 0; i < FIRST_SIDE; i++) {
            for (int j = i + 1; j < COUNTRIES.size(); j++) {
                var pair = new Pair(
                        COUNTRIES.get(i)[0],
                        COUNTRIES.get(i)[1],
                        COUNTRIES.get(j)[0],
                        COUNTRIES.get(j)[1]);
                (j % 7 == 0 || subscribed.size() >= wanted ? free : subscribed).add(pair);
            }
        }
    }

    List<Pair> subscribed() {
        return List.copyOf(subscribed);
    }

    Pair subscribed(Random random) {
        return subscribed.get(random.nextInt(subscribed.size()));
    }

    Pair free(Random random) {
        return free.get(random.nextInt(free.size()));
    }
}
