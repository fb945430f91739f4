package io.newswatch.classifier.taxonomy;

import java.util.ArrayList;
import java.util.List;

/** A file of tab-separated lines; lines that start with {@code #} and empty lines are for people. */
record DataFile(String name, String content) {
    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        int line = 0;
        for (String text : content.split("\n", -1)) {
            line++;
            if (!text.isBlank() && !text.startsWith("#")) {
                rows.add(new Row(name, line, List.of(text.split("\t", -1))));
            }
        }
        return rows;
    }
}
