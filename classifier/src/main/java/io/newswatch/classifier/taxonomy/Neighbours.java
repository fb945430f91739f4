package io.newswatch.classifier.taxonomy;

import io.newswatch.classifier.text.FoldedText;
import java.util.List;

/**
 * What must not stand directly before or after a phrase.
 *
 * @param before folded texts; {@code #} stands for any numeral
 * @param after likewise
 * @param considered whether somebody thought of what may stand there, also when nothing is forbidden
 */
public record Neighbours(List<String> before, List<String> after, boolean considered) {
    /** Anything may stand beside the phrase. */
    public static final Neighbours ANY = new Neighbours(List.of(), List.of(), false);

    private static final String NUMERALS = "0123456789一二三四五六七八九十百千数几幾";

    public Neighbours {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** Whether nothing forbidden stands around {@code start} to {@code end}. */
    public boolean allow(char[] text, int start, int end) {
        for (String neighbour : before) {
            if (stands(text, start - neighbour.length(), neighbour)) {
                return false;
            }
        }
        for (String neighbour : after) {
            if (stands(text, end, neighbour)) {
                return false;
            }
        }
        return true;
    }

    /** Reads {@code <before}, {@code >after}, where an underscore stands for a blank, or {@code none}. */
    static Neighbours parse(Row row, int column) {
        List<String> cells = row.list(column, "\\|");
        for (String cell : cells) {
            if (!cell.startsWith("<") && !cell.startsWith(">") && !cell.equals("none")) {
                throw row.wrong("\"" + cell + "\" in the last column should start with < or >, or be none");
            }
        }
        return new Neighbours(marked(cells, "<"), marked(cells, ">"), !cells.isEmpty());
    }

    private static List<String> marked(List<String> cells, String mark) {
        return cells.stream()
                .filter(cell -> cell.startsWith(mark))
                .map(cell -> FoldedText.phrase(cell.substring(1)).replace('_', ' '))
                .toList();
    }

    private static boolean stands(char[] text, int at, String neighbour) {
        if (at < 0 || at + neighbour.length() > text.length) {
            return false;
        }
        for (int i = 0; i < neighbour.length(); i++) {
            char wanted = neighbour.charAt(i);
            char found = text[at + i];
            if (wanted == '#' ? NUMERALS.indexOf(found) < 0 : wanted != found) {
                return false;
            }
        }
        return true;
    }
}
