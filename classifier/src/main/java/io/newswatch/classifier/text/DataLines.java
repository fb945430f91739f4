package io.newswatch.classifier.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lines of a data file that lies beside a class: cells separated by tabs; {@code #} starts a line for people. */
public final class DataLines {
    private DataLines() {}

    /** The cells of each line; a line with another number of cells is an error that names it. */
    public static List<List<String>> of(Class<?> beside, String file, int cells) {
        List<String> lines = read(beside, file).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (isData(lines.get(i)) && lines.get(i).split("\t", -1).length != cells) {
                throw new IllegalStateException("%s, line %d: \"%s\" should have %d cells separated by tabs"
                        .formatted(file, i + 1, lines.get(i), cells));
            }
        }
        return lines.stream()
                .filter(DataLines::isData)
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
    }

    private static boolean isData(String line) {
        return !line.isBlank() && !line.startsWith("#");
    }

    private static String read(Class<?> beside, String file) {
        try (InputStream in = beside.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not on the class path beside " + beside.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
