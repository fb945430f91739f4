package io.newswatch.alert.stream.rest;

import io.newswatch.alert.stream.Entry;
import io.newswatch.alert.stream.Kind;
import io.newswatch.alert.stream.Shown;
import io.newswatch.alert.stream.StreamLog;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads what comes next in the stream, as it is sent. */
@ApplicationScoped
class ReadLines {
    private static final int MOST_AT_ONCE = 100;

    /** All that a follower is sent before it has taken it; one line may be larger. */
    private static final int LARGEST_LOAD = 128 * 1024;

    private final StreamLog log;
    private final Map<Kind, Shown> shown;

    ReadLines(StreamLog log, @All List<Shown> shown) {
        this.log = log;
        this.shown = shown.stream().collect(Collectors.toMap(Shown::kind, Function.identity()));
    }

    /**
     * What comes next.
     *
     * @param last everything up to this number is in the lines, or need not be shown
     */
    record Load(List<Line> lines, long last, boolean isMore) {}

    Load after(long seen) {
        var entries = log.after(seen, MOST_AT_ONCE);
        if (entries.isEmpty()) {
            return new Load(List.of(), seen, false);
        }
        var lines = new ArrayList<Line>();
        var json = json(entries);
        int size = 0;
        for (var entry : newest(entries)) {
            var data = json.getOrDefault(entry.kind(), Map.of()).get(entry.ref());
            if (data != null) {
                lines.add(new Line(entry, data));
                size += data.length();
            }
            if (size > LARGEST_LOAD) {
                return new Load(lines, entry.number(), true);
            }
        }
        return new Load(lines, entries.getLast().number(), entries.size() == MOST_AT_ONCE);
    }

    /** Things are shown as they are now: of several changes of one thing the last one will do. */
    private static List<Entry> newest(List<Entry> entries) {
        var seen = new LinkedHashSet<Thing>();
        return entries.reversed().stream()
                .filter(entry -> seen.add(new Thing(entry.kind(), entry.ref())))
                .toList()
                .reversed();
    }

    /** Something with changes. */
    private record Thing(Kind kind, String ref) {}

    private Map<Kind, Map<String, String>> json(List<Entry> entries) {
        var refs = new EnumMap<Kind, Set<String>>(Kind.class);
        entries.forEach(entry -> refs.computeIfAbsent(entry.kind(), kind -> new LinkedHashSet<>())
                .add(entry.ref()));
        var json = new HashMap<Kind, Map<String, String>>();
        refs.forEach((kind, ids) -> {
            var shows = shown.get(kind);
            if (shows != null) {
                json.put(kind, shows.json(ids));
            }
        });
        return json;
    }
}
