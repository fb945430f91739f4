package io.newswatch.bench.pipeline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Groups of three countries, one in the Asia-Pacific at least: some that subscriptions wait for, some that nobody does. */
final class Trios {
    private static final List<Country> COUNTRIES = List.of(
            new Country("country:jp", "Japan"),
            new Country("country:kr", "South Korea"),
            new Country("country:au", "Australia"),
            new Country("country:nz", "New Zealand"),
            new Country("country:cn", "China"),
            new Country("country:tw", "Taiwan"),
            new Country("country:ph", "the Philippines"),
            new Country("country:in", "India"),
            new Country("country:id", "Indonesia"),
            new Country("country:vn", "Vietnam"),
            new Country("country:sg", "Singapore"),
            new Country("country:my", "Malaysia"),
            new Country("country:th", "Thailand"),
            new Country("country:mn", "Mongolia"),
            new Country("country:fr", "France"),
            new Country("country:de", "Germany"),
            new Country("country:it", "Italy"),
            new Country("country:es", "Spain"),
            new Country("country:pl", "Poland"),
            new Country("country:tr", "Turkey"),
            new Country("country:ca", "Canada"),
            new Country("country:ua", "Ukraine"));

    private static final int IN_THE_REGION = 14;
    private static final int FREE = 300;

    private final List<Trio> subscribed;
    private final List<Trio> free;

    /** A country as the taxonomy and as people call it. */
    private record Country(String id, String name) {}

    /** Three countries, the first of them in the Asia-Pacific. */
    record Trio(List<String> ids, String first, String others) {}

    /** Divides the trios: {@code wanted} of them are waited for. */
    Trios(int wanted) {
        var all = new ArrayList<Trio>();
        for (int i = 0; i < IN_THE_REGION; i++) {
            for (int j = i + 1; j < COUNTRIES.size(); j++) {
                for (int k = j + 1; k < COUNTRIES.size(); k++) {
                    all.add(trio(List.of(COUNTRIES.get(i), COUNTRIES.get(j), COUNTRIES.get(k))));
                }
            }
        }
        Collections.shuffle(all, new Random(wanted));
        subscribed = List.copyOf(all.subList(0, wanted));
        free = List.copyOf(all.subList(wanted, wanted + FREE));
    }

    List<Trio> subscribed() {
        return subscribed;
    }

    Trio subscribed(Random random) {
        return subscribed.get(random.nextInt(subscribed.size()));
    }

    Trio free(Random random) {
        return free.get(random.nextInt(free.size()));
    }

    private static Trio trio(List<Country> countries) {
        var ids = countries.stream().map(Country::id).toList();
        var others = countries.stream().skip(1).map(Country::name).collect(Collectors.joining(" and "));
        return new Trio(ids, countries.getFirst().name(), others);
    }
}
