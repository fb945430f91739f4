package io.newswatch.classifier.taxonomy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** One line of a data file, with the way back to it for messages. */
record Row(String file, int line, List<String> cells) {
    Row {
        cells = List.copyOf(cells);
    }

    /** The cell, or an error that names the missing column. */
    String required(int column, String name) {
        String cell = optional(column);
        if (cell.isEmpty()) {
            throw wrong("the column \"" + name + "\" (number " + (column + 1) + ") is empty");
        }
        return cell;
    }

    /** The cell; {@code -} and a missing cell are empty. */
    String optional(int column) {
        String cell = column < cells.size() ? cells.get(column).strip() : "";
        return cell.equals("-") ? "" : cell;
    }

    /** The parts of a cell that are separated by {@code |} or, for ids, by commas. */
    List<String> list(int column, String separator) {
        String cell = optional(column);
        return cell.isEmpty()
                ? List.of()
                : Stream.of(cell.split(separator))
                        .map(String::strip)
                        .filter(s -> !s.isEmpty())
                        .toList();
    }

    <E extends Enum<E>> E choice(int column, String name, Class<E> type) {
        String cell = required(column, name);
        return Arrays.stream(type.getEnumConstants())
                .filter(e -> e.name().toLowerCase(Locale.ROOT).equals(cell))
                .findFirst()
                .orElseThrow(() -> wrong("\"" + cell + "\" is no " + name + "; choose one of "
                        + Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT)));
    }

    double number(int column, String name) {
        try {
            return Double.parseDouble(required(column, name));
        } catch (NumberFormatException e) {
            throw wrong("the " + name + " \"" + optional(column) + "\" is no number");
        }
    }

    TaxonomyException wrong(String problem) {
        return new TaxonomyException(file, line, problem);
    }
}
