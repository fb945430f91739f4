package io.newswatch.console.coverage;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts as comma-separated values (RFC 4180). */
final class Csv {
    private static final String END = "\r\n";
    private static final String RISKY = "=+-@\t\r";

    private Csv() {}

    static String of(List<CountsJson.Cell> cells, String by) {
        var header = Stream.of("time," + by + ",articles,core,related,mention");
        return Stream.concat(header, cells.stream().map(Csv::row)).collect(Collectors.joining(END, "", END));
    }

    private static String row(CountsJson.Cell cell) {
        return String.join(
                ",",
                cell.at().toString(),
                quoted(cell.name()),
                Integer.toString(cell.articles()),
                Integer.toString(cell.core()),
                Integer.toString(cell.related()),
                Integer.toString(cell.mention()));
    }

    /** The names of sources are strangers' text: a spreadsheet must not take one for a formula. */
    static String quoted(String text) {
        var safe = !text.isEmpty() && RISKY.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
