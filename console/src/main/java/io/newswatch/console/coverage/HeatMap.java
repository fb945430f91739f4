package io.newswatch.console.coverage;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who is written of on what: actors down, topics across, the most frequent first. */
record HeatMap(List<String> topics, List<Row> rows) {
    private static final int MOST_ROWS = 14;
    private static final int MOST_COLUMNS = 10;

    /** The steps of the scale, above nothing. */
    private static final int STEPS = 6;

    HeatMap {
        topics = List.copyOf(topics);
        rows = List.copyOf(rows);
    }

    /** One actor. */
    record Row(String name, String link, List<Cell> cells) {
        Row {
            cells = List.copyOf(cells);
        }
    }

    /** The articles on one topic about one actor; {@code heat} is 0 for none to 6 for the most. */
    record Cell(int articles, int heat, String link) {}

    /**
     * Lays the counts out.
     *
     * @param link the articles about an actor (all topics when it is empty) on a topic
     */
    static HeatMap of(
            List<CountsJson.Cell> cells,
            Function<String, String> actor,
            Function<String, String> topic,
            BiFunction<String, String, String> link) {
        var counts = cells.stream()
                .collect(Collectors.toMap(
                        cell -> Map.entry(cell.name(), cell.other()), CountsJson.Cell::articles, Integer::sum));
        var most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        var topics = frequent(cells, CountsJson.Cell::other, MOST_COLUMNS);
        return new HeatMap(
                topics.stream().map(topic).toList(),
                frequent(cells, CountsJson.Cell::name, MOST_ROWS).stream()
                        .map(id -> new Row(
                                actor.apply(id),
                                link.apply(id, ""),
                                topics.stream()
                                        .map(on -> cell(
                                                counts.getOrDefault(Map.entry(id, on), 0), most, link.apply(id, on)))
                                        .toList()))
                        .toList());
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** By the square root, so that small numbers do not all look like none. */
    private static Cell cell(int articles, int most, String link) {
        return new Cell(articles, (int) Math.ceil(STEPS * Math.sqrt((double) articles / most)), link);
    }

    private static List<String> frequent(List<CountsJson.Cell> cells, Function<CountsJson.Cell, String> key, int most) {
        var totals = new LinkedHashMap<String, Integer>();
        cells.forEach(cell -> totals.merge(key.apply(cell), cell.articles(), Integer::sum));
        return totals.entrySet().stream()
                .filter(entry -> !entry.getKey().isEmpty())
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }
}
